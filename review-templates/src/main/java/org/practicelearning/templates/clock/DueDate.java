package org.practicelearning.templates.clock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A date to keep and the sum that leads to it.
 *
 * @param rule which rule it comes from
 * @param start the day of the event the clock runs from
 * @param assumed whether that day is not known yet and the latest lawful day stands in for it
 * @param date when it is due
 * @param days every day between the two in the order of counting; empty for a rule in months
 * @param remark what a reader should know besides, empty if nothing
 * @param done the day on which what is due was done, or is planned; empty as long as it is not known
 * @param overtaken the first day known of an event that comes after it; once that is past, it is no longer waited for
 */
public record DueDate(
        ClockRule rule,
        LocalDate start,
        boolean assumed,
        LocalDate date,
        List<CountedDay> days,
        String remark,
        Optional<LocalDate> done,
        Optional<LocalDate> overtaken) {
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

    /** The same, as far as the days are known on which things were done. */
    DueDate knowing(Map<ClockEvent, LocalDate> known) {
        ClockEvent asked = rule.sets().orElse(rule.from());
        return new DueDate(
                rule,
                start,
                assumed,
                date,
                days,
                remark,
                rule.sets().map(known::get),
                known.entrySet().stream()
                        .filter(each -> each.getKey().compareTo(asked) > 0)
                        .map(Map.Entry::getValue)
                        .min(LocalDate::compareTo));
    }

    /**
     * Where a day stands: "day 9 of 15", "due today", "4 days late", "done Fri 1 May 2026, in time". Of what nobody can say
     * here whether it was done, only that its day has passed.
     */
    public String standing(LocalDate today) {
        if (done.isPresent()) {
            LocalDate day = done.get();
            return (day.isAfter(today) ? "planned for " : "done ")
                    + shown(day)
                    + (day.isAfter(date) ? ", " + between(date, day) + " late" : ", in time");
        }
        if (today.isAfter(date)) {
            return isLate(today) ? between(date, today) + " late" : "passed " + between(date, today) + " ago";
        }
        if (today.equals(date)) {
            return "due today";
        }
        if (days.isEmpty() || rule.count() < 0) {
            return between(today, date) + " left";
        }
        int number = days.stream()
                .filter(each -> !each.date().isAfter(today))
                .mapToInt(CountedDay::number)
                .max()
                .orElse(0);
        return "day " + number + " of " + rule.count();
    }

    /** Whether it was not kept. Of what nobody can say here whether it was done, it is never said. */
    public boolean isLate(LocalDate today) {
        return done.or(() -> rule.sets().filter(event -> !isOvertaken(today)).map(event -> today))
                .filter(date::isBefore)
                .isPresent();
    }

    /** Whether what came after it has happened, so that it must have been done, though nobody said on which day. */
    private boolean isOvertaken(LocalDate today) {
        return overtaken.filter(day -> !day.isAfter(today)).isPresent();
    }

    /** Whether it was a target on the way to what has happened since: it tells nobody anything any more. */
    public boolean isHistory(LocalDate today) {
        return !rule.statutory() && done.isEmpty() && date.isBefore(today) && isOvertaken(today);
    }

    private static String between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days + (days == 1 ? " day" : " days");
    }
}
