package org.practicelearning.web.database;

/** The database of a data folder cannot be opened. The message is for the person who asked. */
public final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDatabaseException(String said) {
        super(said);
    }
}
