package org.practicelearning.indexer.describe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as British papers print them. */
final class Dates {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final String MONTH =
            "(?<month>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\\.?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final Pattern WORDS =
            Pattern.compile("\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?" + MONTH + ",? " + YEAR + "\\b");
    private static final Pattern AMERICAN =
            Pattern.compile("\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b");
    private static final Pattern ISO =
            Pattern.compile("\\b(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)\\b");
    private static final Pattern FIGURES =
            Pattern.compile("\\b(?<day>\\d{1,2})[./-](?<month>\\d{1,2})[./-](?<year>(?:(?:19|20)\\d\\d|\\d\\d))\\b");

    private Dates() {}

    /**
     * A date in a text.
     *
     * @param day null when only month and year are given
     * @param from offset of its first character
     */
    record Found(YearMonth month, @Nullable Integer day, int from, int to) {
        /** ISO form, the first of the month where no day is given. */
        String iso() {
            return month.atDay(day == null ? 1 : day).toString();
        }
    }

    /** All dates of a text in order. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (!hasYearLike(text)) {
            return found;
        }
        collect(WORDS, text, found);
        collect(AMERICAN, text, found);
        collect(ISO, text, found);
        collect(FIGURES, text, found);
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    private static boolean hasYearLike(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
            if (digits >= 2) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Pattern pattern, String text, List<Found> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Found date = date(matcher);
            boolean fresh = date != null
                    && found.stream().noneMatch(other -> other.from() < matcher.end() && matcher.start() < other.to());
            if (date != null && fresh) {
                found.add(date);
            }
        }
    }

    private static @Nullable Found date(Matcher matcher) {
        try {
            int year = Integer.parseInt(matcher.group("year"));
            YearMonth month = YearMonth.of(year < 100 ? 2000 + year : year, month(matcher.group("month")));
            String day = matcher.group("day");
            LocalDate date = month.atDay(day == null ? 1 : Integer.parseInt(day));
            return new Found(month, day == null ? null : date.getDayOfMonth(), matcher.start(), matcher.end());
        } catch (DateTimeException e) {
            return null; // 31/02 and 13/13 are no dates
        }
    }

    private static int month(String printed) {
        Integer named =
                MONTHS.get(printed.substring(0, Math.min(3, printed.length())).toLowerCase(Locale.ROOT));
        return named != null ? named : Integer.parseInt(printed);
    }
}
