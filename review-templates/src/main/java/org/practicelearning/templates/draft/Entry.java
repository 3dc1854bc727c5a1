package org.practicelearning.templates.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;

/** Holds what is entered against the fields of its section. */
final class Entry {
    /** A hundred pages in one field; more is a mistake of the clipboard. */
    private static final int LONGEST = 300_000;

    private static final int MOST_ROWS = 5_000;

    private final List<Problem> problems = new ArrayList<>();

    private Entry() {}

    /** What does not fit; empty if all does. */
    static List<Problem> check(Section section, Map<String, Answer> answers) {
        Entry entry = new Entry();
        answers.forEach((key, answer) -> section.field(key)
                .ifPresentOrElse(
                        field -> entry.field(field, key, answer), () -> entry.wrong(key, "There is no such field.")));
        return List.copyOf(entry.problems);
    }

    /** The answers that fit; of a table the rows whose cells do, cell by cell. */
    static Map<String, Answer> fitting(Section section, Map<String, Answer> answers) {
        Map<String, Answer> fitting = new LinkedHashMap<>();
        answers.forEach((key, answer) -> section.field(key)
                .map(field -> answer instanceof Answer.Rows(List<Answer.Row> rows) && field.type() == FieldType.TABLE
                        ? cells(field, rows)
                        : answer)
                .filter(kept -> check(section, Map.of(key, kept)).isEmpty())
                .ifPresent(kept -> fitting.put(key, kept)));
        return fitting;
    }

    private static Answer cells(Field table, List<Answer.Row> rows) {
        return new Answer.Rows(rows.stream()
                .map(row -> {
                    Map<String, Answer> cells = new LinkedHashMap<>(row.cells());
                    cells.entrySet()
                            .removeIf(cell -> table.column(cell.getKey())
                                    .filter(column -> fitsWell(column, cell.getValue()))
                                    .isEmpty());
                    return new Answer.Row(cells);
                })
                .toList());
    }

    private static boolean fitsWell(Field column, Answer cell) {
        Entry entry = new Entry();
        entry.field(column, column.key(), cell);
        return entry.problems.isEmpty();
    }

    private void field(Field field, String path, Answer answer) {
        if (field.identity()) {
            wrong(path, "A real identity belongs in the key table.");
        } else if (Readiness.filledByTheProgram(field)) {
            wrong(path, "Sign-offs are entered by signing.");
        } else if (!fits(field.type(), answer)) {
            wrong(path, "This is not what the field takes.");
        } else {
            content(field, path, answer);
        }
    }

    private static boolean fits(FieldType type, Answer answer) {
        return switch (type) {
            case TABLE -> answer instanceof Answer.Rows;
            case MANY, THEMES -> answer instanceof Answer.Picked;
            case REFERENCE -> !(answer instanceof Answer.Rows);
            case TEXT, LONG_TEXT, DATE, NUMBER, YES_NO, ONE -> answer instanceof Answer.Words;
        };
    }

    private void content(Field field, String path, Answer answer) {
        switch (answer) {
            case Answer.Words words when words.text().isBlank() -> {}
            case Answer.Words words -> words(field, path, words.text());
            case Answer.Picked picked -> picked.keys().forEach(key -> picked(field, path, key));
            case Answer.Rows rows -> rows(field, path, rows.rows());
        }
    }

    private void words(Field field, String path, String text) {
        Set<String> forbidden = Characters.forbidden(text);
        if (!forbidden.isEmpty()) {
            wrong(path, "A Word document cannot hold these characters: " + String.join(", ", forbidden) + ".");
        }
        if (text.length() > LONGEST) {
            wrong(path, "The text has more than 300,000 characters.");
        }
        switch (field.type()) {
            case DATE -> date(path, text);
            case NUMBER -> number(path, text);
            case YES_NO -> choice(path, Set.of("yes", "no"), text);
            case ONE -> choice(path, field.choices().keySet(), text);
            case TEXT -> {
                if (text.lines().count() > 1) {
                    wrong(path, "This should be one line.");
                }
            }
            default -> {}
        }
    }

    private void picked(Field field, String path, String key) {
        if (field.type() == FieldType.MANY) {
            choice(path, field.choices().keySet(), key);
        } else if (key.isBlank() || !Characters.forbidden(key).isEmpty()) {
            wrong(path, "One of the entries is empty or holds a forbidden character.");
        }
    }

    private void rows(Field field, String path, List<Answer.Row> rows) {
        if (rows.size() > MOST_ROWS) {
            wrong(path, "The table has more than 5,000 rows.");
            return;
        }
        for (int at = 0; at < rows.size(); at++) {
            String row = path + "[" + (at + 1) + "].";
            rows.get(at).cells().forEach((key, answer) -> {
                Optional<Field> column = field.column(key);
                column.ifPresentOrElse(
                        found -> field(found, row + key, answer), () -> wrong(row + key, "There is no such column."));
            });
        }
    }

    private void date(String path, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            wrong(path, "“" + text + "” should be a date, for example 1 April 2026.");
        }
    }

    private void number(String path, String text) {
        if (!text.matches("-?\\d{1,12}([.]\\d{1,6})?")) {
            wrong(path, "“" + text + "” should be a number.");
        }
    }

    private void choice(String path, Set<String> keys, String key) {
        if (!keys.contains(key)) {
            wrong(path, "“" + key + "” is not one of the choices.");
        }
    }

    private void wrong(String path, String message) {
        problems.add(new Problem(path, message));
    }
}
