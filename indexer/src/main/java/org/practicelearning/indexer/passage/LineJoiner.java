package org.practicelearning.indexer.passage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines into text. A word hyphenated at a line end is made whole; a hyphen that belongs to the word stays. Which of
 * the two it is, the other words of the same document tell; no dictionary is used.
 */
final class LineJoiner {
    /** First parts that are written with a hyphen in British practice idiom, for words seen only once. */
    private static final Set<String> HYPHENATED = Set.of(
            "multi", "non", "co", "self", "anti", "pre", "post", "ex", "semi", "cross", "inter", "intra", "well",
            "long", "short", "high", "low", "half", "full", "part", "year", "month", "week", "day", "one", "two",
            "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty",
            "sixty", "seventy", "eighty", "ninety", "free", "time", "follow", "step", "mother", "father", "brother",
            "sister", "sub", "quasi", "extra");

    /** Second parts that are written with a hyphen. */
    private static final Set<String> COMPOUNDING = Set.of(
            "based",
            "led",
            "centred",
            "focused",
            "informed",
            "related",
            "driven",
            "wide",
            "term",
            "aged",
            "old",
            "year",
            "week",
            "month",
            "day",
            "hour",
            "minute",
            "text",
            "making",
            "taking",
            "sharing",
            "seeking",
            "harm",
            "esteem",
            "agency",
            "disciplinary",
            "parent",
            "specific",
            "sensitive",
            "funded",
            "blame",
            "identified",
            "reported",
            "reporting",
            "familial",
            "natal",
            "birth",
            "working",
            "term-time",
            "being",
            "school",
            "mobile",
            "racist",
            "discriminatory",
            "sleeping");

    private final List<Piece> pieces;
    private @Nullable Map<String, Integer> seen;

    LineJoiner(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Joins all lines of a text. */
    String join(String text) {
        if (text.indexOf('\n') < 0) {
            return oneSpaced(text);
        }
        String joined = "";
        for (String line : text.split("\n")) {
            String stripped = oneSpaced(line);
            if (!stripped.isEmpty()) {
                joined = joined.isEmpty() ? stripped : join(joined, stripped);
            }
        }
        return joined;
    }

    /** Joins a line to what goes before it. */
    String join(String before, String line) {
        if (!endsHyphenated(before) || !Character.isLetterOrDigit(line.codePointAt(0))) {
            return before + " " + line;
        }
        String left = lastWord(before);
        String right = firstWord(line);
        return keepsHyphen(left, right) ? before + line : before.substring(0, before.length() - 1) + line;
    }

    static boolean endsHyphenated(String text) {
        int last = text.length() - 1;
        return last > 0 && text.charAt(last) == '-' && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    private boolean keepsHyphen(String left, String right) {
        if (left.indexOf('-') >= 0 || !Character.isLowerCase(right.codePointAt(0)) || hasDigit(left)) {
            return true;
        }
        String first = left.toLowerCase(Locale.ROOT);
        String second = right.toLowerCase(Locale.ROOT);
        int whole = times(first + second);
        int parted = times(first + "-" + second);
        if (whole != parted) {
            return parted > whole;
        }
        return HYPHENATED.contains(first)
                || first.length() > 1 && COMPOUNDING.contains(second)
                || first.length() > 2 && second.length() > 2 && times(first) > 0 && times(second) > 0;
    }

    private int times(String word) {
        if (seen == null) {
            seen = new HashMap<>();
            for (Piece piece : pieces) {
                collect(piece.text(), seen);
            }
        }
        return seen.getOrDefault(word, 0);
    }

    /** Counts the words of a text, but not the halves of a word that is parted at a line end. */
    private static void collect(String text, Map<String, Integer> seen) {
        int start = -1;
        boolean half = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && (Character.isLetter(text.charAt(i)) || isInner(text, i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                boolean cut = i < text.length() && text.charAt(i) == '-';
                if (!cut && !half) {
                    seen.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
                half = cut;
                start = -1;
            }
        }
    }

    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '-'
                && at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    private static String lastWord(String text) {
        int start = text.length() - 1;
        while (start > 0 && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, text.length() - 1);
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The text without spaces at its ends and with single ones inside. */
    static String oneSpaced(String text) {
        String stripped = text.strip();
        boolean odd = false;
        for (int i = 1; i < stripped.length() && !odd; i++) {
            char ch = stripped.charAt(i);
            odd = ch == '\t' || ch == '\n' || ch == ' ' && stripped.charAt(i - 1) == ' ';
        }
        return odd ? stripped.replaceAll("\\s+", " ") : stripped;
    }
}
