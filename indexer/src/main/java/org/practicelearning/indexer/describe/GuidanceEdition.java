package org.practicelearning.indexer.describe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The editions of <i>Working Together to Safeguard Children</i>, by the days of their publication on GOV.UK; an edition is
 * taken to be in force from that day. For 2026 the day is that of reports about it: check against the published text.
 */
public enum GuidanceEdition {
    WT2010("wt2010", LocalDate.of(2010, 3, 17)),
    WT2013("wt2013", LocalDate.of(2013, 3, 21)),
    WT2015("wt2015", LocalDate.of(2015, 3, 26)),
    WT2018("wt2018", LocalDate.of(2018, 7, 4)),
    WT2023("wt2023", LocalDate.of(2023, 12, 15)),
    WT2026("wt2026", LocalDate.of(2026, 3, 18));

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private final String key;
    private final LocalDate from;

    GuidanceEdition(String key, LocalDate from) {
        this.key = key;
        this.from = from;
    }

    public String key() {
        return key;
    }

    /** The first day it was in force. */
    public LocalDate from() {
        return from;
    }

    public static Optional<GuidanceEdition> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** The edition in force on a day; empty before the first one known here. */
    public static Optional<GuidanceEdition> on(LocalDate day) {
        return Arrays.stream(values()).filter(each -> !day.isBefore(each.from)).reduce((earlier, later) -> later);
    }

    /**
     * The edition in force at an incident.
     *
     * @param incident a year, a month or a day ({@code 2019}, {@code 2019-04}, {@code 2019-04-30})
     * @return empty when it is not stated, or so roughly that two editions may have been in force
     */
    public static Optional<GuidanceEdition> inForceAt(@Nullable String incident) {
        Matcher matcher = DATE.matcher(incident == null ? "" : incident.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            String month = matcher.group(2);
            String day = matcher.group(3);
            YearMonth first = YearMonth.of(year, month == null ? 1 : Integer.parseInt(month));
            YearMonth last = YearMonth.of(year, month == null ? 12 : Integer.parseInt(month));
            LocalDate from = day == null ? first.atDay(1) : first.atDay(Integer.parseInt(day));
            LocalDate to = day == null ? last.atEndOfMonth() : from;
            return on(from).filter(edition -> on(to).filter(edition::equals).isPresent());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
