package org.practicelearning.templates.clock;

/** Which day is day 1. */
public enum FirstDay {
    /** The day of the event is day 0. */
    NEXT_DAY("next-day", "that day is day 0"),
    /** The day of the event is day 1, if it is a working day. */
    SAME_DAY("same-day", "that day is day 1 if it is a working day");

    private final String key;
    private final String words;

    FirstDay(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }
}
