package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.site.Visitor.Sent;

/** What a collection says of a quotation when its source changes, on the real library. */
class QuotationsThatAgeTest {
    private static final String REVIEW = """
            Child QX7: local child safeguarding practice review

            Northborough Safeguarding Children Partnership, 4 March 2025

            1 Findings

            1.1 QX7 suffered neglect at home for two years and nobody put it together.

            1.2 The nursery wrote down forty mornings without breakfast.
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;
    private String document = "";
    private String collection = "";

    @BeforeEach
    void aQuotationOfADocument() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
        document = added("review.txt", REVIEW, "nursery");
        quote("1.2");
        collection = CollectionsTest.all(site.get("/collections").body(), "href=\"(/collections/[0-9a-f-]{36})\"")
                .getFirst();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String added(String name, String text, String word) {
        visitor.upload("/add", List.of(Sent.field("access", "published"), Sent.file(name, text)));
        visitor.waitForTheEnd();
        return visitor.first(
                visitor.waitFor("/search?q=" + word, "1 document</h2>"),
                "class=\"govuk-link\" href=\"/doc/([0-9a-f-]{36})");
    }

    private void quote(String paragraph) {
        String page = site.get("/doc/" + document).body();
        String take = visitor.first(
                page,
                "value=\"([a-z0-9]+#[a-z0-9]+)\">[^<]*<span class=\"govuk-visually-hidden\">: paragraph "
                        + paragraph.replace(".", "\\."));
        visitor.send("/collections/add", List.of(Sent.field("take", take), Sent.field("back", "/doc/" + document)));
    }

    private void replaceWith(String text) {
        visitor.upload("/doc/" + document + "/replace", List.of(Sent.file("review.txt", text)));
        visitor.waitForTheEnd();
    }

    @Test
    void saysNothingWhileTheSourceIsAsItWas() {
        assertThat(site.get(collection).body())
                .contains("forty mornings without breakfast")
                .doesNotContain("app-quotation-line__warning")
                .doesNotContain("app-quotation-line__remark");
    }

    @Test
    void saysThatANewVersionHasOtherWordsAndKeepsTheOldOnes() {
        replaceWith(REVIEW.replace("forty mornings", "fifteen mornings"));
        String page = site.get(collection).body();

        assertThat(page)
                .contains("newer version, in which these words are not found")
                .contains("forty mornings without breakfast")
                .contains("app-quotation-line__warning");
        assertThat(site.get(collection + "/export.csv").body())
                .contains("newer version, in which these words are not found");
        assertThat(site.get(visitor.first(page, "href=\"(/doc/" + document + "/version/[^\"#]*)"))
                        .body())
                .contains("forty mornings");
    }

    @Test
    void saysThatANewVersionStillHasTheWords() {
        replaceWith(REVIEW.replace("two years", "three years"));

        assertThat(site.get(collection).body())
                .contains("newer version, which has the same words (paragraph 1.2)")
                .doesNotContain("app-quotation-line__warning");
    }

    @Test
    void keepsTheWordsOfADocumentThatWasRemoved() {
        visitor.send("/doc/" + document + "/remove", List.of(), "reason", "Withdrawn");

        assertThat(site.get(collection).body())
                .contains("The document is no longer in the library. The words are kept as they were quoted.")
                .contains("forty mornings without breakfast");
        assertThat(site.get(collection + "/export.ris").body()).contains("no longer in the library");
    }

    @Test
    void saysThatFewerPeopleMaySeeTheDocument() {
        visitor.send("/doc/" + document + "/edit", visitor.details("Child QX7", "4", "3", "2025"));

        assertThat(site.get(collection).body())
                .contains("Who may see the document has changed: Published when it was quoted, Partnership only now.")
                .contains("Handling: <strong>Partnership only</strong>");
    }

    @Test
    void saysThatTheDocumentWasWithdrawnOrReplaced() {
        visitor.send("/doc/" + document + "/standing", List.of(Sent.field("standing", "WITHDRAWN")));
        assertThat(site.get(collection).body()).contains("The document has been withdrawn by its publisher.");

        assertThat(visitor.send(
                                "/doc/" + document + "/standing",
                                List.of(Sent.field("standing", "REPLACED"), Sent.field("by", "/doc/nothing")))
                        .statusCode())
                .isEqualTo(422);
        visitor.send("/doc/" + document + "/standing", List.of(Sent.field("standing", "REPLACED")));
        assertThat(site.get(collection + "/export.csv").body()).contains("replaced by a new edition");

        visitor.send("/doc/" + document + "/standing", List.of(Sent.field("standing", "CURRENT")));
        assertThat(site.get(collection).body()).doesNotContain("app-quotation-line__warning");
    }
}
