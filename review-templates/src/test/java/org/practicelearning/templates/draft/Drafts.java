package org.practicelearning.templates.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** Invented drafts to test with. */
public final class Drafts {
    public static final Template RAPID_REVIEW =
            ShippedTemplates.find("rapid-review").orElseThrow();
    public static final Draft.Author ANNA = new Draft.Author("anna", Instant.parse("2026-11-22T10:00:00Z"));

    private Drafts() {}

    /** An empty rapid review. */
    public static Draft empty() {
        return Draft.begin("d1", RAPID_REVIEW, "Review R-031");
    }

    /** The draft with one answer more. */
    public static Draft with(Draft draft, String section, String field, Answer answer) {
        return with(RAPID_REVIEW, draft, section, field, answer);
    }

    public static Draft with(Template template, Draft draft, String section, String field, Answer answer) {
        Map<String, Answer> answers = new HashMap<>(draft.section(section).answers());
        answers.put(field, answer);
        return draft.write(template, section, draft.section(section).revision(), answers, false, ANNA)
                .orFail();
    }

    /** A row of a table, column, text, column, text. */
    public static Answer.Row row(String... cells) {
        Map<String, Answer> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.length; at += 2) {
            row.put(cells[at], Answer.of(cells[at + 1]));
        }
        return new Answer.Row(row);
    }

    public static Answer rows(Answer.Row... rows) {
        return new Answer.Rows(List.of(rows));
    }

    /** A rapid review in which everything is answered, shortly. */
    public static Draft full() {
        return full(RAPID_REVIEW);
    }

    public static Draft full(Template template) {
        Draft draft = Draft.begin("d1", template, "Review R-031");
        for (Section section : template.sections()) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Field field : section.fields()) {
                if (!field.identity() && !Readiness.filledByTheProgram(field)) {
                    answers.put(field.key(), some(field));
                }
            }
            draft = draft.write(template, section.key(), 0, answers, true, ANNA).orFail();
        }
        return draft;
    }

    private static Answer some(Field field) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> Answer.of("Some words");
            case LONG_TEXT -> Answer.of("Some words about **this**, because it matters.");
            case DATE -> Answer.of("2026-11-22");
            case NUMBER -> Answer.of("3");
            case YES_NO -> Answer.of("yes");
            case ONE -> Answer.of(field.choices().keySet().iterator().next());
            case MANY ->
                new Answer.Picked(List.of(field.choices().keySet().iterator().next()));
            case THEMES -> new Answer.Picked(List.of("Neglect"));
            case TABLE -> {
                Map<String, Answer> cells = new LinkedHashMap<>();
                field.columns().forEach(column -> cells.put(column.key(), some(column)));
                yield new Answer.Rows(List.of(new Answer.Row(cells)));
            }
        };
    }

    /** Evidence with a quotation of 40 characters or whatever it is given. */
    public static Evidence evidence(String id, String quotation) {
        return new Evidence(
                id,
                "doc-" + id,
                new Citation(
                        "northborough-2024-" + id,
                        "Learning from Child N",
                        "Northborough Safeguarding Children Partnership",
                        null,
                        2024,
                        "Local review (LCSPR)",
                        "17",
                        "4.12",
                        "",
                        quotation,
                        "https://library.example/document/" + id,
                        "0123456789abcdef",
                        LocalDate.of(2026, 11, 20)),
                100,
                100 + quotation.length(),
                LocalDate.of(2026, 11, 20),
                "");
    }
}
