package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence in a draft: into texts and cells, out again, and out of the library. */
class DraftEvidenceTest {
    private static final String LONG =
            IntStream.rangeClosed(1, 450).mapToObj(each -> "word" + each).collect(Collectors.joining(" "));

    @TempDir
    Path folder;

    private TestSite site;
    private Member member;
    private String draft = "";

    @BeforeEach
    void begin() {
        InventedLibrary library = TestSite.standardLibrary(folder);
        library.with(InventedDocument.titled("closed", "A review somebody else owns")
                .licensed("publisher")
                .says(1, "1.1", LONG)
                .build());
        site = new TestSite(library, folder);
        member = new Member(site);
        member.get("/help");
        member.post("/collections/add", "take", "lh24-2#lh24-2", "back", "/doc/lh24");
        draft = location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String item() {
        List<String> items = all(member.get(draft + "/evidence").body(), "name=\"item\" value=\"([0-9a-f-]{36})\"");
        return items.getLast();
    }

    private void take(String into, String how) {
        location(member.post(draft + "/evidence", "item", item(), "into", into, "how", how));
    }

    @Test
    void goesIntoACellAndIntoANewRow() {
        take("episodes.episodes[1].what-happened", "quotation");
        take("episodes.episodes[2].known", "citation");

        assertThat(member.get(draft + "/part/episodes").body())
                .contains(
                        "missed appointments on four occasions but this was not shared with the GP.” [@e1]</textarea>")
                .containsPattern("(?s)id=\"a.episodes\\[2\\]\\.known\"[^>]*>\\s*\\[@e1\\]</textarea>");
        assertThat(member.get(draft + "/evidence?part=episodes").body())
                .contains("Key practice episodes: Key practice episodes, row 1 (“The health visitor")
                .contains("a new row");
    }

    @Test
    void isTakenForTheCaretOnceAndInAnswerToTheScriptOnly() {
        String taken = member.post(draft + "/evidence/take", "item", item()).body();

        assertThat(taken).startsWith("{\"mark\":\"[@e1]\",\"quoted\":\"“The health visitor");
        assertThat(member.post(draft + "/evidence/take", "item", item()).body()).isEqualTo(taken);
        assertThat(member.get(draft + "/history").body()).contains("Save 2").doesNotContain("Save 3");
        assertThat(member.get(draft + "/evidence").body()).contains("Not used yet");
    }

    @Test
    void leavesWithItsCitationsAndItsNumberIsNotGivenAgain() {
        take("incident.summary", "quotation");
        assertThat(member.get(draft + "/evidence").body()).contains("Citation 1.");
        assertThat(member.get(draft + "/evidence/e1/remove").body()).contains("It is cited in 1 text");
        location(member.post(draft + "/evidence/e1/remove", "words", "out"));

        assertThat(member.get(draft + "/part/incident").body())
                .doesNotContain("[@e1]</textarea>")
                .doesNotContain("four occasions but this was not shared with the GP.” [@");
        take("incident.summary", "citation");
        assertThat(member.get(draft + "/part/incident").body()).contains("[@e2]</textarea>");
        location(member.post(draft + "/history/2"));
        assertThat(member.get(draft + "/part/incident").body()).contains("[@e1]</textarea>");
        assertThat(member.get(draft + "/checks").body()).doesNotContain("has no evidence with this mark");
        assertThat(member.get(draft + "/evidence/e7/remove").statusCode()).isEqualTo(404);
    }

    @Test
    void isListedWhereItIsMissingAndWhereItIsNotUsed() {
        take("", "quotation");
        location(member.post(
                draft + "/part/episodes",
                "revision",
                "0",
                "rows.a.episodes",
                "1",
                "a.episodes[1].what-happened",
                "Nobody asked why."));

        assertThat(member.get(draft + "/checks").body())
                .containsPattern("(?s)Findings without evidence</h2>.*No evidence is cited for this finding")
                .containsPattern("(?s)Evidence not used</h2>.*\\[@e1\\]")
                .contains("Every quotation has the words of its source");
    }

    @Test
    void leavesTheLibraryOnlyAsFarAsItsLicenceLetsIt() {
        member.post("/collections/add", "take", "closed-1#closed-1", "back", "/doc/closed");
        take("incident.summary", "quotation");

        assertThat(member.get(draft).body()).contains("1 quotation holds more words than may leave the library");
        assertThat(member.get(draft + "/checks").body())
                .contains("Quotations that files shorten")
                .contains("at most 400 words");
        assertThat(member.get(draft + "/part/incident").body()).contains("word450");
        assertThat(member.get(draft + "/export.html").body())
                .containsPattern("word400 (<[^>]*>)?\\[…]”")
                .doesNotContain("word401");
        assertThat(member.get(draft + "/publish?form=full&access=published").body())
                .contains("[@e1] quotes more words than may leave the library");
        assertThat(member.get(draft + "/publish?form=full&access=partnership").body())
                .doesNotContain("quotes more words");
        assertThat(member.get(draft + "/export.docx").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Child-LH24.docx\"; filename*=UTF-8''Child-LH24.docx");
    }

    @Test
    void staysWholeWhenAFileThatShortenedItComesBack() {
        member.post("/collections/add", "take", "closed-1#closed-1", "back", "/doc/closed");
        take("incident.summary", "quotation");
        Sending files = new Sending(site, member);
        byte[] docx = files.get(draft + "/export.docx");

        assertThat(member.get(location(files.post(draft + "/word", "same.docx", docx)))
                        .body())
                .contains("No answer is different.", "the beginning only of one quotation")
                .doesNotContain("belongs to no answer");
        byte[] edited = Sending.changed(docx, xml -> xml.replace("word1 word2", "word2 word3"));
        assertThat(member.get(location(files.post(draft + "/word", "edited.docx", edited)))
                        .body())
                .contains("<del>“word1", "word450”");
    }

    @Test
    void warnsOfASourceThatWasWithdrawnWhereverItIsUsed() {
        RealDocument real = new RealDocument(folder.resolve("real"));
        try {
            real.withdraw();
            for (String page : List.of("", "/part/incident", "/evidence", "/checks", "/export.html", "/publish")) {
                assertThat(real.draft(page)).as(page).containsIgnoringCase("withdrawn");
            }
            assertThat(real.draft("/evidence"))
                    .containsPattern("(?s)From your collections.*has been withdrawn by its publisher");
        } finally {
            real.close();
        }
    }

    @Test
    void saysEverywhereWhetherANewVersionStillHasTheWords() {
        RealDocument real = new RealDocument(folder.resolve("real"));
        try {
            real.replace("Child QX7: review\n\n1.1 The nursery wrote down thirty mornings.");
            for (String page : List.of("/part/incident", "/evidence", "/checks", "/publish")) {
                assertThat(real.draft(page)).as(page).contains("newer version, in which these words are not found");
            }
            assertThat(real.draft("/export.html"))
                    .contains("[quoted from an earlier version; the newer one does not have these words]");
        } finally {
            real.close();
        }
    }

    /** A document in the real library, quoted in a draft. */
    private static final class RealDocument {
        private final TestSite site;
        private final Visitor visitor;
        private final Member member;
        private final String document;
        private final String draft;

        RealDocument(Path folder) {
            site = TestSite.real(folder);
            visitor = new Visitor(site);
            visitor.upload(
                    "/add",
                    List.of(
                            Visitor.Sent.field("access", "published"),
                            Visitor.Sent.file(
                                    "review.txt", "Child QX7: review\n\n1.1 The nursery wrote down forty mornings.")));
            visitor.waitForTheEnd();
            document = visitor.first(
                    visitor.waitFor("/search?q=nursery", "1 document</h2>"),
                    "class=\"govuk-link\" href=\"/doc/([0-9a-f-]{36})");
            member = new Member(site);
            member.get("/help");
            String take = all(member.get("/doc/" + document).body(), "name=\"take\" value=\"([^\"]*)\"")
                    .getLast();
            member.post("/collections/add", "take", take, "back", "/");
            draft = location(member.post("/drafts/new", "title", "Child QX7", "template", "rapid-review"));
            String item = all(member.get(draft + "/evidence").body(), "name=\"item\" value=\"([0-9a-f-]{36})\"")
                    .getFirst();
            location(member.post(draft + "/evidence", "item", item, "into", "incident.summary", "how", "quotation"));
        }

        void withdraw() {
            location(member.post("/doc/" + document + "/standing", "standing", "WITHDRAWN"));
        }

        void replace(String text) {
            visitor.upload("/doc/" + document + "/replace", List.of(Visitor.Sent.file("review.txt", text)));
            visitor.waitForTheEnd();
        }

        String draft(String page) {
            String html = member.get(draft + page).body();
            int main = html.indexOf("<main");
            return main < 0 ? html : html.substring(main);
        }

        void close() {
            site.close();
        }
    }
}
