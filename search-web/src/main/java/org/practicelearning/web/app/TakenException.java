package org.practicelearning.web.app;

/** The port or the data folder is in use by somebody else. The message is for the person. */
final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenException(String message) {
        super(message);
    }
}
