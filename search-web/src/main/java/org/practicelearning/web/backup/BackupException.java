package org.practicelearning.web.backup;

/** A backup that cannot be made or used. The message is for the person who asked. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String said;

    BackupException(String said) {
        super(said);
        this.said = said;
    }

    /** The message. */
    public String said() {
        return said;
    }
}
