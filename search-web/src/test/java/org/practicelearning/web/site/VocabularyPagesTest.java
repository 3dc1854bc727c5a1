package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.web.site.Visitor.Sent;

/** The vocabulary over HTTP, on the real library. */
class VocabularyPagesTest {
    private static final String REVIEW = """
            Child QX7: local child safeguarding practice review

            1 Findings

            1.1 QX7 suffered neglect at home for two years and nobody put it together.

            1.2 The zebra wardens of the town came on four nights.

            1.3 Staff at the nursery were kind and wrote everything down.
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private Visitor visitor;

    @BeforeEach
    void start() {
        site = TestSite.real(folder);
        visitor = new Visitor(site);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private void addReview() {
        visitor.upload("/add", List.of(Sent.field("access", "published"), Sent.file("review.txt", REVIEW)));
        visitor.waitForTheEnd();
        visitor.waitFor("/search?q=nursery", "1 document</h2>");
    }

    private HttpResponse<String> preview(String... fields) {
        return visitor.send("/vocabulary/preview", List.of(), fields);
    }

    /** Looks at what would happen and confirms it. */
    private HttpResponse<String> make(String... fields) {
        HttpResponse<String> preview = preview(fields);
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.add(Sent.field(fields[i], fields[i + 1]));
        }
        all.add(Sent.field("seen", visitor.first(preview.body(), "name=\"seen\" value=\"([0-9a-f]+)\"")));
        all.add(Sent.field("coder", "Priya"));
        all.add(Sent.field("reason", "the group asked for it"));
        return visitor.send("/vocabulary/change", all);
    }

    private String made(String... fields) {
        HttpResponse<String> answer = make(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        visitor.waitFor("/vocabulary", "The themes of this library");
        for (int i = 0; i < 100 && site.get("/vocabulary").body().contains("data-applying"); i++) {
            site.get("/health/live");
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*done=", "");
    }

    @Test
    void showsTheConceptsOfAFacetAsATreeAndFindsThemByAnyLabel() {
        assertThat(site.get("/vocabulary").body()).contains(">Neglect</a>", "app-deep-1", "Harm (");
        assertThat(site.get("/vocabulary?facet=agency").body()).contains("/vocabulary/concept/agency.gp");
        assertThat(site.get("/vocabulary?find=dirty%20clothes").body())
                .contains("Home conditions and physical care", "“dirty clothes”, also called");
    }

    @Test
    void showsAllThatIsSaidOfAConcept() {
        assertThat(site.get("/vocabulary/concept/harm.neglect").body())
                .contains(
                        "Definition",
                        "When to use it",
                        "When not to",
                        "Example",
                        "Also called (",
                        "Signs (",
                        "Narrower")
                .contains("href=\"/themes/harm.neglect\"");
        assertThat(site.get("/vocabulary/concept/harm.nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatALabelWouldChangeThenMarksTheDocumentsByIt() {
        addReview();
        String[] label = {"kind", "label", "id", "harm.fgm", "text", "zebra wardens", "labelKind", "altLabel"};
        assertThat(preview(label).body())
                .contains("Nothing has been changed yet", "No decision of anybody moves.")
                .contains("“zebra wardens” stands in 1 passage of 1 document; none of these documents have the theme");
        assertThat(site.get("/vocabulary/changes").body()).contains("Nobody has changed the vocabulary yet");

        made(label);
        visitor.waitFor("/search?harm=harm.fgm", ">1 document<");
        assertThat(site.get("/vocabulary/changes").body())
                .contains("Added the label “zebra wardens” (also called)", "Priya", "the group asked for it");
    }

    @Test
    void undoesAChangeAndSaysWhyAnotherCannotBeUndone() {
        String first = made("kind", "rename", "id", "harm.fgm", "label", "Cutting");
        String second = made("kind", "rename", "id", "harm.fgm", "label", "Cutting of girls");
        assertThat(preview("kind", "undo", "number", first).body())
                .contains("This cannot be done", "Undo that first", "Renamed “Cutting” to “Cutting of girls”");

        made("kind", "undo", "number", second);
        made("kind", "undo", "number", first);
        assertThat(site.get("/vocabulary/concept/harm.fgm").body())
                .doesNotContain("<h1 class=\"govuk-heading-l\">Cutting");
        assertThat(preview("kind", "undo", "number", first).body()).contains("has been undone already");
    }

    @Test
    void addsAThemeWithoutAnyCodeAndSplitsIt() {
        made("kind", "add", "label", "Zebra harm", "facet", "harm", "scope", "What zebras do.");
        assertThat(site.get("/vocabulary/concept/harm.zebra_harm").body()).contains("What zebras do.");
        made("kind", "label", "id", "harm.zebra_harm", "text", "striped one", "labelKind", "sign");

        String[] split = {
            "kind",
            "split",
            "id",
            "harm.zebra_harm",
            "part1",
            "Black zebras",
            "part2",
            "White zebras",
            "which",
            "2 sign striped one"
        };
        made(split);
        assertThat(site.get("/vocabulary/concept/harm.zebra_harm").body()).contains("is retired. Use “Black zebras”");
        assertThat(site.get("/vocabulary/concept/harm.white_zebras").body()).contains("striped one");
    }

    @ParameterizedTest
    @CsvSource({
        "label,text,x,a label of one letter",
        "label,text,?!,a label has letters or digits",
        "label,text,'',Enter the label",
        "label,text,neglected,the label is there already",
        "rename,label,Physical abuse,its preferred label is that of",
        "place,broader,harm.neglect.home,stands under itself",
        "merge,into,child.age.under1,another concept of its facet",
        "merge,into,no such theme,There is no theme"
    })
    void refusesWhatWouldSpoilTheVocabulary(String kind, String field, String value, String reason) {
        HttpResponse<String> answer = preview("kind", kind, "id", "harm.neglect", field, value);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is a problem", reason);
        assertThat(site.get("/vocabulary/changes").body()).contains("Nobody has changed the vocabulary yet");
    }

    @Test
    void asksForANameAndForProofThatTheFormIsOurs() {
        HttpResponse<String> answer =
                visitor.send("/vocabulary/change", List.of(), "kind", "retire", "id", "harm.fgm", "coder", " ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter your name");
        for (String path : List.of("/vocabulary/preview", "/vocabulary/change", "/vocabulary/uncovered/add")) {
            assertThat(visitor.withoutToken(path).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv", "ttl", "jsonld"})
    void exportsWhatItImportsAgain(String format) {
        String file = site.get("/vocabulary/export." + format).body();
        HttpResponse<String> same = importing("same." + format, file);
        assertThat(same.body()).contains("Nothing would change");

        HttpResponse<String> other = importing("other." + format, file.replace("dirty clothes", "unwashed clothes"));
        assertThat(other.statusCode()).isEqualTo(303);
        String address = other.headers().firstValue("Location").orElseThrow();
        String page = site.get(address).body();
        assertThat(page)
                .contains("Import this vocabulary?", "0 themes added, 0 removed, 1 changed", "unwashed clothes");

        String seen = visitor.first(page, "name=\"seen\" value=\"([0-9a-f]+)\"");
        assertThat(visitor.send(address, List.of(), "seen", seen, "coder", "Sam", "reason", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get("/vocabulary?find=unwashed").body()).contains("“unwashed clothes”, also called");
    }

    private HttpResponse<String> importing(String name, String content) {
        return visitor.upload("/vocabulary/import", List.of(Sent.file(name, content)));
    }

    @Test
    void namesTheRowsOfABadFileAndKeepsTheVocabulary() {
        String csv = site.get("/vocabulary/export.csv").body();
        int rows = csv.split("\n").length;
        HttpResponse<String> answer = importing("bad.csv", csv + """
                        harm.fgm,altLabel,x
                        harm.fgm,altLabel,!!!
                        harm.fgm,cue,the & of
                        harm.fgm,prefLabel,Twice
                        nothing,prefLabel,No facet
                        """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The vocabulary was not taken, and the one in use stays")
                .contains(
                        "a label of one letter or digit would be found everywhere",
                        "a label has letters or digits",
                        "the rule would be found in every sentence",
                        "is not known, or is said twice",
                        "begins with its facet");
        IntStream.rangeClosed(1, 5)
                .forEach(row -> assertThat(answer.body()).contains("--numeric\">" + (rows + row) + "</td>"));
        assertThat(site.get("/vocabulary/export.csv").body()).isEqualTo(csv);
    }

    @ParameterizedTest
    @CsvSource({
        "circle.ttl,stands under itself",
        "broken.ttl,the Turtle cannot be read here",
        "broken.jsonld,the JSON cannot be read here",
        "empty.csv,there is no concept",
        "picture.png,must end in .csv"
    })
    void refusesWhatIsNoVocabulary(String name, String reason) {
        String content = switch (name) {
            case "circle.ttl" -> """
                            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                            <urn:x:harm.a> skos:prefLabel "One" ; skos:broader <urn:x:harm.b> .
                            <urn:x:harm.b> skos:prefLabel "Two" ; skos:broader <urn:x:harm.a> .
                            """;
            case "empty.csv" -> "concept,property,value\n";
            default -> "{";
        };
        assertThat(importing(name, content).body()).contains("the one in use stays", reason);
    }

    @Test
    void refusesMoreThanTenThousandConcepts() {
        StringBuilder csv = new StringBuilder("concept,property,value\n");
        IntStream.rangeClosed(0, 10_000)
                .forEach(number -> csv.append("harm.c" + number + ",prefLabel,Concept " + number + "\n"));

        assertThat(importing("many.csv", csv.toString()).body()).contains("a vocabulary has at most 10000 concepts");
    }

    @Test
    void printsACodebook() {
        assertThat(site.get("/vocabulary/codebook?facet=harm").body())
                .contains("When to use it", "When not to", "Example", "Also called", "Outdated or contested", "say “")
                .doesNotContain("id=\"agency.gp\"");
        assertThat(site.get("/vocabulary/codebook").body()).contains("id=\"agency.gp\"", "id=\"harm.neglect.home\"");
    }

    @Test
    void makesAFrequentPhraseALabelOrDismissesIt() {
        for (int number = 1; number <= 4; number++) {
            visitor.upload(
                    "/add",
                    List.of(Sent.field("access", "published"), Sent.file("r" + number + ".txt", phrases(number))));
        }
        visitor.waitForTheEnd();
        visitor.waitFor("/search?q=wardens", "4 documents</h2>");
        String page = visitor.waitFor("/vocabulary/uncovered", "zebra wardens");
        assertThat(page).contains("4 passages of 4 documents").contains("<mark>zebra wardens</mark>");

        visitor.send("/vocabulary/uncovered/dismiss", List.of(), "phrase", "zebra wardens", "coder", "Priya");
        assertThat(site.get("/vocabulary/uncovered").body()).contains("Dismissed phrases");
        visitor.send("/vocabulary/uncovered/restore", List.of(), "phrase", "zebra wardens");

        HttpResponse<String> added = visitor.send(
                "/vocabulary/uncovered/add",
                List.of(),
                "phrase",
                "zebra wardens",
                "theme",
                "harm.fgm",
                "coder",
                "Priya");
        assertThat(added.statusCode()).isEqualTo(303);
        visitor.waitFor("/search?harm=harm.fgm", ">4 documents<");
        assertThat(visitor.waitFor("/vocabulary/uncovered", "passages")).doesNotContain("<mark>zebra wardens</mark>");
    }

    private static String phrases(int number) {
        String said = List.of(
                        "Only the zebra wardens came in the rain.",
                        "She rang a zebra warden at noon.",
                        "Twice the zebra wardens were by the river.",
                        "Letters of the zebra wardens got lost.")
                .get(number - 1);
        return "Review " + number + " of a family\n\n" + said + "\n\nNobody of paper " + number + " wrote that down.\n";
    }
}
