package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.template.FieldType;

/**
 * A field somebody changed in Word.
 *
 * @param place what stands in the draft, and where
 * @param text what stands in the edited document, in the Markdown of drafts; empty where the answer was deleted
 * @param changes the words of both
 */
public record EditedField(WrittenText place, String text, List<WordChange> changes) {
    private static final Pattern CELL = Pattern.compile("([^.]+)\\.([^.\\[]+)\\[(\\d+)]\\.(.+)");

    public EditedField {
        changes = List.copyOf(changes);
    }

    /** Whether it can be taken over as it is; a date or a choice is shown, and entered by a person. */
    public boolean acceptable() {
        return place.field().type() == FieldType.LONG_TEXT || place.field().type() == FieldType.TEXT;
    }

    /** The answers of the section with this change taken over, to be written as any other change is. */
    public Map<String, Answer> into(Map<String, Answer> answers) {
        Map<String, Answer> changed = new LinkedHashMap<>(answers);
        Matcher cell = CELL.matcher(place.path());
        if (!cell.matches()) {
            changed.put(place.field().key(), Answer.of(text));
        } else if (answers.get(cell.group(2)) instanceof Answer.Rows table) {
            changed.put(cell.group(2), row(table, Integer.parseInt(cell.group(3)) - 1, cell.group(4)));
        }
        return changed;
    }

    private Answer row(Answer.Rows table, int number, String column) {
        List<Answer.Row> rows = new ArrayList<>(table.rows());
        Optional<Answer.Row> old = number < rows.size() ? Optional.of(rows.get(number)) : Optional.empty();
        old.ifPresent(row -> {
            Map<String, Answer> cells = new LinkedHashMap<>(row.cells());
            cells.put(column, Answer.of(text));
            rows.set(number, new Answer.Row(cells));
        });
        return new Answer.Rows(rows);
    }
}
