package org.practicelearning.indexer.passage;

import java.util.List;

/**
 * Knows a bullet at the start of a line, also one that a conversion has turned into something else: OCR reads a round
 * bullet as {@code e}, {@code o} or a cent sign, and the symbol fonts of Word leave letters and private characters.
 */
final class Bullets {
    private static final String SURE =
            "\u2022\u25CF\u25AA\u25A0\u25A1\u25E6\u2023\u2043\u2219\u25C6\u25C7\u2756\u27A2\u27A4"
                    + "\u25BA\u25B6\u2713\u2714\u2794\u00B7\u00A2\u25CB\u25FC\u25FB\u25AB\uF0B7\u2666\u27A8\u25B8\u25B9\u2605\u2611\u2610";
    private static final String DASHES = "-\u2013\u2014*+";
    /** Letters and signs that stand for a bullet only in the company of others. */
    private static final String DEBRIS = "eo\u00A7\u00D8\u00FCvq\u00A9\u00AE\u00AB\u00BBn";

    private final int[] debris;

    Bullets(List<Piece> pieces) {
        debris = new int[DEBRIS.length()];
        for (Piece piece : pieces) {
            count(piece.text());
        }
    }

    private void count(String text) {
        for (int start = 0; start >= 0 && start < text.length(); ) {
            int kind = debrisAt(text, start);
            if (kind >= 0) {
                debris[kind]++;
            }
            int end = text.indexOf('\n', start);
            start = end < 0 ? -1 : end + 1;
        }
    }

    private static int debrisAt(String text, int at) {
        boolean alone = at + 2 < text.length() && text.charAt(at + 1) == ' ' && !Character.isDigit(text.charAt(at + 2));
        return alone ? DEBRIS.indexOf(text.charAt(at)) : -1;
    }

    /**
     * Where the words begin after a bullet.
     *
     * @param inList whether the line stands where an item may stand: after another item or a lead-in
     * @return 0 when the line has no bullet; the length of the line when it is nothing but a bullet
     */
    int length(String line, boolean inList) {
        if (line.isEmpty()) {
            return 0;
        }
        char first = line.charAt(0);
        if (SURE.indexOf(first) >= 0 || first >= '\uF000' && first <= '\uF0FF') {
            return skipSpace(line, 1);
        }
        if (DASHES.indexOf(first) >= 0) {
            return line.length() > 2 && line.charAt(1) <= ' ' ? skipSpace(line, 2) : 0;
        }
        int kind = debrisAt(line, 0);
        if (kind < 0) {
            return 0;
        }
        boolean common = kind < 2 ? debris[kind] > 1 || inList : debris[kind] > 1 && startsWord(line);
        return common ? 2 : 0;
    }

    private static boolean startsWord(String line) {
        return Character.isUpperCase(line.charAt(2)) || DEBRIS.indexOf(line.charAt(0)) < 5;
    }

    /** The line without a sure bullet. */
    static String without(String line) {
        int at = 0;
        while (at < line.length()
                && (SURE.indexOf(line.charAt(at)) >= 0
                        || line.charAt(at) >= '\uF000' && line.charAt(at) <= '\uF0FF'
                        || line.charAt(at) <= ' ')) {
            at++;
        }
        return line.substring(at);
    }

    private static int skipSpace(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
