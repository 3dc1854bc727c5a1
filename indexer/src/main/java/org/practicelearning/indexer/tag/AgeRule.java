package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.tag.PhraseTrie.Found;

/** Finds a child's age and gives its band: "aged 17 weeks", "10-month-old", "boy of four", "Year 9". */
final class AgeRule {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
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
            Map.entry("seventeen", 17));
    private static final Set<String> UNITS = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
    private static final Set<String> CHILDREN = Set.of(
            "child",
            "boy",
            "girl",
            "baby",
            "infant",
            "son",
            "daughter",
            "toddler",
            "teenager",
            "person",
            "brother",
            "sister",
            "twins",
            "pupil",
            "student");
    /** What a number follows that is no age. */
    private static final Set<String> NUMBERED = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "recommendation",
            "finding",
            "table",
            "figure",
            "page",
            "section",
            "chapter",
            "appendix",
            "article",
            "paragraph",
            "part",
            "theme",
            "act");

    private static final Set<String> SOFT =
            Set.of("just", "only", "then", "now", "about", "nearly", "almost", "barely");

    private AgeRule() {}

    /** The bands of the ages in a text, as ids of concepts. */
    static List<Found<String>> in(Words words) {
        List<Found<String>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Integer number = number(words, i);
            if (number != null) {
                read(words, i, number, found);
            }
        }
        return found;
    }

    private static @Nullable Integer number(Words words, int at) {
        String lower = words.at(at).lower();
        if (Character.isDigit(lower.charAt(0))) {
            return lower.length() < 3 && lower.chars().allMatch(Character::isDigit) ? Integer.valueOf(lower) : null;
        }
        return NUMBERS.get(lower);
    }

    private static void read(Words words, int at, int number, List<Found<String>> found) {
        String unit = lower(words, at + 1);
        boolean hasUnit = UNITS.contains(unit);
        boolean isOld = hasUnit
                && (lower(words, at + 2).equals("old")
                        || (lower(words, at + 2).equals("of")
                                && lower(words, at + 3).equals("age")));
        String before = lower(words, SOFT.contains(lower(words, at - 1)) ? at - 2 : at - 1);
        String before2 = lower(words, SOFT.contains(lower(words, at - 1)) ? at - 3 : at - 2);
        if (isOld || before.equals("aged") || before.equals("age") || (before.equals("of") && before2.equals("age"))) {
            add(months(number, hasUnit ? unit : "years"), at, hasUnit ? at + 2 : at + 1, words, found);
        } else if (before.equals("of") && CHILDREN.contains(before2)) {
            add(months(number, hasUnit ? unit : "years"), at, hasUnit ? at + 2 : at + 1, words, found);
        } else if (isApposition(words, at) && number > 0) {
            add(number * 12, at, at + 1, words, found);
        } else if (isBirthday(words, at, before) && number > 2) {
            add(number * 12, at, at + 1, words, found);
        } else if (before.equals("year")
                && Character.isUpperCase(words.at(at - 1).raw().charAt(0))
                && number <= 13) {
            add((number + 4) * 12 + 6, at - 1, at + 1, words, found);
        }
    }

    /** "Jordan, 15, was seen" and "Jordan (15)". */
    private static boolean isApposition(Words words, int at) {
        if (at == 0 || words.at(at - 1).sentence() != words.at(at).sentence()) {
            return false;
        }
        Words.Word name = words.at(at - 1);
        String before = words.text().substring(name.end(), words.at(at).start()).strip();
        int end = words.at(at).end();
        String after = end < words.text().length() ? words.text().substring(end, end + 1) : "";
        boolean enclosed = before.equals(",") && after.equals(",") || before.equals("(") && after.equals(")");
        return enclosed
                && Character.isDigit(words.at(at).raw().charAt(0))
                && Character.isUpperCase(name.raw().charAt(0))
                && !NUMBERED.contains(name.lower());
    }

    private static boolean isBirthday(Words words, int at, String before) {
        boolean verb = before.equals("was") || before.equals("is") || before.equals("turned") || before.equals("were");
        String after = lower(words, at + 1);
        boolean ends = at + 1 >= words.size()
                || words.at(at + 1).sentence() != words.at(at).sentence()
                || ",.;)".indexOf(words.text().charAt(words.at(at).end())) >= 0
                || Set.of("when", "at", "and", "on").contains(after);
        return verb && ends;
    }

    private static String lower(Words words, int at) {
        return at >= 0 && at < words.size() ? words.at(at).lower() : "";
    }

    private static int months(int number, String unit) {
        return switch (unit.charAt(0)) {
            case 'd' -> 0;
            case 'w' -> number * 7 / 30;
            case 'm' -> number;
            default -> number * 12;
        };
    }

    private static void add(int months, int from, int to, Words words, List<Found<String>> found) {
        int years = months / 12;
        if (years > 17 || words.at(to - 1).sentence() != words.at(from).sentence()) {
            return;
        }
        String band = years < 1
                ? "child.age.under1"
                : years <= 5
                        ? "child.age.1to5"
                        : years <= 10 ? "child.age.6to10" : years <= 15 ? "child.age.11to15" : "child.age.16to17";
        found.add(new Found<>(band, from, to));
    }
}
