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

    private record Word(String plain, int from, int to) {}

    static void each(String text, WordNature nature, Action action) {
        List<Word> run = new ArrayList<>();
        boolean begins = true;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String raw = matcher.group();
            char first = raw.charAt(0);
            if (!Character.isLetter(first)) {
                // A figure parts phrases but does not begin a sentence.
                told(run, action);
                run.clear();
                begins = !Character.isDigit(first) && ",()\"/".indexOf(first) < 0;
                continue;
            }
            String plain = plain(raw);
            nature.met(singular(plain), Character.isUpperCase(first), begins);
            run.add(new Word(plain, matcher.start(), matcher.end()));
            begins = false;
        }
        told(run, action);
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
