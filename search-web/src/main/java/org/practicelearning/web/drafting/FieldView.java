package org.practicelearning.web.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a part as the page shows it.
 *
 * @param kind {@code text}, {@code area}, {@code select}, {@code checkboxes}, {@code themes} or {@code table}
 * @param id of the element and name of what it sends
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

    /** A value to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** A row of a table, with its number from 1. */
    record RowView(int number, List<FieldView> cells) {}
}
