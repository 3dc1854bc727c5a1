package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * A line near the upper or lower edge of a page, taken apart into its words and the page number that may stand before or
 * after them: {@code Page 2 | Learning from practice}.
 *
 * @param piece index of the piece it stands in
 * @param line index of the line within the piece
 * @param placed whether the format told its place; else it is just the first or last
 * @param core its words in small letters without the page number, each number in them replaced by {@code #}
 * @param numbers the numbers replaced, in order
 * @param printed the page number as printed, null when the line has none
 */
record EdgeLine(
        int piece,
        int line,
        int page,
        boolean upper,
        boolean placed,
        boolean heading,
        String text,
        String core,
        List<Integer> numbers,
        @Nullable String printed) {
    /** Headers end and footers begin within an eighth of the page; the text of an A4 page with usual margins does not. */
    private static final float ZONE = 0.125f;
    /** How many lines count as the edge where the format tells no positions. */
    private static final int DEPTH = 3;

    private static final int LONGEST = 200;
    private static final String NUMBER = "(\\d{1,4}|x{0,3}(?:ix|iv|v?i{1,3}|v)|x{1,3})";
    private static final Pattern BEFORE = Pattern.compile(
            "^[\\s|\u2022\u00B7~(\\[\u2013\u2014-]*(?:p ?a ?g ?e|p\\.|pg\\.?)?\\s*" + NUMBER
                    + "(?: (?:of|/) \\d{1,4})?(?![\\p{L}\\p{N}.,/:])[\\s|\u2022\u00B7~)\\]\u2013\u2014-]*(?:p ?a ?g ?e)?");
    private static final Pattern AFTER =
            Pattern.compile("(?:^|[\\s|\u2022\u00B7~(\\[\u2013\u2014-])(?:p ?a ?g ?e|p\\.|pg\\.?)?\\s*" + NUMBER
                    + "(?: ?(?:of|/) ?\\d{1,4})?[\\s|\u2022\u00B7~)\\]\u2013\u2014-]*(?:p ?a ?g ?e)?$");

    /** The edge lines of one page. */
    static void find(List<Piece> pieces, int from, int to, List<EdgeLine> found) {
        int upper = 0;
        for (int i = from; i < to; i++) {
            String[] lines = pieces.get(i).text().split("\n", -1);
            for (int j = 0; j < lines.length; j++) {
                add(pieces.get(i), i, j, lines, upper++ < DEPTH, true, found);
            }
        }
        int lower = 0;
        for (int i = to - 1; i >= from; i--) {
            String[] lines = pieces.get(i).text().split("\n", -1);
            for (int j = lines.length - 1; j >= 0; j--) {
                add(pieces.get(i), i, j, lines, lower++ < DEPTH, false, found);
            }
        }
    }

    private static void add(
            Piece piece, int index, int line, String[] lines, boolean outermost, boolean upper, List<EdgeLine> found) {
        String text = lines[line].strip();
        if (text.isEmpty()) {
            return;
        }
        if (!canRun(piece, text) || text.length() > LONGEST) {
            return;
        }
        boolean placed = piece.hasPosition();
        if (placed ? inZone(piece, line, lines.length, upper) : outermost) {
            found.add(of(piece, index, line, upper, text));
        }
    }

    /** Items and table rows are content; but a row of one or two cells may be a footer taken for a table. */
    private static boolean canRun(Piece piece, String text) {
        return (!piece.is(BlockKind.LIST_ITEM) || text.length() < 8 && Character.isDigit(text.charAt(0)))
                && (!piece.is(BlockKind.TABLE_ROW)
                        || piece.level() == 0 && piece.cells().size() <= 2);
    }

    private static boolean inZone(Piece piece, int line, int lines, boolean upper) {
        float height = (piece.bottom() - piece.top()) / lines;
        return upper
                ? piece.top() + height * (line + 1) <= ZONE + 0.001f
                : piece.top() + height * line >= 1 - ZONE - 0.001f;
    }

    private static EdgeLine of(Piece piece, int index, int line, boolean upper, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String words = lower;
        String printed = null;
        Matcher after = AFTER.matcher(lower);
        Matcher before = BEFORE.matcher(lower);
        if (before.find()) {
            printed = before.group(1);
            words = lower.substring(before.end());
        } else if (after.find()) {
            printed = after.group(1);
            words = lower.substring(0, after.start());
        }
        List<Integer> numbers = new ArrayList<>();
        String core = masked(words.strip(), numbers);
        return new EdgeLine(
                index,
                line,
                piece.page(),
                upper,
                piece.hasPosition(),
                piece.is(BlockKind.HEADING),
                text,
                core,
                numbers,
                printed);
    }

    private static String masked(String words, List<Integer> numbers) {
        StringBuilder mask = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char ch = words.charAt(i);
            if (!Character.isDigit(ch)) {
                mask.append(ch == '|' ? ' ' : ch);
                continue;
            }
            int value = 0;
            while (i < words.length() && Character.isDigit(words.charAt(i))) {
                value = (value * 10 + Character.digit(words.charAt(i), 10)) % 100_000_000;
                i++;
            }
            i--;
            numbers.add(value);
            mask.append('#');
        }
        return LineJoiner.oneSpaced(mask.toString());
    }

    /** Whether there is nothing but a page number on it. */
    boolean isPageNumber() {
        return printed != null && core.isEmpty();
    }

    /** The page number in figures; null when it is in Roman ones or there is none. */
    @Nullable
    Integer number() {
        return printed != null && Character.isDigit(printed.charAt(0)) ? Integer.valueOf(printed) : null;
    }

    /** The same for left and right pages that have the parts of the line in different order. */
    String key() {
        String[] words = core.split("[\\s|,\u2013\u2014\u2022\u00B7-]+");
        Arrays.sort(words);
        return (upper ? "header " : "footer ") + String.join(" ", words).strip();
    }

    String why() {
        if (isPageNumber()) {
            return "page number";
        }
        return upper ? "running header" : "running footer";
    }
}
