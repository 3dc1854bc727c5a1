package org.practicelearning.corpus.pdf;

/** How a redacted word is marked in the text given to the layout. */
public final class Redaction {
    /** Kind of an identifier over which a black bar is printed; its letters are not in the file. */
    public static final String BAR = "bar";

    private Redaction() {}
}
