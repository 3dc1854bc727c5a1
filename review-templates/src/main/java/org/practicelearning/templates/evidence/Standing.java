package org.practicelearning.templates.evidence;

/** What has become of a source since it was quoted. */
public enum Standing {
    CURRENT(""),
    CHANGED("The document has a newer version. The version you quoted is kept."),
    REPLACED("The document has been replaced by a new edition."),
    WITHDRAWN("The document has been withdrawn by its publisher."),
    GONE("The document is no longer in the library, or you may not read it.");

    private final String warning;

    Standing(String warning) {
        this.warning = warning;
    }

    /** What a reader of the draft is told, empty if there is nothing to tell. */
    public String warning() {
        return warning;
    }
}
