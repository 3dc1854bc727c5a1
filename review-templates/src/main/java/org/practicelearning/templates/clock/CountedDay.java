package org.practicelearning.templates.clock;

import java.time.LocalDate;

/**
 * A day of the sum.
 *
 * @param date the day
 * @param number 1 for the first working day; the number of the last working day where the day was skipped
 * @param skipped why the day does not count, empty where it does
 */
public record CountedDay(LocalDate date, int number, String skipped) {
    public boolean counts() {
        return skipped.isEmpty();
    }

    /** "Fri 3 Apr 2026: not counted, Good Friday" or "Thu 2 Apr 2026: day 1". */
    public String line() {
        return DueDate.shown(date) + (counts() ? ": day " + number : ": not counted, " + skipped);
    }
}
