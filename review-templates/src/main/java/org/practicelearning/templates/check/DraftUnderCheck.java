package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Markdown;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Meaning;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** A draft as checks look at it: by what its fields mean, in any template. */
record DraftUnderCheck(Template template, Draft draft, List<WrittenText> texts) {
    static DraftUnderCheck of(Template template, Draft draft) {
        return new DraftUnderCheck(template, draft, WrittenText.of(template, draft));
    }

    /** A row of a table that holds columns with meanings. */
    record MeaningRow(Section section, Field table, int number, Answer.Row row) {
        /** Where a column of this row stands. */
        String path(Field column) {
            return section.key() + "." + table.key() + "[" + number + "]." + column.key();
        }

        Optional<Field> column(Meaning meaning) {
            return table.columns().stream().filter(each -> means(each, meaning)).findFirst();
        }

        /** The text of all columns of a meaning, empty if there is none. */
        String text(Meaning meaning) {
            StringBuilder text = new StringBuilder();
            table.columns().stream()
                    .filter(each -> means(each, meaning))
                    .forEach(each -> text.append(row.text(each.key())).append(' '));
            return text.toString().strip();
        }
    }

    static boolean means(Field field, Meaning meaning) {
        return field.means().filter(each -> each == meaning).isPresent();
    }

    /** Whether the template asks for it anywhere. */
    boolean asks(Meaning meaning) {
        return template.sections().stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field ->
                        means(field, meaning) || field.columns().stream().anyMatch(column -> means(column, meaning)));
    }

    /** What was written under a meaning. */
    List<WrittenText> written(Meaning meaning) {
        return texts.stream().filter(each -> means(each.field(), meaning)).toList();
    }

    /** All words of the draft, without marks. */
    String everything() {
        StringBuilder all = new StringBuilder();
        texts.forEach(each -> all.append(plain(each.text())).append('\n'));
        return all.toString();
    }

    /** Rows that say something under a meaning. */
    List<MeaningRow> rows(Meaning meaning) {
        List<MeaningRow> rows = new ArrayList<>();
        for (Section section : template.sections()) {
            for (Field table : section.fields()) {
                if (table.type() == FieldType.TABLE
                        && table.columns().stream().anyMatch(each -> means(each, meaning))) {
                    rows(section, table, meaning, rows);
                }
            }
        }
        return rows;
    }

    private void rows(Section section, Field table, Meaning meaning, List<MeaningRow> rows) {
        if (draft.section(section.key()).answer(table.key()).orElse(null) instanceof Answer.Rows answer) {
            for (int at = 0; at < answer.rows().size(); at++) {
                MeaningRow row =
                        new MeaningRow(section, table, at + 1, answer.rows().get(at));
                if (!row.text(meaning).isEmpty()) {
                    rows.add(row);
                }
            }
        }
    }

    static String plain(String text) {
        return Block.plain(Markdown.read(text));
    }
}
