package org.practicelearning.templates.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a section, or one column of a table.
 *
 * @param key stable name, unique in its section or table
 * @param label the question
 * @param type what it takes
 * @param hint help below the label, empty if none
 * @param choices keys with labels in their order, for the types that choose
 * @param columns for a table
 * @param requiredAt the first state that may not be entered without it
 * @param means what checks take it for
 * @param identity whether it holds a real identity: kept in the key table only, never exported or indexed
 */
public record Field(
        String key,
        String label,
        FieldType type,
        String hint,
        Map<String, String> choices,
        List<Field> columns,
        Optional<ReviewState> requiredAt,
        Optional<Meaning> means,
        boolean identity) {
    public Field {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        columns = List.copyOf(columns);
    }

    /** A column by its key. */
    public Optional<Field> column(String columnKey) {
        return columns.stream().filter(each -> each.key().equals(columnKey)).findFirst();
    }

    /** Whether the field must be filled before a state is entered. */
    public boolean requiredFor(ReviewState state) {
        return requiredAt.isPresent() && requiredAt.get().compareTo(state) <= 0;
    }
}
