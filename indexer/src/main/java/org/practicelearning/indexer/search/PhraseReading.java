package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads phrases of two to four words that may name a thing, none of them over a stop. */
final class PhraseReading {
    private static final int LONGEST = 4;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}][\\p{L}\\p{M}'\u2019-]*|[0-9]+|[.,;:!?()\\[\\]\"\u201c\u201d\n\u2013\u2014/]");

    /** What is somebody's is no name of a thing. */
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

    private PhraseReading() {}

    /** Told of each phrase. */
    interface Action {
        /**
         * A phrase.
         *
         * @param key the same for all its forms: plain words in small letters, the last without its plural
         * @param from where it begins in the text
         * @param around the words beside it, as a number
         */
        void at(String key, int from, int to, int around);
    }

    /** A word, or a stop where {@code plain} is empty. */
    private record Word(String plain, int from, int to, boolean capital, boolean begins) {}

    private static final Word STOP = new Word("", 0, 0, false, false);

    static void each(String text, WordNature nature, Action action) {
        List<Word> words = words(text);
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.plain().isEmpty()) {
                told(words.subList(from, at), action);
                from = at + 1;
            } else {
                nature.met(
                        singular(word.plain()),
                        word.capital(),
                        word.begins(),
                        at < 2 ? "" : words.get(at - 2).plain(),
                        at == 0 ? "" : words.get(at - 1).plain(),
                        words.get(at + 1).plain());
            }
        }
    }

    /** The words of a text and its stops, a stop last. */
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        boolean begins = true;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String raw = matcher.group();
            char first = raw.charAt(0);
            if (Character.isLetter(first)) {
                words.add(new Word(plain(raw), matcher.start(), matcher.end(), Character.isUpperCase(first), begins));
                begins = false;
                if (POSSESSIVE.matcher(raw).find()) {
                    words.add(STOP);
                }
            } else {
                // A figure parts phrases but does not begin a sentence.
                words.add(STOP);
                begins = !Character.isDigit(first) && ",()\"/".indexOf(first) < 0;
            }
        }
        words.add(STOP);
        return words;
    }

    private static String plain(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    /** One word for one thing and several. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static void told(List<Word> run, Action action) {
        for (int from = 0; from < run.size(); from++) {
            if (!WordNature.isContent(run.get(from).plain())) {
                continue;
            }
            StringBuilder key = new StringBuilder(singular(run.get(from).plain()));
            for (int to = from + 1; to < run.size() && to < from + LONGEST; to++) {
                String word = run.get(to).plain();
                if (WordNature.isEmpty(word) && !word.equals("of")) {
                    break;
                }
                key.append(' ').append(singular(word));
                if (WordNature.isThing(word)) {
                    String before = from == 0 ? "" : run.get(from - 1).plain();
                    String after = to + 1 == run.size() ? "" : run.get(to + 1).plain();
                    action.at(key.toString(), run.get(from).from(), run.get(to).to(), Objects.hash(before, after));
                }
            }
        }
    }
}
