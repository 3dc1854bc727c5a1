package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/**
 * Leaves out the title of a copy without pages where it stands again in the middle: there it was a running header.
 *
 * @param pieces the document without the repeats
 * @param lines how many pieces at the beginning came back
 */
record RepeatedTitle(List<Piece> pieces, int lines) {
    private static final int LONGEST = 4;
    private static final int FEWEST_WORDS = 4;

    static RepeatedTitle leaveOut(List<Piece> pieces, List<LeftOut> leftOut) {
        int lines = linesAtStart(pieces);
        int[] repeats = new int[lines];
        List<Piece> kept = new ArrayList<>(pieces.subList(0, lines));
        for (int i = lines; i < pieces.size(); ) {
            int same = sameFrom(pieces, i, lines);
            for (int j = 0; j < same; j++) {
                repeats[j]++;
            }
            if (same == 0) {
                kept.add(pieces.get(i));
            }
            i += Math.max(1, same);
        }
        int block = 0;
        while (block < lines && repeats[block] > 0) {
            leftOut.add(new LeftOut("running header", pieces.get(block).text(), repeats[block]));
            block++;
        }
        return new RepeatedTitle(kept, block);
    }

    private static int linesAtStart(List<Piece> pieces) {
        int count = 0;
        while (count < pieces.size() && count < LONGEST && isLine(pieces.get(count))) {
            count++;
        }
        return count;
    }

    private static boolean isLine(Piece piece) {
        return piece.is(BlockKind.HEADING)
                || piece.is(BlockKind.PARAGRAPH)
                        && piece.text().length() < 150
                        && !TextShape.endsSentence(piece.text());
    }

    /** How many lines of the block stand here again; one alone counts only when it is long enough to be no label. */
    private static int sameFrom(List<Piece> pieces, int from, int lines) {
        int same = 0;
        while (same < lines && from + same < pieces.size() && isSame(pieces.get(from + same), pieces.get(same))) {
            same++;
        }
        return same > 1 || same == 1 && TextShape.words(pieces.get(from).text()) >= FEWEST_WORDS ? same : 0;
    }

    private static boolean isSame(Piece piece, Piece line) {
        return piece.kind() == line.kind() && piece.text().equalsIgnoreCase(line.text());
    }
}
