package org.practicelearning.indexer.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * One label of a concept.
 *
 * @param instead for contested wording what to say instead, else null
 */
public record Label(LabelKind kind, String text, @Nullable String instead) {
    static final String ARROW = " => ";

    /** A label without wording to prefer. */
    public static Label of(LabelKind kind, String text) {
        return new Label(kind, text, null);
    }

    /** Reads a value of the tables, where contested wording is written {@code old => preferred}. */
    static Label read(LabelKind kind, String value) {
        int arrow = kind == LabelKind.CONTESTED ? value.indexOf(ARROW) : -1;
        return arrow < 0
                ? of(kind, value)
                : new Label(
                        kind,
                        value.substring(0, arrow).strip(),
                        value.substring(arrow + ARROW.length()).strip());
    }

    String written() {
        return instead == null ? text : text + ARROW + instead;
    }
}
