package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.extract.BlockKind;

/** Puts together what a page turn, a column or the format has torn: paragraphs, list items and headings in two pieces. */
final class Continuations {
    /** A paragraph shorter than this that lacks its full stop may be a heading or a label. */
    private static final int PROSE = 120;
    /** How far back the beginning may stand: notes at the foot of the page come between. */
    private static final int REACH = 6;
    /** So many numbered paragraphs make a numbered document. */
    private static final int FEW = 4;

    private Continuations() {}

    static List<Piece> join(List<Piece> pieces, LineJoiner joiner) {
        boolean numbered =
                pieces.stream().filter(Continuations::isNumbered).limit(FEW).count() == FEW;
        List<Piece> out = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            int before = beginning(out, piece, numbered);
            if (before >= 0) {
                Piece start = out.get(before);
                out.set(before, start.continuedBy(piece, joiner.join(start.text(), piece.text())));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    /** Index of the piece that this one continues, -1 when it begins anew. */
    private static int beginning(List<Piece> out, Piece piece, boolean numbered) {
        if (out.isEmpty() || piece.text().isEmpty()) {
            return -1;
        }
        if (piece.is(BlockKind.HEADING)) {
            Piece last = out.getLast();
            boolean sameLine =
                    last.is(BlockKind.HEADING) && last.level() == piece.level() && last.page() == piece.page();
            boolean torn = TextShape.startsLower(piece.text()) || TextShape.endsOpen(last.text());
            return sameLine && torn && last.text().length() < 150 ? out.size() - 1 : -1;
        }
        if (!piece.is(BlockKind.PARAGRAPH)) {
            return -1;
        }
        int at = out.size() - 1;
        while (at > 0 && out.size() - at < REACH && out.get(at).is(BlockKind.FOOTNOTE)) {
            at--;
        }
        return continues(out.get(at), piece) || numbered && lacksNumber(out.get(at), piece) ? at : -1;
    }

    private static boolean isNumbered(Piece piece) {
        Label label = piece.is(BlockKind.PARAGRAPH) ? Label.of(piece.text()) : null;
        return label != null && label.style() == Label.Style.DOTTED;
    }

    /** Where paragraphs are numbered, text at the head of a page without a number goes on from a full last line. */
    private static boolean lacksNumber(Piece start, Piece next) {
        return isNumbered(start)
                && start.full()
                && next.page() == start.lastPage() + 1
                && next.text().length() > PROSE / 2
                && TextShape.startsUpper(next.text())
                && Character.isLetter(next.text().codePointAt(0))
                && Label.of(next.text()) == null;
    }

    private static boolean continues(Piece start, Piece next) {
        if (!start.is(BlockKind.PARAGRAPH) && !start.is(BlockKind.LIST_ITEM)) {
            return false;
        }
        if (next.page() - start.lastPage() > 1
                || TextShape.endsSentence(start.text())
                || TextShape.endsLeadIn(start.text())
                || TextShape.lastSign(start.text()) == ';') {
            return false;
        }
        if (LineJoiner.endsHyphenated(start.text()) && TextShape.startsLower(next.text())) {
            return true;
        }
        boolean turned = next.page() != start.lastPage();
        boolean prose = start.text().length() >= PROSE || start.text().endsWith(",");
        if (TextShape.startsLower(next.text())) {
            return (prose || start.text().length() > 40) && Label.of(next.text()) == null;
        }
        return turned
                && start.is(BlockKind.PARAGRAPH)
                && prose
                && next.text().length() > 40
                && Label.of(next.text()) == null
                && Character.isLetterOrDigit(start.text().charAt(start.text().length() - 1));
    }
}
