package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;

/**
 * The headings that name the document. Where a copy without pages has them again in the middle, they were a running
 * header and are left out there.
 *
 * @param pieces the document without the repeats
 * @param size how many pieces at its beginning name it, 0 when none do
 */
record TitleBlock(List<Piece> pieces, int size) {
    private static final int LONGEST = 4;
    private static final int FEWEST_WORDS = 4;

    static TitleBlock of(List<Piece> pieces, boolean paged, List<LeftOut> leftOut) {
        int lines = linesAtStart(pieces);
        if (lines == 0 || paged) {
            return new TitleBlock(pieces, isTitle(pieces) ? 1 : 0);
        }
        return withoutRepeats(pieces, lines, leftOut);
    }

    /** The same block where later steps have changed the pieces below it. */
    static TitleBlock found(List<Piece> pieces, int size) {
        int headings = 0;
        while (headings < Math.min(size, pieces.size()) && pieces.get(headings).is(BlockKind.HEADING)) {
            headings++;
        }
        return new TitleBlock(pieces, headings > 0 || !isTitle(pieces) ? headings : 1);
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

    private static TitleBlock withoutRepeats(List<Piece> pieces, int lines, List<LeftOut> leftOut) {
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
        boolean headings = kept.stream().limit(block).allMatch(each -> each.is(BlockKind.HEADING));
        return new TitleBlock(kept, block > 0 && headings ? block : isTitle(kept) ? 1 : 0);
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

    /** The first heading names the document when no other one stands as high and it is not numbered. */
    private static boolean isTitle(List<Piece> pieces) {
        if (pieces.isEmpty() || !pieces.getFirst().is(BlockKind.HEADING)) {
            return false;
        }
        Piece first = pieces.getFirst();
        return Label.of(first.text()) == null
                && pieces.stream()
                                .filter(each -> each.is(BlockKind.HEADING) && each.level() <= first.level())
                                .count()
                        == 1
                && pieces.stream().filter(each -> each.is(BlockKind.HEADING)).count() > 1;
    }
}
