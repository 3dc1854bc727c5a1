package org.practicelearning.templates.draft;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody wrote or chose in a field. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Picked.class, name = "picked"),
    @JsonSubTypes.Type(value = Answer.Rows.class, name = "rows")
})
public sealed interface Answer {
    /** Whether nothing was said. */
    boolean blank();

    /** A text, a date as 2026-04-01, a number, yes or no, the key of one choice. */
    record Words(String text) implements Answer {
        @Override
        public boolean blank() {
            return text.isBlank();
        }
    }

    /** Keys of choices, ids of concepts or of documents. */
    record Picked(List<String> keys) implements Answer {
        public Picked {
            keys = List.copyOf(keys);
        }

        @Override
        public boolean blank() {
            return keys.isEmpty();
        }
    }

    /** The rows of a table. */
    record Rows(List<Row> rows) implements Answer {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public boolean blank() {
            return rows.stream().allMatch(Row::blank);
        }
    }

    /** A row; columns nobody filled are left out. */
    record Row(Map<String, Answer> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        boolean blank() {
            return cells.values().stream().allMatch(Answer::blank);
        }

        /** The text of a cell, empty if there is none. */
        public String text(String column) {
            return cells.get(column) instanceof Words words ? words.text() : "";
        }
    }

    /** A text answer. */
    static Answer of(String text) {
        return new Words(text);
    }
}
