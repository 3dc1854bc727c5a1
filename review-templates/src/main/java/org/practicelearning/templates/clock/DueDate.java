package org.practicelearning.templates.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A date to keep and the sum that leads to it.
 *
 * @param rule which rule it comes from
 * @param start the day of the event the clock runs from
 * @param assumed whether that day is not known yet and the latest lawful day stands in for it
 * @param date when it is due
 * @param days every day between the two in the order of counting; empty for a rule in months
 * @param remark what a reader should know besides, empty if nothing
 */
public record DueDate(
        ClockRule rule, LocalDate start, boolean assumed, LocalDate date, List<CountedDay> days, String remark) {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    public DueDate {
        days = List.copyOf(days);
    }

    /** "Wed 1 Apr 2026". */
    public static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /** The days that were passed over. */
    public List<CountedDay> skipped() {
        return days.stream().filter(each -> !each.counts()).toList();
    }

    /** The sum, a line for each step. */
    public List<String> sum() {
        List<String> lines = new ArrayList<>();
        lines.add("The day " + rule.from().words() + ": " + shown(start)
                + (assumed ? " (not known yet; the last lawful day is taken)" : ""));
        String direction = rule.count() < 0 ? " before" : " from then";
        lines.add(rule.length()
                + direction
                + (rule.unit() == ClockUnit.WORKING_DAYS
                        ? "; " + rule.firstDay().words()
                        : ", day of the month kept"));
        days.forEach(each -> lines.add(each.line()));
        lines.add("Due " + shown(date) + (remark.isEmpty() ? "" : ". " + remark));
        return List.copyOf(lines);
    }

    /** Where a day stands: "day 9 of 15", "due today", "4 days late". */
    public String standing(LocalDate today) {
        if (today.isAfter(date)) {
            long late = today.toEpochDay() - date.toEpochDay();
            return late + (late == 1 ? " day late" : " days late");
        }
        if (today.equals(date)) {
            return "due today";
        }
        if (days.isEmpty() || rule.count() < 0) {
            long left = date.toEpochDay() - today.toEpochDay();
            return left + (left == 1 ? " day left" : " days left");
        }
        int number = days.stream()
                .filter(each -> !each.date().isAfter(today))
                .mapToInt(CountedDay::number)
                .max()
                .orElse(0);
        return "day " + number + " of " + rule.count();
    }
}
