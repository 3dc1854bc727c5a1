package org.practicelearning.indexer.passage;

import java.util.List;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Where the headings stand that name the document. They are content once, and not part of each section's path.
 *
 * @param from index of the first, equal to {@code to} when no heading names the document
 * @param to index after the last
 */
record TitleBlock(int from, int to) {
    private static final TitleBlock NONE = new TitleBlock(0, 0);
    /** The title stands before the first text of this length, and among the first few pieces. */
    private static final int TEXT = 200;

    private static final int FIRST = 12;

    /** @param repeated how many pieces at the beginning came back later; where they are headings, they are the title */
    static TitleBlock of(List<Piece> pieces, int repeated) {
        int headings = 0;
        while (headings < Math.min(repeated, pieces.size())
                && pieces.get(headings).is(BlockKind.HEADING)) {
            headings++;
        }
        return headings > 0 ? new TitleBlock(0, headings) : highest(pieces);
    }

    /** The one heading that stands above all others, when it is on the face and not numbered. */
    private static TitleBlock highest(List<Piece> pieces) {
        int best = -1;
        int alike = 0;
        int headings = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(BlockKind.HEADING)) {
                headings++;
                int order = best < 0
                        ? -1
                        : Integer.compare(
                                pieces.get(i).level(), pieces.get(best).level());
                best = order < 0 ? i : best;
                alike = order < 0 ? 1 : alike + (order == 0 ? 1 : 0);
            }
        }
        boolean title = headings > 1
                && alike == 1
                && best < faceEnd(pieces)
                && Label.of(pieces.get(best).text()) == null;
        return title ? new TitleBlock(best, best + 1) : NONE;
    }

    private static int faceEnd(List<Piece> pieces) {
        int end = 0;
        while (end < Math.min(FIRST, pieces.size()) && pieces.get(end).text().length() < TEXT) {
            end++;
        }
        return end;
    }

    boolean has(int index) {
        return index >= from && index < to;
    }
}
