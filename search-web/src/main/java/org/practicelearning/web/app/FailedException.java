package org.practicelearning.web.app;

/** A command cannot do what was asked. The message is for the person. */
final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedException(String message) {
        super(message);
    }
}
