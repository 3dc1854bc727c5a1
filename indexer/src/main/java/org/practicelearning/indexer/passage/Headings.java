package org.practicelearning.indexer.passage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headings as they are shown beside the title of their document. */
public final class Headings {
    /** Two titles are one when so many of the words of both stand in both. */
    private static final double SAME = 0.75;

    /** Shorter headings ("Neglect") are sections of their own even where the title holds all their words. */
    private static final int FEWEST_WORDS = 3;

    private static final Set<String> SMALL = Set.of("a", "an", "and", "the", "of", "in", "to", "for", "from", "on");

    private Headings() {}

    /** The headings above a passage without those at their beginning that only say the title of the document again. */
    public static List<String> below(String title, List<String> section) {
        int from = 0;
        while (from < section.size() && repeats(title, section.get(from))) {
            from++;
        }
        return section.subList(from, section.size());
    }

    private static boolean repeats(String title, String heading) {
        List<String> titleWords = words(title);
        List<String> headingWords = words(heading);
        Set<String> ofTitle = Set.copyOf(titleWords);
        Set<String> ofHeading = Set.copyOf(headingWords);
        if (ofHeading.equals(ofTitle) || headingWords.size() >= FEWEST_WORDS && endsWith(titleWords, headingWords)) {
            return true;
        }
        Set<String> both = new HashSet<>(ofTitle);
        both.retainAll(ofHeading);
        return both.size() >= FEWEST_WORDS && both.size() >= SAME * Math.max(ofTitle.size(), ofHeading.size());
    }

    /** A title printed on two lines may have been taken for two headings. */
    private static boolean endsWith(List<String> words, List<String> end) {
        int from = words.size() - end.size();
        return from >= 0 && words.subList(from, words.size()).equals(end);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
    }
}
