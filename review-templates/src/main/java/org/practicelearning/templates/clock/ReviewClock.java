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
     * The dates to keep, each with its sum. A rule whose event has no day, known or assumed, gives none.
     *
     * @throws IllegalArgumentException for a day outside the years the list of bank holidays is sound for
     */
    public List<DueDate> dates(Map<ClockEvent, LocalDate> known) {
        known.values().forEach(ReviewClock::inRange);
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

    private static void inRange(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year must be between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
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
