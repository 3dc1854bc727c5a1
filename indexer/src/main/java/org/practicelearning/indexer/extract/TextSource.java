package org.practicelearning.indexer.extract;

/** Where the text of a page came from. */
public enum TextSource {
    /** The file holds the text. */
    TEXT,
    /** Read from a picture of the page; to be checked against the original. */
    OCR,
    /** A picture that was not read, because no OCR program is installed or it failed. */
    NOT_READ,
    /** Neither text nor picture. */
    BLANK
}
