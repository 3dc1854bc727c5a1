package org.practicelearning.templates.clock;

/** What a rule counts. */
public enum ClockUnit {
    WORKING_DAYS("working-days", "working day"),
    MONTHS("months", "month");

    private final String key;
    private final String word;

    ClockUnit(String key, String word) {
        this.key = key;
        this.word = word;
    }

    public String key() {
        return key;
    }

    /** "1 working day", "15 working days". */
    String of(int count) {
        return Math.abs(count) + " " + word + (Math.abs(count) == 1 ? "" : "s");
    }
}
