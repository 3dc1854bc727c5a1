package org.practicelearning.web.ingest;

/** How a file came. */
public enum WayIn {
    /** Named on the command line, or in a folder that was. */
    FOLDER,
    INBOX,
    UPLOAD,
    /** Out of an archive that came one of the other ways. */
    ARCHIVE,
    /** Its original is in the library already and is read again. */
    REREAD
}
