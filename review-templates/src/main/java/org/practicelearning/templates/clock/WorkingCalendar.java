package org.practicelearning.templates.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says of every day whether it is a working day in England and Wales and, if not, why. */
public final class WorkingCalendar {
    private final HolidayChanges changes;

    public WorkingCalendar(HolidayChanges changes) {
        this.changes = changes;
    }

    /** Why a day does not count; empty on a working day. */
    public Optional<String> notWorking(LocalDate day) {
        Optional<String> holiday = bankHoliday(day);
        if (holiday.isPresent()) {
            return holiday;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? Optional.of(weekday.getDisplayName(TextStyle.FULL, Locale.UK))
                : Optional.empty();
    }

    /** The bank holidays of a year with their names, changes applied. */
    public SortedMap<LocalDate, String> bankHolidays(Year year) {
        SortedMap<LocalDate, String> days = new TreeMap<>(BankHolidays.of(year));
        days.keySet().removeAll(changes.removed());
        changes.added().forEach((day, name) -> {
            if (day.getYear() == year.getValue()) {
                days.put(day, name);
            }
        });
        return days;
    }

    private Optional<String> bankHoliday(LocalDate day) {
        String added = changes.added().get(day);
        if (added != null) {
            return Optional.of(added);
        }
        return changes.removed().contains(day)
                ? Optional.empty()
                : Optional.ofNullable(BankHolidays.of(Year.from(day)).get(day));
    }
}
