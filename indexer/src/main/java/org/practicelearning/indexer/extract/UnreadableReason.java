package org.practicelearning.indexer.extract;

/** Why nothing could be read from a file, and what its owner can do. */
public enum UnreadableReason {
    PASSWORD("is protected by a password", "Save a copy without the password and add that."),
    DAMAGED("is damaged", "Open it in the program that made it, save it again and add the new file."),
    EMPTY("is empty", "Check that it was saved or copied completely, then add it again."),
    NO_TEXT("holds no text that could be read", "If it is a scan, install Tesseract and press Retry."),
    NOT_OCRED("is a scan and Tesseract is not installed", "Install Tesseract and press Retry."),
    TOO_LARGE("is larger than the limit", "Split it, or raise the limit in the settings."),
    UNSUPPORTED("is not a kind of document this library reads", "Save it as PDF or Word and add that."),
    WRONG_TYPE("is not what its name says", "Check the file: its content does not match its ending."),
    ARCHIVE_LIMIT("unpacks to more than the limit", "Unpack it yourself and add the documents you need."),
    TIMED_OUT("took too long to read", "Save it again in a simpler form, such as PDF, and add that."),
    OUT_OF_MEMORY("needs more memory than the limit to read", "Split it, or raise the worker memory in the settings."),
    CRASHED("made the reading program stop", "Save it again in the program that made it and add the new file."),
    UNREACHABLE("could not be opened", "Check that the file exists and that this program may read it.");

    private final String problem;
    private final String remedy;

    UnreadableReason(String problem, String remedy) {
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The end of a sentence that begins with the name of the file. */
    public String problem() {
        return problem;
    }

    /** A sentence that says what to do. */
    public String remedy() {
        return remedy;
    }
}
