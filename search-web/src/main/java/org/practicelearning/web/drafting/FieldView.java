package org.practicelearning.web.drafting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormPage.Fault;

/**
 * A question of a part as the page shows it.
 *
 * @param kind {@code text}, {@code day}, {@code area}, {@code select}, {@code checkboxes}, {@code themes} or {@code table}
 * @param id of the element and name of what it sends
 * @param value what stands in it; of a table what was pasted into it and does not fit
 * @param fault what is wrong with it, null when nothing is
 * @param rows of a table
 */
record FieldView(
        String kind,
        String id,
        String label,
        String hint,
        String value,
        int height,
        List<Choice> choices,
        @Nullable String fault,
        List<RowView> rows) {

    /** Whether anything was answered. */
    public boolean answered() {
        return switch (kind) {
            case "table" -> rows.stream().flatMap(row -> row.cells().stream()).anyMatch(FieldView::answered);
            case "text", "day", "area" -> !value.isBlank();
            default -> !chosen().isEmpty();
        };
    }

    /** What was chosen. */
    public List<Choice> chosen() {
        return choices.stream()
                .filter(each -> each.chosen() && !each.value().isEmpty())
                .toList();
    }

    /** The faults of questions and of the cells of tables, in the order of the page, each with where it can be mended. */
    static List<Fault> faults(List<FieldView> fields) {
        return fields.stream().flatMap(FieldView::here).toList();
    }

    private Stream<Fault> here() {
        Stream<Fault> own = fault == null ? Stream.of() : Stream.of(new Fault(mended(), fault));
        return Stream.concat(
                own, rows.stream().flatMap(row -> row.cells().stream()).flatMap(FieldView::here));
    }

    /** A link to a group leads to the first thing in it that takes something. */
    private String mended() {
        return switch (kind) {
            case "checkboxes" -> id + "-1";
            case "themes" -> PartForm.MORE + id;
            case "table" -> value.isEmpty() ? id : "paste." + id;
            default -> id;
        };
    }

    /** A value to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** A row of a table, with its number from 1. */
    record RowView(int number, List<FieldView> cells) {}
}
