package org.practicelearning.indexer.extract.worker;

import org.jspecify.annotations.Nullable;

/** Small repairs that every format needs. */
final class Texts {
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Texts() {}

    /**
     * Without runs of blanks and control characters, which part words; line ends stay, blank lines and blanks at line ends
     * go.
     */
    static String tidy(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u000b' || c == '\f' || c == '\u2028' || c == '\u2029') {
                endLine(out);
                blank = false;
            } else if (c < ' ' || c == '\u007f' || c == '\u00a0' || Character.isWhitespace(c)) {
                blank = true;
            } else if (!isMark(c)) {
                if (blank && !out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        out.setLength(end);
        return out.toString();
    }

    private static void endLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** Marks of the byte order and what is no character. */
    private static boolean isMark(char c) {
        return c == '\ufeff' || c == '\ufffe' || c == '\uffff';
    }

    /** The day of an ISO moment; null when it is not one, or the zero that programs write when they do not know. */
    static @Nullable String day(@Nullable String moment) {
        if (moment == null || !moment.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return null;
        }
        return moment.compareTo("1980-01-02") < 0 ? null : moment.substring(0, 10);
    }

    /** A small number above the line, as of a note. */
    static String raised(int number) {
        StringBuilder raised = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> raised.append(SUPERSCRIPTS.charAt(c - '0')));
        return raised.toString();
    }

    /** In one line. */
    static String oneLine(CharSequence text) {
        return tidy(text).replace('\n', ' ');
    }
}
