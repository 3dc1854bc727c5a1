package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds sentences, and cuts long text at their ends. */
public final class Sentences {
    private static final Set<String> ABBREVIATED = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "rev", "st", "no", "nos", "para", "paras", "p", "pp", "e.g", "i.e", "eg",
            "ie", "etc", "cf", "vs", "v", "approx", "dept", "fig", "vol", "ed", "eds", "s", "ss", "reg", "art", "ch",
            "inc", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec");

    private Sentences() {}

    /** The sentences of a text, a line feed being an end too. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\n")) {
            int start = 0;
            for (int end : ends(line)) {
                addPart(line.substring(start, end), sentences);
                start = end;
            }
        }
        return sentences;
    }

    /** The offsets after each sentence of a text of one line, the last one being its length. */
    public static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < text.length() - 2; i++) {
            char ch = text.charAt(i);
            if (ch == '.' || ch == '!' || ch == '?') {
                int after = afterClosers(text, i + 1);
                if (after < text.length() - 1 && isEnd(text, i, after)) {
                    ends.add(after);
                    i = after;
                }
            }
        }
        ends.add(text.length());
        return ends;
    }

    private static int afterClosers(String text, int from) {
        int at = from;
        while (at < text.length()
                && "\"'\u2019\u201D)]\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(text.charAt(at))
                        >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(String text, int stop, int after) {
        if (text.charAt(after) > ' ') {
            return false;
        }
        char next = text.charAt(after + 1);
        boolean begins =
                Character.isUpperCase(next) || Character.isDigit(next) || "\"'\u2018\u201C([".indexOf(next) >= 0;
        return begins && !(text.charAt(stop) == '.' && isAbbreviation(text, stop));
    }

    private static boolean isAbbreviation(String text, int stop) {
        int start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
        return initial || ABBREVIATED.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Cuts a text into parts of about equal length, none longer than {@code most} where its sentences allow.
     *
     * @param most a part that no sentence end breaks is cut at a space, or in the middle where there is no space either
     */
    static List<String> parts(String text, int most) {
        if (text.length() <= most) {
            return List.of(text);
        }
        int target = text.length() / ((text.length() + most - 1) / most) + 1;
        List<String> parts = new ArrayList<>();
        int start = 0;
        int before = 0;
        for (int end : ends(text)) {
            if (end - start > target + most / 5 && before > start) {
                add(text, start, before, most, parts);
                start = before;
            }
            before = end;
            if (end - start >= target && text.length() - end > most / 4) {
                add(text, start, end, most, parts);
                start = end;
            }
        }
        add(text, start, text.length(), most, parts);
        return parts;
    }

    private static void add(String text, int from, int to, int most, List<String> parts) {
        int start = from;
        while (to - start > 2 * most) {
            int cut = text.lastIndexOf(' ', start + most);
            if (cut <= start) {
                cut = text.indexOf(' ', start + most);
                cut = cut < 0 || cut > start + 20 * most ? Math.min(to, start + 20 * most) : cut;
            }
            cut = cut < to && Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
            addPart(text.substring(start, cut), parts);
            start = cut;
            if (cut >= to) {
                return;
            }
        }
        addPart(text.substring(start, to), parts);
    }

    private static void addPart(String part, List<String> parts) {
        String stripped = part.strip();
        if (!stripped.isEmpty()) {
            parts.add(stripped);
        }
    }
}
