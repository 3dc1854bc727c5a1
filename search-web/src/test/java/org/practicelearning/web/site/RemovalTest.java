package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.library.Additions;
import org.practicelearning.web.site.Visitor.Sent;

/** What is left of a document that was removed: nothing of what it said, in no file of the data folder. */
class RemovalTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;
    private boolean closed;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
    }

    @AfterEach
    void stop() {
        if (!closed) {
            site.close();
        }
    }

    /** A one-page PDF, its text as plain as the format allows. */
    private static String pdf(String line) {
        String stream = "BT /F1 12 Tf 72 700 Td (" + line + ") Tj ET";
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + stream.length() + ">>\nstream\n" + stream + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(each -> file.append(String.format(Locale.ROOT, "%010d 00000 n \n", each)));
        return file.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }

    private String entered() {
        Additions.aDocument(site.library().library())
                .titled("Another review")
                .saying("A heron stood in the river.")
                .enter();
        visitor.upload(
                "/add",
                List.of(
                        Sent.field("access", "published"),
                        Sent.file("quillfeather.pdf", pdf("Quarlington clinic closed the case of Zembrook."))));
        visitor.waitForTheEnd();
        String page = visitor.waitFor("/search?q=quarlington", "/doc/");
        String id = visitor.first(page, "href=\"/doc/([0-9a-f-]{36})");
        visitor.send("/doc/" + id + "/edit", visitor.details("Ostrovane: a review", "4", "3", "2015"));
        site.get("/doc/" + id + "/page/1.png?q=quarlington");
        site.get("/suggest?q=quarl");
        return id;
    }

    @Test
    void noWordOfItIsLeftInAnyFile() throws IOException {
        String id = entered();
        List<String> words = List.of("quarlington", "zembrook", "ostrovane", "quillfeather");
        assertThat(places("quarlington")).contains("compartments", "index");
        assertThat(places("ostrovane")).contains("library.mv.db");
        assertThat(places("quillfeather")).contains("library.mv.db");

        HttpResponse<String> removed = visitor.send("/doc/" + id + "/remove", List.of(), "reason", "Asked for");
        assertThat(removed.statusCode()).isEqualTo(303);
        for (String word : words.subList(0, 2)) {
            assertThat(places(word)).as(word).isEmpty();
        }
        assertThat(site.get("/search?q=quarlington").body()).contains("0 documents");
        assertThat(site.get("/suggest?q=quarl").body()).doesNotContain("uarlington");
        assertThat(site.get("/search?q=heron").body()).contains("Another review");
        assertThat(site.get("/ingest").body()).doesNotContain("quillfeather");

        closed = true;
        site.close();
        for (String word : words) {
            // Published documents keep their title on the tombstone.
            assertThat(places(word)).as(word).isSubsetOf(word.equals("ostrovane") ? Set.of("library.mv.db") : Set.of());
        }
    }

    /** A document quoted in a collection and in a draft, with saves, a comment and unsaved typing. */
    private String[] quoted() {
        String id = Additions.aDocument(site.library().library())
                .titled("Ostrovane: a review")
                .saying("Quarlington clinic closed the case of Zembrook without a word to anybody.")
                .enter();
        String take = visitor.first(site.get("/doc/" + id).body(), "name=\"take\" value=\"([^\"]+)\"");
        visitor.send("/collections/add", List.of(), "take", take, "back", "/doc/" + id);
        String draft = visitor.send("/drafts/new", List.of(), "title", "A plan", "template", "rapid-review")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String item = visitor.first(site.get(draft + "/evidence").body(), "name=\"item\" value=\"([0-9a-f-]{36})\"");
        visitor.send(draft + "/evidence", List.of(), "item", item, "into", "incident.summary", "how", "quotation");
        String part = draft + "/part/incident";
        String words = "As said: Quarlington clinic closed the case of Zembrook without a word. And so on.";
        visitor.send(part, List.of(), "revision", "1", "a.summary", words + " [@e1]", "then", "list");
        visitor.send(part + "/comments", List.of(), "comment", words);
        visitor.send(
                part + "/writing",
                List.of(),
                "revision",
                "2",
                "a.summary",
                words + " Unsaved.",
                "window",
                "12345678-1234-1234-1234-123456789012",
                "number",
                "1");
        return new String[] {id, draft};
    }

    @Test
    void theQuotationsGoWithItWhereThatIsChosen() throws IOException {
        String[] made = quoted();
        assertThat(site.get("/doc/" + made[0] + "/remove").body())
                .contains("A plan", "My collection", "Take them out too");
        visitor.send("/doc/" + made[0] + "/remove", List.of(), "reason", "Asked for", "quotations", "out");

        assertThat(site.get(made[1] + "/part/incident").body())
                .contains("[quotation taken out with its document]", "And so on.", "[@e1]")
                .doesNotContain("Zembrook");
        assertThat(site.get(made[1] + "/part/incident/comments").body()).contains("And so on.");
        assertThat(site.get(made[1] + "/history/2").body()).doesNotContain("Zembrook");
        closed = true;
        site.close();
        for (String word : List.of("quarlington", "zembrook")) {
            // The file it was made of for this test stays where the test put it.
            assertThat(places(word)).as(word).isSubsetOf("staging");
        }
    }

    @Test
    void theQuotationsStayWhereThatIsChosenAndNothingGoesFromAHeldDocument() {
        String[] made = quoted();
        visitor.send("/doc/" + made[0] + "/hold", List.of(), "reason", "Asked for by the coroner");
        visitor.send("/doc/" + made[0] + "/remove", List.of(), "reason", "Asked for", "quotations", "out");
        assertThat(site.get(made[1] + "/part/incident").body()).contains("Zembrook");
        String hold = visitor.first(site.get("/doc/" + made[0] + "/hold").body(), "name=\"lift\" value=\"([^\"]+)\"");
        visitor.send("/doc/" + made[0] + "/hold", List.of(), "reason", "The inquest is over", "lift", hold);
        visitor.send("/doc/" + made[0] + "/remove", List.of(), "reason", "Past its date", "quotations", "keep");

        assertThat(site.get("/doc/" + made[0]).statusCode()).isEqualTo(410);
        assertThat(site.get(made[1] + "/part/incident").body()).contains("Zembrook");
        assertThat(site.get(made[1] + "/checks").body()).contains("no longer in the library");
    }

    @Test
    void aTombstoneTellsThoseWhoMightHaveReadIt() {
        String open = Additions.aDocument(site.library().library())
                .titled("Ostrovane: a review")
                .enter();
        String walled = Additions.aDocument(site.library().library())
                .titled("Zembrook: a rapid review")
                .in(Compartment.heldBy("operator"))
                .enter();
        assertThat(visitor.send("/doc/" + open + "/remove", List.of(), "reason", " ")
                        .body())
                .contains("Enter a reason");
        visitor.send("/doc/" + open + "/remove", List.of(), "reason", "The publisher withdrew it");
        visitor.send("/doc/" + walled + "/remove", List.of(), "reason", "Past its date");
        assertThat(site.get("/doc/" + open).statusCode()).isEqualTo(410);
        assertThat(site.get("/doc/" + open).body()).contains("Ostrovane: a review", "The publisher withdrew it");
        assertThat(site.get("/doc/" + walled).body())
                .contains("A restricted document")
                .doesNotContain("Zembrook");
        assertThat(site.get("/removed").body())
                .contains("Ostrovane", "A restricted document")
                .doesNotContain("Zembrook");
    }

    @Test
    void aHeldDocumentIsNotRemovedUntilTheHoldIsLifted() {
        String id = Additions.aDocument(site.library().library()).titled("Kept").enter();
        visitor.send("/doc/" + id + "/hold", List.of(), "reason", "Asked for by the coroner");
        assertThat(site.get("/doc/" + id + "/remove").body()).contains("Asked for by the coroner");
        assertThat(visitor.send("/doc/" + id + "/remove", List.of(), "reason", "Past its date")
                        .statusCode())
                .isEqualTo(409);
        assertThat(site.get("/doc/" + id).statusCode()).isEqualTo(200);
        assertThat(site.get("/retention").body()).contains("Kept", "Asked for by the coroner");
        String hold = visitor.first(site.get("/doc/" + id + "/hold").body(), "name=\"lift\" value=\"([^\"]+)\"");
        visitor.send("/doc/" + id + "/hold", List.of(), "reason", "The inquest is over", "lift", hold);
        assertThat(visitor.send("/doc/" + id + "/remove", List.of(), "reason", "Past its date")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aRuleListsWhatIsPastItsDateAndRemovesNothing() {
        String id = Additions.aDocument(site.library().library()).titled("Old").enter();
        visitor.send("/doc/" + id + "/edit", visitor.details("Old one", "4", "3", "2015"));
        Additions.aDocument(site.library().library()).titled("Fresh").enter();
        assertThat(site.get("/retention").body()).contains("There is no rule yet");
        visitor.send("/retention", List.of(), "class", "partnership", "years", "7", "from", "published");
        assertThat(site.get("/retention").body())
                .contains("Old one", "7 years after publication, on 4 March 2022")
                .doesNotContain("Fresh");
        assertThat(site.get("/doc/" + id).statusCode()).isEqualTo(200);
        assertThat(visitor.send("/retention", List.of(), "class", "partnership", "years", "soon")
                        .body())
                .contains("whole number from 1 to 100");
        visitor.send("/retention", List.of(), "class", "partnership", "years", "");
        assertThat(site.get("/retention").body()).contains("There is no rule yet");
    }

    /** Names at the top of the data folder under which some file holds a word, in any case, in either coding of H2 and Java. */
    private Set<String> places(String word) throws IOException {
        Path data = folder.resolve("data");
        // Its seal is replaced as lines are written; now none is on its way.
        if (!closed) {
            site.library().audit().flush();
        }
        Set<String> places = new TreeSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String path = data.relativize(each).toString().toLowerCase(Locale.ROOT);
                byte[] bytes = Files.readAllBytes(each);
                String narrow = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (path.contains(word)
                        || narrow.contains(word)
                        || narrow.replace("\0", "").contains(word)) {
                    places.add(data.relativize(each).getName(0).toString());
                }
            }
        }
        return places;
    }
}
