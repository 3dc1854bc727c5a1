package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * A line near the upper or lower edge of a page.
 *
 * @param piece index of the piece it stands in
 * @param line index of the line within the piece
 * @param mask the line in small letters with each number replaced by {@code #}
 * @param numbers the numbers replaced, in order
 */
record EdgeLine(
        int piece, int line, int page, boolean upper, boolean placed, String text, String mask, List<Integer> numbers) {
    /** Headers end and footers begin within an eighth of the page; the text of an A4 page with usual margins does not. */
    private static final float ZONE = 0.125f;
    /** How many lines count as the edge where the format tells no positions. */
    private static final int DEPTH = 3;

    private static final int LONGEST = 200;

    /** The edge lines of one page. */
    static void find(List<Piece> pieces, int from, int to, List<EdgeLine> found) {
        int upper = 0;
        for (int i = from; i < to; i++) {
            String[] lines = pieces.get(i).text().split("\n", -1);
            for (int j = 0; j < lines.length; j++) {
                add(pieces.get(i), i, j, lines, upper < DEPTH, true, found);
                upper++;
            }
        }
        int lower = 0;
        for (int i = to - 1; i >= from; i--) {
            String[] lines = pieces.get(i).text().split("\n", -1);
            for (int j = lines.length - 1; j >= 0; j--) {
                add(pieces.get(i), i, j, lines, lower < DEPTH, false, found);
                lower++;
            }
        }
    }

    private static void add(
            Piece piece, int index, int line, String[] lines, boolean outermost, boolean upper, List<EdgeLine> found) {
        boolean running = piece.is(BlockKind.RUNNING);
        if (piece.is(BlockKind.TABLE_ROW) || piece.is(BlockKind.LIST_ITEM) || lines[line].length() > LONGEST) {
            return;
        }
        boolean placed = piece.hasPosition();
        boolean candidate = placed ? inZone(piece, line, lines.length, upper) : outermost && !running;
        if (candidate && !lines[line].isBlank()) {
            List<Integer> numbers = new ArrayList<>();
            String mask = mask(lines[line].strip(), numbers);
            found.add(new EdgeLine(index, line, piece.page(), upper, placed, lines[line].strip(), mask, numbers));
        }
    }

    private static boolean inZone(Piece piece, int line, int lines, boolean upper) {
        float height = (piece.bottom() - piece.top()) / lines;
        return upper
                ? piece.top() + height * (line + 1) <= ZONE + 0.001f
                : piece.top() + height * line >= 1 - ZONE - 0.001f;
    }

    private static String mask(String text, List<Integer> numbers) {
        StringBuilder mask = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (!Character.isDigit(ch)) {
                mask.append(Character.toLowerCase(ch));
                continue;
            }
            int end = i;
            int value = 0;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                value = (value * 10 + Character.digit(text.charAt(end), 10)) % 100_000_000;
                end++;
            }
            numbers.add(value);
            mask.append('#');
            i = end - 1;
        }
        return mask.toString();
    }

    /** Whether there is nothing but a page number on it, whatever its decoration. */
    boolean isPageNumber() {
        String bare = mask.replaceAll("\\b(?:page|pages|pg|p|of)\\b|[\\s|/.\\-\u2013\u2014()\\[\\]~*]", "");
        return bare.equals("#") || bare.equals("##") || isRoman(bare);
    }

    private static boolean isRoman(String text) {
        return !text.isEmpty() && text.length() <= 6 && text.matches("x{0,3}(?:ix|iv|v?i{0,3})");
    }

    String key() {
        return (upper ? "header " : "footer ") + mask;
    }

    String why() {
        if (isPageNumber()) {
            return "page number";
        }
        return upper ? "running header" : "running footer";
    }

    /** A lone page number says the same as the label or the position of its page. */
    boolean tells(String label) {
        return text.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
    }
}
