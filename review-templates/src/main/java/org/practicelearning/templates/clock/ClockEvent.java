package org.practicelearning.templates.clock;

/** A day from which a clock runs, or on which what a date asks for was done; in the order in which they come. */
public enum ClockEvent {
    AWARE("aware", "the local authority became aware"),
    NOTIFIED("notified", "the incident was notified"),
    MET("met", "the review group met"),
    SENT("sent", "the rapid review was sent to the Panel"),
    DECIDED("decided", "the partners decided to hold a review"),
    PUBLISHED("published", "the report is published");

    private final String key;
    private final String words;

    ClockEvent(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** Whether dates are counted from it. */
    public boolean startsAClock() {
        return this != MET && this != SENT;
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
