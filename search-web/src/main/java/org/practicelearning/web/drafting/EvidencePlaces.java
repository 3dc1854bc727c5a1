package org.practicelearning.web.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** The texts and cells of a draft that evidence can be put into. */
final class EvidencePlaces {
    /** A cell is told by the first words of its row. */
    private static final int LONGEST_ROW = 40;

    private EvidencePlaces() {}

    /**
     * A place.
     *
     * @param row of the table, from 1; 0 outside a table
     * @param column of the table; null outside
     */
    record Place(
            Section section, Field field, int row, @Nullable Field column, String label) {
        /** As the template's module calls it: {@code section.field} or {@code section.table[2].column}. */
        String path() {
            String path = section.key() + "." + field.key();
            return column == null ? path : path + "[" + row + "]." + column.key();
        }

        /** The element of the page. */
        String element() {
            return PartForm.element(section, path());
        }
    }

    /** @param part to which they are narrowed; empty for all parts */
    static List<Place> of(Template form, Draft draft, String part) {
        List<Place> places = new ArrayList<>();
        for (Section section : form.sections()) {
            if (part.isEmpty() || section.key().equals(part)) {
                section.fields().forEach(field -> collect(section, field, draft, places));
            }
        }
        return places;
    }

    private static void collect(Section section, Field field, Draft draft, List<Place> places) {
        String label = section.title() + ": " + field.label();
        if (field.identity()) {
            return;
        }
        if (PartForm.isLong(field)) {
            places.add(new Place(section, field, 0, null, label));
        } else if (field.type() == FieldType.TABLE) {
            List<Answer.Row> rows = rows(draft, section, field);
            for (int row = 1; row <= rows.size() + 1; row++) {
                String which = row > rows.size() ? "a new row" : "row " + row + first(field, rows.get(row - 1));
                for (Field column : field.columns()) {
                    if (PartForm.isLong(column)) {
                        places.add(
                                new Place(section, field, row, column, label + ", " + which + ": " + column.label()));
                    }
                }
            }
        }
    }

    private static List<Answer.Row> rows(Draft draft, Section section, Field table) {
        return draft.section(section.key()).answers().get(table.key()) instanceof Answer.Rows(List<Answer.Row> rows)
                ? rows
                : List.of();
    }

    private static String first(Field table, Answer.Row row) {
        return table.columns().stream()
                .map(column -> row.text(column.key()).strip().replaceAll("\\s+", " "))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .map(each -> " (" + (each.length() <= LONGEST_ROW ? each : each.substring(0, LONGEST_ROW) + "…") + ")")
                .orElse("");
    }

    static Optional<Place> find(Template form, Draft draft, String path) {
        return of(form, draft, "").stream()
                .filter(each -> each.path().equals(path))
                .findFirst();
    }

    /** Puts evidence at the end of the text of a place: its words with its mark, or the mark alone. */
    static DraftChange put(
            Template form, Draft draft, Evidence evidence, Place into, boolean citationOnly, Draft.Author author) {
        SectionText section = draft.section(into.section().key());
        Map<String, Answer> answers = new LinkedHashMap<>(section.answers());
        Field column = into.column();
        if (column == null) {
            answers.put(
                    into.field().key(), Answer.of(with(section.text(into.field().key()), evidence, citationOnly)));
        } else {
            List<Answer.Row> rows = new ArrayList<>(rows(draft, into.section(), into.field()));
            Answer.Row row = into.row() <= rows.size() ? rows.get(into.row() - 1) : new Answer.Row(Map.of());
            Map<String, Answer> cells = new LinkedHashMap<>(row.cells());
            cells.put(column.key(), Answer.of(with(row.text(column.key()), evidence, citationOnly)));
            if (into.row() <= rows.size()) {
                rows.set(into.row() - 1, new Answer.Row(cells));
            } else {
                rows.add(new Answer.Row(cells));
            }
            answers.put(into.field().key(), new Answer.Rows(rows));
        }
        return draft.write(form, into.section().key(), section.revision(), answers, section.complete(), author);
    }

    private static String with(String before, Evidence evidence, boolean citationOnly) {
        String mark = "[@" + evidence.id() + "]";
        if (citationOnly || evidence.quotation().isEmpty()) {
            return before.isEmpty() ? mark : before + " " + mark;
        }
        return (before.isEmpty() ? "" : before + "\n\n") + quoted(evidence);
    }

    /** The words in quotation marks with the mark behind them. */
    static String quoted(Evidence evidence) {
        return "“" + evidence.quotation().strip().replaceAll("\\s+", " ") + "” [@" + evidence.id() + "]";
    }
}
