package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** Any two saves of a draft side by side. */
class DraftHistoryTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Member member;
    private static String draft;

    @BeforeAll
    static void start() {
        site = TestSite.standard(folder);
        member = Member.of(site, Role.LEAD, "Writer Person");
        draft = CollectionsTest.location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
        write("Red", "Police");
        write("Green", "Police");
        write("Blue", "School");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static void write(String chair, String agency) {
        String part = draft + "/part/cover";
        String revision = CollectionsTest.all(member.get(part).body(), "name=\"revision\" value=\"(\\d+)\"")
                .getFirst();
        CollectionsTest.location(member.post(
                part,
                "revision",
                revision,
                "a.chair",
                chair,
                "rows.a.agencies",
                "2",
                "a.agencies[1].agency",
                agency,
                "a.agencies[2].agency",
                "Health"));
    }

    @Test
    void comparesTwoSavesTheEarlierOneFirst() {
        for (String each : new String[] {"/history/2?with=3", "/history/3?with=2"}) {
            assertThat(member.get(draft + each).body())
                    .contains("From save 2 to save 3")
                    .contains("<del>Red</del> <ins>Green</ins>")
                    .doesNotContain("Blue");
        }
        assertThat(member.get(draft + "/history/2?with=9").statusCode()).isEqualTo(404);
        assertThat(member.get(draft + "/history").body()).contains(", version 2</span>");
    }

    @Test
    void comparesWithTheTextAsItIsNowRowByRow() {
        assertThat(member.get(draft + "/history/3").body())
                .contains("to the text as it is now")
                .contains("<del>Green</del> <ins>Blue</ins>")
                .contains("Agency: <del>Police</del> <ins>School</ins> \n Agency: Health")
                .contains("Bring the text of save 3 back");
        assertThat(member.get(draft + "/history/4").body())
                .contains("The text is the same now.")
                .doesNotContain("Bring the text of save 4 back");
    }
}
