package org.practicelearning.templates.draft;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days as people type them (1/4/2026, 1 April 2026, Wed 1st Apr 2026, 2026-04-01), and what is wrong with those that
 * are none.
 */
public final class TypedDay {
    /** Nobody in a review was born before; what is earlier has lost a figure. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;
    private static final int SHORTEST_MONTH_NAME = 3;
    private static final String EXAMPLE = "Write day, month and year, for example 1 April 2026.";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,./\\-\u2010-\u2014]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(st|nd|rd|th)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile(
            "(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MIDNIGHT = Pattern.compile("T?00:00(:00)?([.]0+)?Z?$");

    private final String day;
    private final String month;
    private final String year;

    private TypedDay(String day, String month, String year) {
        this.day = day;
        this.month = month;
        this.year = year;
    }

    /** The day; empty where what was typed is none. */
    public static Optional<LocalDate> read(String typed) {
        TypedDay parts = parted(typed.strip());
        return parts.fault().isEmpty() ? Optional.of(parts.date()) : Optional.empty();
    }

    /** The day as 2026-04-01; what was typed where it is none. */
    public static String stored(String typed) {
        return read(typed)
                .map(LocalDate::toString)
                .orElseGet(() -> typed.strip().replaceAll("\\s+", " "));
    }

    /** "1 April 2026"; what is stored where it is no day. */
    public static String shown(String stored) {
        try {
            return SHOWN.format(LocalDate.parse(stored));
        } catch (DateTimeParseException notADay) {
            return stored;
        }
    }

    /** What is wrong with a day, and with which part of it; empty when nothing is. */
    public static String fault(String typed) {
        return parted(typed.strip()).fault();
    }

    private static TypedDay parted(String typed) {
        String words = MIDNIGHT.matcher(typed).replaceFirst("");
        List<String> parts = new ArrayList<>(Arrays.stream(BETWEEN.split(words))
                .filter(each -> !each.isEmpty())
                .filter(each -> !WEEKDAY.matcher(each).matches())
                .toList());
        boolean yearFirst = !parts.isEmpty() && parts.getFirst().matches("\\d{4}");
        if (yearFirst) {
            parts = new ArrayList<>(parts.reversed());
        }
        if (parts.size() > 3 || parts.stream().noneMatch(each -> isNumber(each) || isMonthName(each))) {
            return new TypedDay("", "", "");
        }
        return switch (parts.size()) {
            case 3 -> new TypedDay(parts.get(0), parts.get(1), parts.get(2));
            case 2 -> two(parts.get(0), parts.get(1));
            default -> one(parts.getFirst());
        };
    }

    /** "April 2026" lacks the day, "1 April" the year. */
    private static TypedDay two(String first, String second) {
        return second.matches("\\d{4}") ? new TypedDay("", first, second) : new TypedDay(first, second, "");
    }

    private static TypedDay one(String only) {
        if (isMonthName(only)) {
            return new TypedDay("", only, "");
        }
        return only.matches("\\d{4}") ? new TypedDay("", "", only) : new TypedDay(only, "", "");
    }

    private static boolean isNumber(String part) {
        return NUMBER.matcher(part).matches();
    }

    private static boolean isMonthName(String part) {
        return monthNamed(part).isPresent();
    }

    private static OptionalInt monthNamed(String part) {
        String words = part.toLowerCase(Locale.ROOT);
        return words.length() < SHORTEST_MONTH_NAME
                ? OptionalInt.empty()
                : Arrays.stream(Month.values())
                        .filter(each -> each.getDisplayName(TextStyle.FULL, Locale.UK)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(words))
                        .mapToInt(Month::getValue)
                        .findFirst();
    }

    private static int number(String part) {
        Matcher number = NUMBER.matcher(part);
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    private int monthNumber() {
        return month.matches("\\d{1,9}")
                ? Integer.parseInt(month)
                : monthNamed(month).orElse(-1);
    }

    private LocalDate date() {
        return LocalDate.of(Integer.parseInt(year), monthNumber(), number(day));
    }

    private String fault() {
        List<String> missing = missing();
        if (missing.size() == 3) {
            return "This should be a date. " + EXAMPLE;
        }
        if (!missing.isEmpty()) {
            return "The " + String.join(" and the ", missing) + (missing.size() == 1 ? " is" : " are") + " missing. "
                    + EXAMPLE;
        }
        List<String> faults = new ArrayList<>();
        if (number(day) < 1 || number(day) > 31) {
            faults.add("the day “" + day + "” should be a number from 1 to 31");
        }
        if (monthNumber() < 1 || monthNumber() > 12) {
            faults.add("the month “" + month + "” should be a month’s name or a number from 1 to 12");
        }
        if (!year.matches("\\d{4}")) {
            faults.add("the year “" + year + "” should have four figures, like 2026");
        } else if (Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            faults.add("the year should be between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + year);
        }
        return faults.isEmpty() ? length() : sentence(faults);
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (day.isEmpty()) {
            missing.add("day");
        }
        if (month.isEmpty()) {
            missing.add("month");
        }
        if (year.isEmpty()) {
            missing.add("year");
        }
        return missing;
    }

    /** 30 February. */
    private String length() {
        YearMonth named = YearMonth.of(Integer.parseInt(year), monthNumber());
        return number(day) <= named.lengthOfMonth()
                ? ""
                : named.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK)) + " has only "
                        + named.lengthOfMonth() + " days, so the day cannot be " + number(day) + ".";
    }

    private static String sentence(List<String> faults) {
        String all = faults.stream().collect(Collectors.joining("; ")) + ".";
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }
}
