package org.practicelearning.templates.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;

/** An answer as a reader sees it: choices by their label, days in words. */
public final class AnswerText {
    private AnswerText() {}

    /** The answer in words; a table row by row. */
    public static String of(Field field, Answer answer) {
        return switch (answer) {
            case Answer.Words words -> words(field, words.text());
            case Answer.Picked picked ->
                picked.keys().stream().map(key -> label(field, key)).collect(Collectors.joining(", "));
            case Answer.Rows rows ->
                rows.rows().stream().map(row -> row(field, row)).collect(Collectors.joining("\n"));
        };
    }

    private static String row(Field table, Answer.Row row) {
        return table.columns().stream()
                .filter(column -> row.cells().containsKey(column.key()))
                .map(column -> column.label() + ": " + cell(column, row))
                .collect(Collectors.joining("; "));
    }

    /** A cell in words, empty where nobody wrote. */
    public static String cell(Field column, Answer.Row row) {
        Answer answer = row.cells().get(column.key());
        return answer == null ? "" : of(column, answer);
    }

    private static String words(Field field, String text) {
        return switch (field.type()) {
            case DATE -> TypedDay.shown(text);
            case YES_NO -> List.of("yes", "no").contains(text) ? (text.equals("yes") ? "Yes" : "No") : text;
            case ONE -> label(field, text);
            default -> text;
        };
    }

    private static String label(Field field, String key) {
        return field.type() == FieldType.THEMES ? key : field.choices().getOrDefault(key, key);
    }
}
