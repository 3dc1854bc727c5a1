package org.practicelearning.templates.clock;

/** A day from which a clock runs. */
public enum ClockEvent {
    AWARE("aware", "the local authority became aware"),
    NOTIFIED("notified", "the incident was notified"),
    DECIDED("decided", "the partners decided to hold a review"),
    PUBLISHED("published", "the report is published");

    private final String key;
    private final String words;

    ClockEvent(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** The word used in files and on the command line. */
    public String key() {
        return key;
    }

    /** Completes "the day …". */
    public String words() {
        return words;
    }
}
