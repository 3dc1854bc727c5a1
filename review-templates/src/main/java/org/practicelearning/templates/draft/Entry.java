package org.practicelearning.templates.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * What a message is about.
     *
     * @param path of the field or cell
     * @param called how the page calls it, with its table and row
     */
    private record Place(String path, String called) {
        Place cell(int row, String key, String label) {
            return new Place(path + "[" + row + "]." + key, called + ", row " + row + ", " + label);
        }
    }

    /** What does not fit; empty if all does. */
    static List<Problem> check(Section section, Map<String, Answer> answers) {
        Entry entry = new Entry();
        answers.forEach((key, answer) -> section.field(key)
                .ifPresentOrElse(
                        field -> entry.field(field, new Place(key, field.label()), answer),
                        () -> entry.wrong(new Place(key, key), "There is no such field.")));
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
        entry.field(column, new Place(column.key(), column.label()), cell);
        return entry.problems.isEmpty();
    }

    private void field(Field field, Place place, Answer answer) {
        if (field.identity()) {
            wrong(place, "A real identity belongs in the key table.");
        } else if (Readiness.filledByTheProgram(field)) {
            wrong(place, "Sign-offs are entered by signing.");
        } else if (!fits(field.type(), answer)) {
            wrong(place, "This is not what the field takes.");
        } else {
            content(field, place, answer);
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

    private void content(Field field, Place place, Answer answer) {
        switch (answer) {
            case Answer.Words words when words.text().isBlank() -> {}
            case Answer.Words words -> words(field, place, words.text());
            case Answer.Picked picked -> picked.keys().forEach(key -> picked(field, place, key));
            case Answer.Rows rows -> rows(field, place, rows.rows());
        }
    }

    private void words(Field field, Place place, String text) {
        Set<String> forbidden = Characters.forbidden(text);
        if (!forbidden.isEmpty()) {
            wrong(place, "A Word document cannot hold these characters: " + String.join(", ", forbidden) + ".");
        }
        if (text.length() > LONGEST) {
            wrong(place, "The text has more than 300,000 characters.");
        }
        switch (field.type()) {
            case DATE -> date(place, text);
            case NUMBER -> number(place, text);
            case YES_NO -> choice(place, new TreeMap<>(Map.of("yes", "Yes", "no", "No")), text);
            case ONE -> choice(place, field.choices(), text);
            case TEXT -> {
                if (text.lines().count() > 1) {
                    wrong(place, "This should be one line.");
                }
            }
            default -> {}
        }
    }

    private void picked(Field field, Place place, String key) {
        if (field.type() == FieldType.MANY) {
            choice(place, field.choices(), key);
        } else if (key.isBlank() || !Characters.forbidden(key).isEmpty()) {
            wrong(place, "One of the entries is empty or holds a forbidden character.");
        }
    }

    private void rows(Field field, Place place, List<Answer.Row> rows) {
        if (rows.size() > MOST_ROWS) {
            wrong(place, "The table has more than 5,000 rows.");
            return;
        }
        for (int at = 0; at < rows.size(); at++) {
            int row = at + 1;
            rows.get(at)
                    .cells()
                    .forEach((key, answer) -> field.column(key)
                            .ifPresentOrElse(
                                    column -> field(column, place.cell(row, key, column.label()), answer),
                                    () -> wrong(place.cell(row, key, key), "There is no such column.")));
        }
    }

    private void date(Place place, String text) {
        String fault = TypedDay.fault(text);
        if (!fault.isEmpty()) {
            wrong(place, fault);
        } else if (!TypedDay.stored(text).equals(text)) {
            wrong(place, "A date is kept as year, month and day: " + TypedDay.stored(text) + ".");
        }
    }

    private void number(Place place, String text) {
        if (!text.matches("-?\\d{1,12}([.]\\d{1,6})?")) {
            wrong(place, "“" + text + "” should be a number.");
        }
    }

    private void choice(Place place, Map<String, String> choices, String key) {
        if (!choices.containsKey(key)) {
            wrong(place, "“" + key + "” is not one of the choices: " + String.join(", ", choices.values()) + ".");
        }
    }

    private void wrong(Place place, String message) {
        problems.add(new Problem(place.path(), place.called() + ": " + message));
    }
}
