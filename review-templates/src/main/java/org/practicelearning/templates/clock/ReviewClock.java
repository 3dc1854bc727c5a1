package org.practicelearning.templates.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out every date a review must keep, from the days that are known. */
public final class ReviewClock {
    /** The years for which the list of bank holidays is sound. */
    public static final int FIRST_YEAR = 1996;

    public static final int LAST_YEAR = 2099;

    private final WorkingCalendar calendar;
    private final ClockRules rules;

    public ReviewClock(WorkingCalendar calendar, ClockRules rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    /** The clock with the rules and bank holidays that come with the program. */
    public static ReviewClock shipped() {
        return new ReviewClock(new WorkingCalendar(HolidayChanges.none()), ClockRules.shipped());
    }

    /**
     * What is wrong with a day that is known.
     *
     * @param event whose day it is
     */
    public record Fault(ClockEvent event, String message) {}

    /** What is wrong with the days that are known; while anything is, nothing can be counted from them. */
    public static Optional<Fault> fault(Map<ClockEvent, LocalDate> known) {
        for (Map.Entry<ClockEvent, LocalDate> each : known.entrySet()) {
            int year = each.getValue().getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                return Optional.of(new Fault(
                        each.getKey(),
                        "The year must be between " + FIRST_YEAR + " and " + LAST_YEAR + ": for these the bank holidays"
                                + " are known."));
            }
        }
        LocalDate aware = known.get(ClockEvent.AWARE);
        LocalDate notified = known.get(ClockEvent.NOTIFIED);
        return aware != null && notified != null && notified.isBefore(aware)
                ? Optional.of(new Fault(
                        ClockEvent.NOTIFIED,
                        "The day of the notification is before the day the authority became aware. Check both."))
                : Optional.empty();
    }

    /**
     * The dates to keep, each with its sum. A rule whose event has no day, known or assumed, gives none.
     *
     * @throws IllegalArgumentException for days that have a fault
     */
    public List<DueDate> dates(Map<ClockEvent, LocalDate> known) {
        fault(known).ifPresent(each -> {
            throw new IllegalArgumentException(each.message());
        });
        Map<ClockEvent, LocalDate> assumed = new EnumMap<>(ClockEvent.class);
        List<DueDate> dates = new ArrayList<>();
        rules.setting()
                .forEach(rule -> date(rule, known, assumed)
                        .ifPresent(due -> assumed.put(rule.sets().orElseThrow(), due.date())));
        for (ClockRule rule : rules.rules()) {
            date(rule, known, assumed).map(due -> due.knowing(known)).ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }

    private Optional<DueDate> date(
            ClockRule rule, Map<ClockEvent, LocalDate> known, Map<ClockEvent, LocalDate> assumed) {
        LocalDate start = known.get(rule.from());
        if (start != null) {
            return Optional.of(due(rule, start, false));
        }
        return Optional.ofNullable(assumed.get(rule.from())).map(day -> due(rule, day, true));
    }

    private DueDate due(ClockRule rule, LocalDate start, boolean assumed) {
        return switch (rule.unit()) {
            case MONTHS -> months(rule, start, assumed);
            case WORKING_DAYS -> workingDays(rule, start, assumed);
        };
    }

    private DueDate months(ClockRule rule, LocalDate start, boolean assumed) {
        LocalDate date = start.plusMonths(rule.count());
        String shortened = date.getDayOfMonth() == start.getDayOfMonth()
                ? ""
                : "That month has no day " + start.getDayOfMonth() + ", so its last day is taken. ";
        String closed = calendar.notWorking(date)
                .map(reason -> "Not a working day (" + reason + "); the rule does not move it.")
                .orElse("");
        return new DueDate(
                rule,
                start,
                assumed,
                date,
                List.of(),
                (shortened + closed).strip(),
                Optional.empty(),
                Optional.empty());
    }

    private DueDate workingDays(ClockRule rule, LocalDate start, boolean assumed) {
        int step = rule.count() < 0 ? -1 : 1;
        int wanted = Math.abs(rule.count());
        List<CountedDay> days = new ArrayList<>();
        int number = 0;
        LocalDate day = rule.firstDay() == FirstDay.SAME_DAY ? start : start.plusDays(step);
        while (true) {
            String skipped = calendar.notWorking(day).orElse("");
            number += skipped.isEmpty() ? 1 : 0;
            days.add(new CountedDay(day, number, skipped));
            if (number == wanted) {
                return new DueDate(rule, start, assumed, day, days, "", Optional.empty(), Optional.empty());
            }
            day = day.plusDays(step);
        }
    }
}
