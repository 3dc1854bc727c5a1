package org.practicelearning.templates.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.ANNA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.template.Template;
import org.practicelearning.templates.template.TemplateFile;

class FormChangeTest {
    private static final String FIRST = """
            template: own
            version: 1
            title: Own
            purpose: A test
            edition: "2026"
            marking: OFFICIAL
            sources:
              - {key: s, guidance: Local, check: true}
            sections:
              - key: one
                title: One
                prompt: What?
                goodLooksLike: Short
                source: s
                fields:
                  - {key: a, label: First, type: long-text}
                  - {key: b, label: Second, type: text}
                  - {key: t, label: Table, type: table, columns: [{key: x, label: X, type: text}, {key: y, label: Y, type: text}]}
            """;
    private static final String SECOND = FIRST.replace("version: 1", "version: 2")
                    .replace("      - {key: b, label: Second, type: text}\n", "")
                    .replace(", {key: y, label: Y, type: text}", "")
                    .replace("label: First", "label: The first")
            + "      - {key: c, label: Third, type: date}\n";

    private static Template form(String text) {
        return TemplateFile.read(text).orFail(IllegalStateException::new);
    }

    private static Draft written() {
        Answer.Row row = new Answer.Row(Map.of("x", Answer.of("ex"), "y", Answer.of("why")));
        return Draft.begin("d", form(FIRST), "Draft")
                .write(
                        form(FIRST),
                        "one",
                        0,
                        Map.of(
                                "a", Answer.of("stays"),
                                "b", Answer.of("goes"),
                                "t", new Answer.Rows(List.of(row))),
                        true,
                        ANNA)
                .orFail();
    }

    @Test
    void saysWhatAnotherVersionWouldChange() {
        FormChange change = FormChange.of(form(FIRST), form(SECOND), written());

        assertThat(change.added()).containsExactly("“Third” in “One”");
        assertThat(change.gone()).containsExactly("“Second” in “One”");
        assertThat(change.changed()).containsExactly("“The first” in “One”", "“Table” in “One”");
        assertThat(change.leftBehind()).containsExactly("“Second” in “One”", "“Table” in “One”");
    }

    @Test
    void keepsWhatStillHasItsPlace() {
        Draft after = written().onto(form(SECOND)).orFail();

        assertThat(after.templateVersion()).isEqualTo(2);
        assertThat(after.version()).isEqualTo(written().version() + 1);
        assertThat(after.section("one").text("a")).isEqualTo("stays");
        assertThat(after.section("one").answers()).doesNotContainKey("b").containsKey("t");
        assertThat(after.section("one").answers().toString()).contains("ex").doesNotContain("why");
    }
}
