package org.practicelearning.indexer.passage;

import java.util.List;
import org.practicelearning.indexer.extract.BlockKind;

/** The width at which the lines of a document were broken. */
final class LineWidth {
    /** Lines longer than this were not broken at a margin: each line end is meant. */
    private static final int WIDEST = 200;

    private LineWidth() {}

    /** The length that only one line in twenty exceeds; 0 when line ends are meant or there are none. */
    static int of(List<Piece> pieces) {
        int[] lengths = new int[WIDEST + 1];
        int lines = 0;
        for (Piece piece : pieces) {
            if (piece.is(BlockKind.PARAGRAPH)) {
                lines += count(piece.text(), lengths);
            }
        }
        int above = 0;
        for (int length = WIDEST; length > 0; length--) {
            above += lengths[length];
            if (above * 20L > lines) {
                return length == WIDEST ? 0 : length;
            }
        }
        return 0;
    }

    private static int count(String text, int[] lengths) {
        int lines = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lengths[Math.min(WIDEST, end - start)]++;
            lines++;
            start = end + 1;
        }
        return lines;
    }
}
