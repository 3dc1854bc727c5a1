package org.practicelearning.templates.draft;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/**
 * A text somebody wrote, at its place: a field, or a cell of a table.
 *
 * @param section where it stands
 * @param field the field or column
 * @param path {@code section.field} or {@code section.table[2].column}
 * @param row of the table, counted from 0; -1 outside a table
 * @param text as typed
 */
public record WrittenText(Section section, Field field, String path, int row, String text) {
    /** All texts of a draft in reading order, empty ones left out. */
    public static List<WrittenText> of(Template template, Draft draft) {
        List<WrittenText> texts = new ArrayList<>();
        for (Section section : template.sections()) {
            SectionText text = draft.section(section.key());
            for (Field field : section.fields()) {
                text.answer(field.key()).ifPresent(answer -> collect(section, field, answer, texts));
            }
        }
        return List.copyOf(texts);
    }

    /** The cells nobody has written in, in rows that are there: somebody may have written there in Word. */
    public static List<WrittenText> emptyCells(Template template, Draft draft) {
        List<WrittenText> cells = new ArrayList<>();
        template.places().forEach(place -> {
            if (draft.section(place.section().key()).answer(place.field().key()).orElse(null)
                    instanceof Answer.Rows(List<Answer.Row> rows)) {
                for (int row = 0; row < rows.size(); row++) {
                    for (Field column : place.field().columns()) {
                        if (!rows.get(row).cells().containsKey(column.key())) {
                            String path = place.path() + "[" + (row + 1) + "]." + column.key();
                            cells.add(new WrittenText(place.section(), column, path, row, ""));
                        }
                    }
                }
            }
        });
        return List.copyOf(cells);
    }

    private static void collect(Section section, Field field, Answer answer, List<WrittenText> texts) {
        String path = section.key() + "." + field.key();
        switch (answer) {
            case Answer.Words words -> texts.add(new WrittenText(section, field, path, -1, words.text()));
            case Answer.Picked picked -> {}
            case Answer.Rows rows -> {
                for (int row = 0; row < rows.rows().size(); row++) {
                    cells(section, field, path, row, rows.rows().get(row), texts);
                }
            }
        }
    }

    private static void cells(
            Section section, Field table, String path, int number, Answer.Row row, List<WrittenText> texts) {
        for (Field column : table.columns()) {
            String text = row.text(column.key());
            if (!text.isBlank()) {
                texts.add(new WrittenText(
                        section, column, path + "[" + (number + 1) + "]." + column.key(), number, text));
            }
        }
    }
}
