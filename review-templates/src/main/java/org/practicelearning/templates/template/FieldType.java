package org.practicelearning.templates.template;

/** What a field takes. */
public enum FieldType {
    /** One line. */
    TEXT("text"),
    /** Paragraphs in the small Markdown of drafts, with citations. */
    LONG_TEXT("long-text"),
    DATE("date"),
    NUMBER("number"),
    YES_NO("yes-no"),
    /** One of the choices. */
    ONE("one"),
    /** Any of the choices. */
    MANY("many"),
    /** Concepts of the vocabulary. */
    THEMES("themes"),
    /** A document, a review or a recommendation in the library. */
    REFERENCE("reference"),
    /** Rows with columns. */
    TABLE("table");

    private final String key;

    FieldType(String key) {
        this.key = key;
    }

    /** The word used in files. */
    public String key() {
        return key;
    }

    /** Whether it is answered from a list of choices. */
    public boolean choosesFromAList() {
        return this == ONE || this == MANY;
    }
}
