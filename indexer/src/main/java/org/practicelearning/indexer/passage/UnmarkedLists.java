package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Finds lists whose marks are lost or written out: short lines with a capital after a line that ends in a colon, and
 * paragraphs that begin with numbers or letters in sequence.
 */
final class UnmarkedLists {
    private static final int LONGEST_LINE = 110;
    /** Numbered paragraphs longer than this are paragraphs, not items. */
    private static final int LONGEST_ITEM = 400;

    private UnmarkedLists() {}

    /** @param numberedThrough whether the paragraphs of the document are numbered 1, 2, 3 and so are no items */
    static List<Piece> mark(List<Piece> pieces, boolean numberedThrough) {
        List<Piece> out = new ArrayList<>(pieces);
        for (int i = 0; i < out.size(); i++) {
            if (isLeadIn(out.get(i))) {
                markLines(out, i + 1);
            }
        }
        markLabelled(out, numberedThrough);
        return out;
    }

    private static boolean isLeadIn(Piece piece) {
        return piece.is(BlockKind.PARAGRAPH)
                && TextShape.endsLeadIn(piece.text())
                && TextShape.words(piece.text()) > 1
                && !TextShape.isTitleCase(piece.text())
                && !TextShape.isCapitals(piece.text());
    }

    private static void markLines(List<Piece> out, int from) {
        int to = from;
        while (to < out.size() && isLine(out.get(to), out.get(from))) {
            to++;
        }
        boolean list = to - from >= 2;
        for (int i = from; list && i < to; i++) {
            out.set(i, out.get(i).as(BlockKind.LIST_ITEM, 1, out.get(i).text()));
        }
    }

    private static boolean isLine(Piece piece, Piece first) {
        String text = piece.text();
        return piece.is(BlockKind.PARAGRAPH)
                && piece.page() - first.page() <= 1
                && text.length() <= LONGEST_LINE
                && TextShape.startsUpper(text)
                && !TextShape.endsSentence(text)
                && !TextShape.endsLeadIn(text)
                && (!isTitle(text) || isTitle(first.text()))
                && Label.of(text) == null;
    }

    private static boolean isTitle(String text) {
        return TextShape.words(text) > 2 && TextShape.isTitleCase(text);
    }

    private static void markLabelled(List<Piece> out, boolean numberedThrough) {
        @Nullable Label before = null;
        for (int i = 0; i < out.size(); i++) {
            Label label = label(out.get(i));
            boolean paragraph = numberedThrough && label != null && label.style() == Label.Style.NUMBER;
            if (label != null && !paragraph && label.follows(before)) {
                item(out, i - 1);
                item(out, i);
            }
            before = label;
        }
    }

    private static void item(List<Piece> out, int at) {
        out.set(at, out.get(at).as(BlockKind.LIST_ITEM, 1, out.get(at).text()));
    }

    private static @Nullable Label label(Piece piece) {
        boolean candidate = piece.is(BlockKind.PARAGRAPH) || piece.is(BlockKind.LIST_ITEM);
        if (!candidate || piece.text().length() > LONGEST_ITEM) {
            return null;
        }
        Label label = Label.of(piece.text());
        return label == null || label.style() == Label.Style.DOTTED || label.style() == Label.Style.CODE ? null : label;
    }
}
