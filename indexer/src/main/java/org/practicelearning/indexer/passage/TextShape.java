package org.practicelearning.indexer.passage;

import java.util.Set;

/** What the shape of a short text tells: whether it ends a sentence, reads like a title, is written in capitals. */
final class TextShape {
    /** Closing quotation marks and brackets, and the raised figures of notes. */
    private static final String CLOSERS =
            "\"'\u2019\u201D)]\u00BB\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";

    private static final Set<String> LINKS =
            Set.of("and", "of", "the", "for", "to", "in", "a", "an", "on", "with", "from", "by", "or", "at", "&");

    private TextShape() {}

    /** The last character that is not a closing quotation mark or bracket, or 0. */
    static char lastSign(String text) {
        int at = text.length() - 1;
        while (at >= 0 && (CLOSERS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == ' ')) {
            at--;
        }
        return at < 0 ? 0 : text.charAt(at);
    }

    static boolean endsSentence(String text) {
        char last = lastSign(text);
        return last == '.' || last == '!' || last == '?' || last == '\u2026';
    }

    static boolean endsLeadIn(String text) {
        return lastSign(text) == ':';
    }

    static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    static boolean startsUpper(String text) {
        int at = 0;
        while (at < text.length() && "\"'\u2018\u201C(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && Character.isUpperCase(text.codePointAt(at));
    }

    /** Whether a title is broken off in the middle ("Learning from the review of"). */
    static boolean endsOpen(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return LINKS.contains(last) || last.endsWith(",") || last.equals("-") || last.equals("\u2013");
    }

    /** Every long word begins with a capital, and there are at least two of them. */
    static boolean isTitleCase(String text) {
        int capital = 0;
        for (String word : text.split("[^\\p{L}\\p{N}'\u2019]+")) {
            if (word.length() >= 4 && Character.isLetter(word.charAt(0))) {
                if (!Character.isUpperCase(word.charAt(0))) {
                    return false;
                }
                capital++;
            }
        }
        return capital >= 2;
    }

    /** Letters there are, at least four, and no small one. */
    static boolean isCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (Character.isLowerCase(ch)) {
                return false;
            }
            letters += Character.isLetter(ch) ? 1 : 0;
        }
        return letters >= 4;
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean part = Character.isLetterOrDigit(text.charAt(i));
            words += part && !inside ? 1 : 0;
            inside = part;
        }
        return words;
    }
}
