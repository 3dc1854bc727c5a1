package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** The second coder does not see what the first decided until done. */
class CodingAloneTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member first;
    private Member second;
    private String page;
    private String item;

    @BeforeEach
    void decideAsTheFirst() {
        site = TestSite.realWithoutSecondStep(folder);
        first = Member.of(site, Role.REVIEWER, "Fay First");
        second = Member.of(site, Role.REVIEWER, "Sol Second");
        first.upload(
                "/add",
                "----b",
                "access",
                "published",
                "review.txt",
                "Child QX7: local review\n\n1 Findings\n\n1.1 QX7 suffered neglect at home for two years.\n\n"
                        + "1.2 The police attended domestic abuse at the address on four nights.");
        first.waitForTheEnd();
        String queue = "";
        for (int i = 0; i < 100 && !queue.contains("harm.neglect/"); i++) {
            queue = first.get("/tags/review?about=harm.neglect").body();
            Member.pause();
        }
        item = CollectionsTest.all(queue, "name=\"item\" value=\"([^\"]*/harm.neglect/[a-z]+)\"")
                .getFirst();
        page = "/doc/" + item.split("/")[0];
        first.post("/tags/decide", "verdict", "rejected", "item", item, "back", page);
        assertThat(second.get(page).body()).contains("Rejected (1)", "by Fay First");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void alone(String what) {
        second.post("/tags/alone", "doc", item.split("/")[0], "do", what, "back", page);
    }

    @Test
    void hidesWhatTheFirstDecidedUntilDone() {
        alone("begin");
        assertThat(second.get(page).body())
                .contains("You code this document alone", item)
                .doesNotContain("Fay First", "Rejected (");
        assertThat(first.get(page).body()).contains("Rejected (1)").doesNotContain("You code this document alone");

        second.post("/tags/decide", "verdict", "accepted", "item", item, "back", page);
        assertThat(second.get(page).body()).contains("1 confirmed").doesNotContain("Fay First");
        assertThat(second.get("/tags/agreement").body())
                .contains("1 document that you code alone is left out")
                .doesNotContain("Rejected");

        alone("end");
        assertThat(second.get(page).body()).doesNotContain("You code this document alone");
        assertThat(second.get("/tags/agreement").body()).contains("Fay First", "Sol Second", "1 passage in which both");
    }

    @Test
    void isForDocumentsOneMayOpenAndForThoseWhoCode() {
        Member reader = Member.of(site, Role.READER, "Rea Der");
        List<String> fields = List.of("doc", item.split("/")[0], "do", "begin", "back", "/");
        assertThat(reader.post("/tags/alone", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(403);
        assertThat(second.post("/tags/alone", "doc", "no-such", "do", "begin").statusCode())
                .isEqualTo(404);
    }
}
