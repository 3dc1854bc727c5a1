package org.practicelearning.templates.evidence;

/** What people say of a document as such. */
public enum Standing {
    CURRENT("", ""),
    REPLACED("The document has been replaced by a new edition.", "replaced by a new edition since it was quoted"),
    WITHDRAWN("The document has been withdrawn by its publisher.", "withdrawn by its publisher since it was quoted");

    private final String warning;
    private final String inBrief;

    Standing(String warning, String inBrief) {
        this.warning = warning;
        this.inBrief = inBrief;
    }

    /** What somebody is told who uses a quotation of it; empty if there is nothing to tell. */
    public String warning() {
        return warning;
    }

    /** The same in the note of a file. */
    public String inBrief() {
        return inBrief;
    }
}
