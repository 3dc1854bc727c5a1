package org.practicelearning.web.catalogue;

/** Shortens what is longer than a column holds, never through the middle of a character. */
final class Cut {
    private Cut() {}

    static String to(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inTwo = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, inTwo ? longest - 1 : longest);
    }
}
