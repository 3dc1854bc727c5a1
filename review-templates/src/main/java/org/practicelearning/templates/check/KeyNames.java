package org.practicelearning.templates.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.practicelearning.templates.draft.KeyTable;

/** The names, addresses and numbers of a key table as they may turn up in a text: whole, in part, as initials, misspelt. */
final class KeyNames {
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_MISSPELT = 4;

    /** Parts of names and addresses that say nothing by themselves. */
    private static final Set<String> COMMON = Set.of(
            ("the and for from with his her son mrs miss child baby mother father sister brother family young person street"
                            + " road lane close avenue drive court house flat school primary academy college nursery"
                            + " hospital surgery centre clinic church saint north south east west ward unit team social"
                            + " worker health visitor constable january february march april may june july august"
                            + " september october november december")
                    .split(" "));

    private final List<Pattern> whole = new ArrayList<>();
    private final List<Pattern> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    KeyNames(KeyTable keys) {
        keys.entries().values().stream()
                .map(each -> each.strip().replaceAll("\\s+", " "))
                .filter(each -> each.length() > 1)
                .forEach(this::learn);
    }

    private void learn(String entry) {
        String digits = entry.replaceAll("[^0-9]", "");
        boolean number = digits.length() >= 6 && entry.matches("[0-9 ./-]+");
        String body = number
                ? digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[ ./-]?"))
                : Pattern.quote(entry).replace(" ", "\\E[\\s\\u00a0]+\\Q");
        whole.add(alone(body, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        if (!number) {
            named(entry);
        }
    }

    private void named(String entry) {
        List<String> capital = new ArrayList<>();
        for (String word : entry.split("[\\s,;()]+")) {
            String plain = word.replaceAll("['’]s$", "").replaceAll("^\\P{L}+|\\P{L}+$", "");
            boolean isName = !plain.isEmpty() && Character.isUpperCase(plain.codePointAt(0));
            if (isName) {
                capital.add(plain);
            }
            if (isName && plain.length() >= SHORTEST_PART && !COMMON.contains(plain.toLowerCase(Locale.ROOT))) {
                parts.add(alone(Pattern.quote(plain), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                names.add(plain.toLowerCase(Locale.ROOT));
            }
        }
        if (capital.size() > 1 && capital.size() < 5) {
            parts.add(alone(
                    capital.stream()
                                    .map(each -> Pattern.quote(each.substring(0, each.offsetByCodePoints(0, 1))))
                                    .collect(Collectors.joining("[. ]{0,2}"))
                            + "\\.?",
                    0));
        }
    }

    private static Pattern alone(String body, int flags) {
        return Pattern.compile("(?<![\\p{L}\\d])" + body + "(?![\\p{L}\\d])", flags);
    }

    /** Entries as they stand. */
    List<Pattern> whole() {
        return whole;
    }

    /** A name out of several, and their initials. */
    List<Pattern> parts() {
        return parts;
    }

    /** Whether a word is a name with one letter wrong, missing, too many or in the place of its neighbour. */
    boolean isMisspelt(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return !COMMON.contains(plain)
                && names.stream()
                        .anyMatch(name -> name.length() >= SHORTEST_MISSPELT
                                // A short word of everyday language is near to some name or other.
                                && (name.length() > 5 || Character.isUpperCase(word.codePointAt(0)))
                                && near(name, plain));
    }

    private static boolean near(String name, String word) {
        int difference = name.length() - word.length();
        if (Math.abs(difference) > 1) {
            return false;
        }
        int at = 0;
        while (at < Math.min(name.length(), word.length()) && name.charAt(at) == word.charAt(at)) {
            at++;
        }
        if (difference != 0) {
            return difference > 0
                    ? name.substring(at + 1).equals(word.substring(at))
                    : name.substring(at).equals(word.substring(at + 1));
        }
        return at < name.length() && (name.substring(at + 1).equals(word.substring(at + 1)) || swapped(name, word, at));
    }

    private static boolean swapped(String name, String word, int at) {
        return at + 1 < name.length()
                && name.charAt(at) == word.charAt(at + 1)
                && name.charAt(at + 1) == word.charAt(at)
                && name.substring(at + 2).equals(word.substring(at + 2));
    }
}
