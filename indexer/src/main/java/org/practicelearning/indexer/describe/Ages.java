package org.practicelearning.indexer.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ages: "aged 17 weeks", "10-month-old", "boy of four", "was eight", "Year 9". */
final class Ages {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("twenty-one", 21),
            Map.entry("twenty-two", 22),
            Map.entry("twenty-three", 23),
            Map.entry("twenty-four", 24));
    private static final String NUMBER =
            "(?<n>\\d{1,2}|(?:twenty-(?:one|two|three|four)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))";
    private static final String CHILD =
            "(?:child|boy|girl|baby|infant|son|daughter|toddler|teenager|young (?:person|man|woman)|brother|sister)";
    private static final String SOFTLY = "(?:just |only |then |now |about |around |nearly |almost |barely |not yet )?";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("\\b[Aa]ge(?: [^:|\\n]{0,30})?: " + NUMBER + "(?: (?<unit>day|week|month|year)s?)?\\b"),
            Pattern.compile("\\b" + NUMBER + "[- ](?<unit>day|week|month|year)s?[- ]old\\b"),
            Pattern.compile("\\b(?:aged?|age of) " + SOFTLY + NUMBER
                    + "(?:(?: and a half)? (?<unit>day|week|month|year)s?)?\\b"),
            Pattern.compile("\\bat " + NUMBER + " (?<unit>day|week|month|year)s(?: of age| old)\\b"),
            Pattern.compile("\\b" + CHILD + " of " + SOFTLY + NUMBER
                    + "(?: (?<unit>day|week|month|year)s?)?(?! (?:the|them|her|his|their))\\b"),
            Pattern.compile("\\b(?:was|is|were|turned|becoming) " + SOFTLY + NUMBER
                    + "(?: (?<unit>day|week|month|year)s?(?: old| of age)?)?(?=[,.;)]| (?:and|when|at|in|on|then)\\b)"),
            Pattern.compile("\\b" + NUMBER + " (?<unit>day|week|month)s? (?:old|of age)\\b"),
            Pattern.compile("(?<=, a (?:girl|boy), )" + NUMBER + "(?<unit>)(?=[.,;])"),
            Pattern.compile("(?<=\\p{Lu}\\p{L}{0,12}\\d{0,2}(?: \\(|, ))" + NUMBER + "(?<unit>)(?=[,)])"));
    private static final Pattern BIRTHDAY = Pattern.compile(
            "\\b(?<when>before|after|on|since|of) (?:his|her|their) (?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
                    + "|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|\\d{1,2}(?:st|nd|rd|th)) birthday\\b");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("\\b(?:in )?(Year|Reception)(?: (\\d{1,2}))?\\b");

    private Ages() {}

    /**
     * An age in a text.
     *
     * @param months whole months; below one month 0
     */
    record Found(int months, int from, int to) {
        String band() {
            int years = months / 12;
            if (years < 1) {
                return "under 1";
            }
            return years <= 5
                    ? "1 to 5"
                    : years <= 10 ? "6 to 10" : years <= 15 ? "11 to 15" : years <= 17 ? "16 to 17" : "18 to 24";
        }

        boolean isChild() {
            return months < 18 * 12;
        }
    }

    /** All ages up to 24 years in a text, in order. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (!Tokens.any(text, Ages::mayBeNumber)) {
            return found;
        }
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Integer number = number(matcher.group("n"));
                boolean fresh =
                        found.stream().noneMatch(other -> other.from() < matcher.end() && matcher.start() < other.to());
                if (number != null && fresh) {
                    add(months(number, matcher.group("unit")), matcher.start(), matcher.end(), found);
                }
            }
        }
        addBirthday(text, found);
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    private static boolean mayBeNumber(String word) {
        String first = word.indexOf('-') > 0 ? word.substring(0, word.indexOf('-')) : word;
        return Character.isDigit(word.charAt(0)) || WORDS.containsKey(first) || ORDINALS.contains(first);
    }

    private static void addBirthday(String text, List<Found> found) {
        Matcher matcher = BIRTHDAY.matcher(text);
        while (matcher.find()) {
            String ordinal = matcher.group("n");
            int years = Character.isDigit(ordinal.charAt(0))
                    ? Integer.parseInt(ordinal.replaceAll("\\D", ""))
                    : ORDINALS.indexOf(ordinal) + 1;
            int months = years * 12 - (matcher.group("when").equals("before") ? 1 : 0);
            add(months, matcher.start(), matcher.end(), found);
        }
    }

    private static void add(int months, int from, int to, List<Found> found) {
        if (months < 25 * 12) {
            found.add(new Found(months, from, to));
        }
    }

    /** The age at the start of an English school year: Year 9 is 13. */
    static List<Found> schoolYears(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = SCHOOL_YEAR.matcher(text);
        while (matcher.find()) {
            boolean reception = matcher.group(1).equals("Reception");
            if (reception || matcher.group(2) != null) {
                int year = reception ? 0 : Integer.parseInt(matcher.group(2));
                if (year <= 13) {
                    found.add(new Found((year + 4) * 12 + 6, matcher.start(), matcher.end()));
                }
            }
        }
        return found;
    }

    private static @Nullable Integer number(String printed) {
        String lower = printed.toLowerCase(Locale.ROOT);
        return Character.isDigit(lower.charAt(0)) ? Integer.valueOf(lower) : WORDS.get(lower);
    }

    private static int months(int number, @Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "day" -> 0;
            case "week" -> number * 7 / 30;
            case "month" -> number;
            default -> number * 12;
        };
    }
}
