package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Searches and themes that the team of a case shares: the words of a search belong to the case. */
class SharedSearchesTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member lead;
    private Member ronnie;
    private Member other;
    private Person reviewer;
    private String place;
    private String search;

    @BeforeEach
    void share() {
        site = TestSite.realWithoutSecondStep(folder);
        lead = Member.of(site, Role.LEAD, "Lee Lead");
        ronnie = Member.of(site, Role.REVIEWER, "Ronnie Reviewer");
        other = Member.of(site, Role.LEAD, "Olu Other");
        reviewer =
                site.people().withEmail("ronnie.reviewer@northborough.example").orElseThrow();
        place = CollectionsTest.location(lead.post("/cases/new", "pseudonym", "Child LH24", "year", "2025"));
        lead.post(place + "/team", "person", reviewer.id(), "days", "30");
        lead.post("/saved", "search", "/search?q=curlew", "name", "Quagmire words");
        search = CollectionsTest.all(lead.get("/saved").body(), "href=\"(/saved/[0-9a-f-]{36})\"")
                .getFirst();
        assertThat(lead.get(search).body()).contains("The team of Child LH24 (2025)");
        lead.post(search + "/share", "with", key());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String key() {
        return CollectionsTest.all(lead.get(search).body(), "value=\"(case-[^\"]+)\"")
                .getFirst();
    }

    private void add(String title) {
        lead.upload("/add", "----b", "access", "published", title + ".txt", title + "\n\n1.1 A curlew called.");
        lead.waitForTheEnd();
        for (int i = 0; i < 100 && !lead.get("/search?q=curlew").body().contains(title); i++) {
            Member.pause();
        }
    }

    @Test
    void theTeamSeesWhatIsNewForEachOfThem() {
        add("Marsh review");
        assertThat(ronnie.get("/saved").body())
                .contains("Quagmire words", "by Lee Lead", "the team of Child LH24 (2025)", "1 new since you looked");
        assertThat(ronnie.get("/digest").body()).contains("Quagmire words", "Marsh review");
        ronnie.post(search + "/look");
        assertThat(ronnie.get("/saved").body()).contains("Nothing new since you looked");
        assertThat(lead.get("/saved").body()).contains("1 new since you looked");
    }

    @Test
    void nobodyElseLearnsOfItAndTheTeamOnlyWhileItIsOne() {
        add("Marsh review");
        assertThat(other.get("/saved").body()).doesNotContain("Quagmire", "LH24");
        assertThat(other.get("/digest").body()).doesNotContain("Quagmire");
        assertThat(other.get(search).statusCode()).isEqualTo(404);
        assertThat(other.post(search + "/look").statusCode()).isEqualTo(404);
        assertThat(other.post("/follow/share", "kind", "theme", "what", "harm.neglect", "with", key())
                        .statusCode())
                .isEqualTo(404);

        lead.post(place + "/team/end", "person", reviewer.id());
        assertThat(ronnie.get("/saved").body()).doesNotContain("Quagmire");
        assertThat(ronnie.get(search).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsOfACaseIsInNoFeed() {
        add("Marsh review");
        String made = lead.post("/saved/feed").body();
        String address = CollectionsTest.all(made, "http://[^/]+(/feeds/[0-9a-f]{64}\\.atom)")
                .getFirst();
        assertThat(site.get(address).body()).doesNotContain("Quagmire", "LH24", "Marsh");
        lead.post(search + "/share", "with", "partnership");
        assertThat(site.get(address).body()).contains("Quagmire", "Marsh review");
    }

    @Test
    void aThemeThatOneFollowsCanBeSharedToo() {
        lead.post("/follow", "kind", "theme", "what", "harm.neglect");
        assertThat(ronnie.get("/saved").body()).doesNotContain("Follow too");
        lead.post("/follow/share", "kind", "theme", "what", "harm.neglect", "with", key());
        assertThat(ronnie.get("/saved").body()).contains("Follow too", "the team of Child LH24 (2025) by Lee Lead");
        assertThat(other.get("/saved").body()).doesNotContain("Follow too");
        ronnie.post("/follow", "kind", "theme", "what", "harm.neglect");
        assertThat(ronnie.get("/saved").body()).doesNotContain("Follow too").contains("Stop following");
    }
}
