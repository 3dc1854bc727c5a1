package org.practicelearning.templates.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.file.Fault;
import org.practicelearning.templates.file.Reading;

/** A partnership's own template is taken, or everything wrong with it is named by line and field. */
class TemplateFileTest {
    private static final String GOOD = """
            template: own-review
            version: 1
            title: Own review
            purpose: A test
            edition: Working Together 2026
            marking: None
            sources:
              - {key: own, guidance: Own protocol}
            sections:
              - key: analysis
                title: Analysis
                prompt: Why?
                goodLooksLike: Explains
                source: own
                fields:
                  - {key: findings, label: Findings, type: table, columns: [{key: why, label: Why, type: long-text, means: why}]}
            """;

    private static List<String> faults(String yaml) {
        return switch (TemplateFile.read(yaml)) {
            case Reading.Good<Template> good -> List.of();
            case Reading.Faulty<Template> faulty ->
                faulty.faults().stream().map(Fault::toString).toList();
        };
    }

    @Test
    void takesAGoodFile() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void takesNoReferenceForItsName() {
        String wrong = GOOD.replace("edition: Working Together 2026", "edition: &now Working Together 2026")
                .replace("marking: None", "marking: *now");

        assertThat(faults(wrong))
                .contains("line 6, marking: a reference such as “*name” is not known here; write the text itself");
    }

    @Test
    void readsWhatWasKeptWhateverRulesCameSince() {
        String kept =
                GOOD.replace("marking: None", "marking: *now\nonce: known").replace("means: why", "means: because");

        assertThat(faults(kept)).isNotEmpty();
        assertThat(TemplateFile.readKept(kept).sections())
                .singleElement()
                .satisfies(section -> assertThat(section.fields()).hasSize(1));
    }

    @Test
    void namesLineAndFieldOfEverythingWrong() {
        String wrong = GOOD.replace("version: 1", "version: one")
                .replace("title: Analysis", "titel: Analysis")
                .replace("source: own", "source: other")
                .replace("type: long-text", "type: essay");

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "line 2, version: “one” should be a whole number",
                        "line 2, version: should be 1 or more",
                        "line 10, sections[1].title: is missing",
                        "line 11, sections[1].titel: is not known here; known are fields, goodLooksLike, key, prompt,"
                                + " silentOnlyWith, source, title",
                        "line 14, sections[1].source: there is no source “other” in the list “sources”",
                        "line 16, sections[1].fields[1].columns[1].type: “essay” is not one of text, long-text, date,"
                                + " number, yes-no, one, many, themes, reference, table");
    }

    @Test
    void equalityCannotBeLeftSilent() {
        assertThat(faults(GOOD + "      - {key: identity, label: Identity, type: long-text, means: equality}\n"))
                .singleElement()
                .asString()
                .startsWith("line 10, sections[1].silentOnlyWith: is missing");
    }

    @Test
    void namesTheLineOfABrokenFile() {
        assertThat(faults("template: a\n  version: [1\n"))
                .singleElement()
                .asString()
                .startsWith("line ");
        assertThat(faults("")).hasSize(1);
        assertThat(faults("just words")).hasSize(1);
    }

    @Test
    void aSmallFileCannotBecomeALargeOne() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThat(faults(bomb)).isNotEmpty();
    }

    @Test
    void exampleInTheDocumentationIsGood() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "templates.md"));
        int start = page.indexOf("```") + 4;

        assertThat(faults(page.substring(start, page.indexOf("```", start)))).isEmpty();
    }

    @Test
    void everyShippedTemplateReadsAgainFromItsFile() {
        assertThat(ShippedTemplates.all())
                .allSatisfy(template -> assertThat(
                                faults(ShippedTemplates.text(template.key()).orElseThrow()))
                        .isEmpty());
    }
}
