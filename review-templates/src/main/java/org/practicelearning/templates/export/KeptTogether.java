package org.practicelearning.templates.export;

import java.util.List;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.print.Piece;

/**
 * How much of what follows a heading has to stand on its page. The PDF's layout keeps a heading with a paragraph, but not
 * with a table whose first row goes to the next page, so it is told the room that all of it needs. Reckoned from the number
 * of letters; a little too much only begins a page earlier.
 */
final class KeptTogether {
    private static final int TEXT_WIDTH = 166;
    private static final double LETTER_WIDTH = 1.95;
    private static final int LINE = 5;
    private static final int ROW_PADDING = 4;
    private static final int CELL_PADDING = 5;
    private static final int SECTION_HEADING = 27;
    private static final int HEADING = 18;
    private static final int CAPTION = 11;

    /** The share of a pair's question, of ten. */
    private static final int QUESTION = 3;

    /** More than this is most of a page, and a row that high may as well be broken. */
    private static final int MOST = 150;

    /** A row of more lines may be broken over pages: kept whole it would leave half a page empty. */
    private static final int MOST_LINES = 16;

    /** Of a row that may be broken, so much stands below its header. */
    private static final int BEGINNING = 4;

    private KeptTogether() {}

    /** Whether a row should stay on one page. */
    static boolean staysWhole(List<Piece.Cell> row, List<Integer> widths) {
        return lines(row, widths) <= MOST_LINES;
    }

    /** Whether an answer beside its question should. */
    static boolean staysWhole(Piece.Pair pair) {
        return lines(pair) <= MOST_LINES;
    }

    /** The attribute for the piece at a place, with a blank before it; empty where nothing must be kept together. */
    static String style(List<Piece> pieces, int at) {
        return switch (pieces.get(at)) {
            case Piece.Text text -> "";
            case Piece.Remark remark -> "";
            default -> " style=\"-fs-page-break-min-height: " + Math.min(MOST, height(pieces, at)) + "mm\"";
        };
    }

    /** The beginning of what stands at a place, in millimetres. */
    private static int height(List<Piece> pieces, int at) {
        if (at >= pieces.size()) {
            return 0;
        }
        return switch (pieces.get(at)) {
            case Piece.Heading heading -> (heading.level() == 1 ? SECTION_HEADING : HEADING) + height(pieces, at + 1);
            case Piece.Text text -> Math.min(3, lines(Block.plain(text.blocks()), TEXT_WIDTH)) * LINE;
            case Piece.Remark remark -> LINE;
            case Piece.Pairs pairs ->
                (pairs.titled() ? CAPTION : 0)
                        + pairs.pairs().stream()
                                .limit(2)
                                .mapToInt(KeptTogether::height)
                                .sum();
            case Piece.Grid grid -> height(grid);
        };
    }

    private static int height(Piece.Pair pair) {
        return row(begun(lines(pair)));
    }

    private static int lines(Piece.Pair pair) {
        int question = TEXT_WIDTH * QUESTION / 10;
        return Math.max(lines(pair.label(), question), lines(Block.plain(pair.answer()), TEXT_WIDTH - question));
    }

    private static int begun(int lines) {
        return lines > MOST_LINES ? BEGINNING : lines;
    }

    private static int height(Piece.Grid grid) {
        int header = 1;
        for (int column = 0; column < grid.columns().size(); column++) {
            header = Math.max(header, lines(grid.columns().get(column), width(grid.widths(), column)));
        }
        int first = grid.rows().isEmpty() ? 0 : lines(grid.rows().getFirst(), grid.widths());
        return row(header) + row(begun(first));
    }

    private static int lines(List<Piece.Cell> row, List<Integer> widths) {
        int most = 1;
        for (int column = 0; column < row.size(); column++) {
            most = Math.max(most, lines(row.get(column).plain(), width(widths, column)));
        }
        return most;
    }

    private static int width(List<Integer> widths, int column) {
        return TEXT_WIDTH
                * widths.get(column)
                / widths.stream().mapToInt(Integer::intValue).sum();
    }

    private static int row(int lines) {
        return lines * LINE + ROW_PADDING;
    }

    private static int lines(String text, int width) {
        double letters = Math.max(1, (width - CELL_PADDING) / LETTER_WIDTH);
        return text.lines()
                .mapToInt(each -> (int) (each.length() / letters) + 1)
                .sum();
    }
}
