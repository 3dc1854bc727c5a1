package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** What is typed and not saved is kept for its writer alone, and two texts of one part never overwrite each other. */
class WritingTest {
    private static final String WINDOW = "0a0b0c0d-0000-4000-8000-000000000001";

    @TempDir
    Path folder;

    private TestSite site;
    private Member member;
    private String draft = "";
    private String part = "";

    @BeforeEach
    void begin() {
        site = TestSite.standard(folder);
        member = new Member(site);
        member.get("/help");
        draft = location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
        part = draft + "/part/incident";
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> type(String text, int number) {
        return member.post(
                part + "/writing",
                "revision",
                "0",
                "window",
                WINDOW,
                "number",
                String.valueOf(number),
                "a.summary",
                text);
    }

    private HttpResponse<String> save(String revision, String text, String... more) {
        String[] fields = new String[more.length + 8];
        System.arraycopy(more, 0, fields, 0, more.length);
        String[] own = {"revision", revision, "window", WINDOW, "a.summary", text, "then", "list"};
        System.arraycopy(own, 0, fields, more.length, own.length);
        return member.post(part, fields);
    }

    private String text() {
        return all(member.get(part).body(), "(?s)id=\"a\\.summary\"[^>]*>\\s*(.*?)</textarea>")
                .getFirst();
    }

    @Test
    void offersWhatWasTypedAndNotSaved() {
        location(save("0", "What was saved"));
        String late = WINDOW.replace("01", "02");
        HttpResponse<String> kept = member.post(
                part + "/writing", "revision", "1", "window", late, "number", "1", "a.summary", "What was typed");

        assertThat(kept.body()).matches("\\{\"kept\":\"\\d\\d:\\d\\d\",\"others\":\\[]}");
        assertThat(member.get(draft).body()).contains("Unsaved text");
        assertThat(member.get(part).body())
                .contains("You have unsaved text from")
                .contains("<del>saved</del> <ins>typed</ins>")
                .contains("What was saved</textarea>");
        String using =
                all(member.get(part).body(), "href=\"([^\"]*copy=[^\"]*)\"").getFirst();
        assertThat(member.get(using).body())
                .contains("What was typed</textarea>")
                .contains("name=\"window\" value=\"" + late + "\"")
                .contains("and not saved");
    }

    @Test
    void neverPutsASafetyCopyIntoHistoryOrFiles() {
        type("Only typed so far", 1);

        assertThat(member.get(draft + "/history").body()).doesNotContain("Save 2");
        assertThat(member.get(draft + "/export.html").body()).doesNotContain("Only typed");
        assertThat(member.get(location(member.post(draft + "/copy", "title", "Copy")) + "/part/incident")
                        .body())
                .doesNotContain("Only typed");
    }

    @Test
    void forgetsACopyThatWasSavedAlsoWhenItComesLate() {
        type("Typed", 1);
        location(save("0", "Typed and finished"));

        assertThat(type("Typed", 2).statusCode()).isEqualTo(409);
        assertThat(member.get(part).body()).doesNotContain("unsaved text");
    }

    @Test
    void doesNotLetAnOlderCopyReplaceANewerOne() {
        type("newer", 7);

        assertThat(type("older", 6).statusCode()).isEqualTo(409);
        assertThat(member.get(part).body()).contains("newer").doesNotContain("older");
    }

    @Test
    void throwsUnsavedTextAwayWhenAsked() {
        type("Nothing of worth", 1);
        location(member.post(part + "/discard", "copy", WINDOW));

        assertThat(member.get(part).body()).doesNotContain("unsaved text").doesNotContain("Nothing of worth");
        assertThat(member.post(part + "/discard", "copy", "../x").statusCode()).isEqualTo(404);
    }

    @Test
    void saysNothingOfACopyThatSaysWhatIsSaved() {
        location(save("0", "The same words"));
        member.post(
                part + "/writing",
                "revision",
                "1",
                "window",
                WINDOW.replace("01", "03"),
                "number",
                "1",
                "a.summary",
                "The same words");

        assertThat(member.get(part).body()).doesNotContain("unsaved text");
    }

    @Test
    void keepsTypedIdentitiesApartFromTheText() {
        String summary = location(member.post("/drafts/new", "title", "Agency", "template", "agency-summary"));
        String first = all(member.get(summary).body(), "href=\"(" + summary + "/part/[a-z-]+)\"")
                .getFirst();
        member.post(
                first + "/writing", "revision", "0", "window", WINDOW, "number", "1", "a.author", "Invented Nameson");

        String using =
                all(member.get(first).body(), "href=\"([^\"]*copy=[^\"]*)\"").getFirst();
        assertThat(member.get(using).body()).contains("value=\"Invented Nameson\"");
        assertThat(member.get(summary + "/export.html").body()).doesNotContain("Nameson");
    }

    @Test
    void givesAPageThatWasLeftOpenANewTokenAndWindow() {
        location(save("0", "Saved elsewhere"));

        assertThat(member.get(part + "/writing").body())
                .matches("\\{\"token\":\"[0-9a-f]{64}\",\"window\":\"[0-9a-f-]{36}\",\"revision\":1,\"others\":\\[]}");
    }

    @Test
    void writesNoLineInTheLogForWhatIsOnlyTyped() {
        type("Typed", 1);
        location(save("0", "Saved"));

        assertThat(member.get("/audit?since=never").body())
                .contains("POST /drafts/{id}/part/{section}")
                .doesNotContain("/writing");
    }

    @Test
    void keepsBothTextsUnlessTheWriterChoosesOne() {
        location(save("0", "One. Two. Three."));
        location(save("1", "One and a half. Two. Three."));
        HttpResponse<String> met = save("1", "One. Two. Three and a half.");

        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(met.body()).contains("value=\"both\" checked").contains("name=\"began\" value=\"1\"");
        location(
                save("2", "One. Two. Three and a half.", "began", "1", "asked", "a.summary", "keep.a.summary", "both"));
        assertThat(text()).isEqualTo("One and a half. Two. Three and a half.");
    }

    @Test
    void asksAgainWhereNothingWasChosen() {
        location(save("0", "Mine"));
        HttpResponse<String> again = save("1", "Other", "began", "0", "asked", "a.summary");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("choose which to keep").contains("Other</textarea>");
        location(save("1", "Other", "began", "0", "asked", "a.summary", "keep.a.summary", "theirs"));
        assertThat(text()).isEqualTo("Mine");
    }

    @Test
    void opensNobodyElsesTypingToAnybody() {
        Member.account(site, Role.ADMINISTRATOR, "Ada Admin");
        Member owner = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        Member other = Member.of(site, Role.LEAD, "Lena Lead");
        String own = location(owner.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));

        assertThat(other.get(own + "/part/incident/writing").statusCode()).isEqualTo(404);
        assertThat(other.post(own + "/part/incident/writing", "window", WINDOW, "number", "1", "a.summary", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post(own + "/part/incident/discard", "copy", WINDOW).statusCode())
                .isEqualTo(404);
    }
}
