package org.practicelearning.templates.clock;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bank holidays of England and Wales as Jollyday knows them, substitute days in place of those on a weekend. */
final class BankHolidays {
    private static final HolidayManager MANAGER = HolidayManager.getInstance(ManagerParameters.create("gb"));

    /** Wales has the same days; both are listed together by the government. */
    private static final String REGION = "eng";

    private static final Map<Year, Map<LocalDate, String>> BY_YEAR = new ConcurrentHashMap<>();

    private BankHolidays() {}

    /** The days of a year with their names. */
    static Map<LocalDate, String> of(Year year) {
        return BY_YEAR.computeIfAbsent(year, BankHolidays::asked);
    }

    private static Map<LocalDate, String> asked(Year year) {
        // One thread at a time: the manager reads its rules on first use.
        synchronized (MANAGER) {
            return MANAGER.getHolidays(year, REGION).stream()
                    .flatMap(BankHolidays::days)
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        }
    }

    private static Stream<Map.Entry<LocalDate, String>> days(Holiday holiday) {
        String name = holiday.getDescription(Locale.UK);
        LocalDate actual = holiday.getActualDate();
        return holiday.getObservedDate()
                .filter(observed -> !observed.equals(actual))
                .map(observed -> Stream.of(Map.entry(actual, name), Map.entry(observed, name + " (substitute day)")))
                .orElseGet(() -> Stream.of(Map.entry(actual, name)));
    }
}
