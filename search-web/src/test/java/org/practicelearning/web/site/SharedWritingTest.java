package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** Two people of a team in one part: told of each other, each with their own unsaved text, neither overwritten. */
class SharedWritingTest {
    private static final String LEES = "0a0b0c0d-0000-4000-8000-000000000001";
    private static final String RITAS = "0a0b0c0d-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    private TestSite site;
    private Member lee;
    private Member rita;
    private String part = "";
    private String team = "";

    @BeforeEach
    void aDraftOfACase() {
        site = TestSite.realWithoutSecondStep(folder);
        lee = Member.of(site, Role.LEAD, "Lee Lead");
        rita = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        team = location(lee.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        lee.post(team + "/team", "person", id("rita.reviewer"), "days", "30");
        part = location(lee.post(
                        "/drafts/new",
                        "title",
                        "Child LH24",
                        "template",
                        "rapid-review",
                        "case",
                        team.substring("/cases/".length())))
                + "/part/incident";
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String id(String person) {
        return site.people()
                .withEmail(person + "@northborough.example")
                .orElseThrow()
                .id();
    }

    private String types(Member who, String window, String text) {
        return who.post(part + "/writing", "revision", "0", "window", window, "number", "1", "a.summary", text)
                .body();
    }

    @Test
    void areToldOfEachOtherWithAndWithoutScripts() {
        types(lee, LEES, "Lee was here");

        assertThat(rita.get(part).body()).contains("Lee Lead has been writing here since");
        assertThat(types(rita, RITAS, "Rita too")).contains("Lee Lead has been writing here since");
        lee.post(part, "revision", "0", "window", LEES, "a.summary", "Lee was here", "then", "list");
        assertThat(rita.get(part).body()).doesNotContain("Lee Lead has been writing here");
    }

    @Test
    void neverSeeEachOthersUnsavedText() {
        types(lee, LEES, "Only for Lee");

        assertThat(rita.get(part).body()).doesNotContain("Only for Lee").doesNotContain("unsaved text");
        assertThat(rita.get(part + "?copy=" + LEES).body()).doesNotContain("Only for Lee");
        rita.post(part + "/discard", "copy", LEES);
        assertThat(lee.get(part).body()).contains("Only for Lee");
    }

    @Test
    void learnWhoSavedBeforeThem() {
        lee.post(part, "revision", "0", "a.summary", "What Lee wrote", "then", "list");

        assertThat(rita.post(part, "revision", "0", "a.summary", "What Rita wrote", "then", "list")
                        .body())
                .contains("Lee Lead, Northborough Council saved this part at")
                .contains("What Lee wrote")
                .contains("What Rita wrote</textarea>");
    }

    @Test
    void loseNoChoiceBetweenTwoTextsToAFaultBesideIt() {
        String cover = part.replace("incident", "cover");
        lee.post(cover, "revision", "0", "a.chair", "Lee's chair", "then", "list");
        rita.post(cover, "revision", "0", "a.chair", "Rita's chair", "then", "list");
        HttpResponse<String> faulty = rita.post(
                cover,
                "revision",
                "1",
                "began",
                "0",
                "asked",
                "a.chair",
                "keep.a.chair",
                "theirs",
                "a.chair",
                "Rita's chair",
                "paste.a.agencies",
                "Police\tyes\t1 April 2026\tby post");

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("value=\"Lee&#39;s chair\"", "by post</textarea>")
                .doesNotContain("Rita&#39;s chair");
    }

    @Test
    void loseTheirUnsavedTextFromSightWithTheirPlaceOnTheTeam() {
        types(rita, RITAS, "Only for Rita");
        lee.post(team + "/team/end", "person", id("rita.reviewer"));

        assertThat(rita.get(part).statusCode()).isEqualTo(404);
        assertThat(rita.get(part + "/writing").statusCode()).isEqualTo(404);
    }
}
