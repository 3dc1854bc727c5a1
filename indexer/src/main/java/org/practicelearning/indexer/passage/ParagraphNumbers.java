package org.practicelearning.indexer.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Tells the printed number of a paragraph from other numbers at its start (times, amounts, items): it belongs to its
 * section or follows the number before it. Where a document prints none, its paragraphs are counted.
 */
final class ParagraphNumbers {
    /** Fewer plain numbers in sequence than this are a list, not numbered paragraphs. */
    private static final int SEQUENCE = 8;

    private static final int LONG = 150;

    private static final int CODES = 3;

    private final boolean plainNumbers;
    private final boolean codes;
    private @Nullable Label last;

    ParagraphNumbers(List<Piece> pieces) {
        plainNumbers = countsThrough(pieces);
        codes = hasCodes(pieces);
    }

    /** Whether paragraphs are numbered A1, A2, B1 and so on: a few follow one another. */
    private static boolean hasCodes(List<Piece> pieces) {
        int following = 0;
        Label before = null;
        for (Piece piece : pieces) {
            Label label = piece.is(BlockKind.PARAGRAPH) ? Label.of(piece.text()) : null;
            if (label != null && label.style() == Label.Style.CODE) {
                following += label.follows(before) ? 1 : 0;
                before = label;
            }
        }
        return following >= CODES;
    }

    /** Whether paragraphs are numbered 1, 2, 3 through the document. */
    static boolean countsThrough(List<Piece> pieces) {
        int expected = 1;
        int found = 0;
        long letters = 0;
        for (Piece piece : pieces) {
            Label label = piece.is(BlockKind.PARAGRAPH) ? Label.of(piece.text()) : null;
            if (label != null && label.style() == Label.Style.NUMBER && label.value() == expected) {
                expected++;
                found++;
                letters += piece.text().length();
            }
        }
        return found >= SEQUENCE && letters / found >= LONG;
    }

    /** Whether the document numbers its paragraphs other than 4.12. */
    boolean hasOwnNumbers() {
        return plainNumbers || codes;
    }

    /**
     * The number printed before a paragraph.
     *
     * @param section number of the section it stands in, empty when that has none
     */
    @Nullable
    Label take(String text, String section) {
        Label label = Label.of(text);
        if (label == null || text.length() <= label.length() || !isNumber(label, text, section)) {
            return null;
        }
        last = label;
        return label;
    }

    private boolean isNumber(Label label, String text, String section) {
        if (label.style() == Label.Style.NUMBER) {
            return plainNumbers && (last == null ? label.value() == 1 : label.follows(last));
        }
        if (label.style() == Label.Style.CODE) {
            return codes && (label.parent().equals(section) || label.value() == 1 || label.follows(last));
        }
        if (label.style() != Label.Style.DOTTED || TextShape.startsLower(text.substring(label.length()))) {
            return false;
        }
        return label.printed().startsWith(section + ".")
                || label.follows(last)
                || last != null && last.printed().equals(label.parent())
                || label.value() == 1
                || isNear(label);
    }

    /** One number or section may be missing: a page that was not read, a number used twice. */
    private boolean isNear(Label label) {
        if (last == null || last.style() != Label.Style.DOTTED) {
            return false;
        }
        boolean sameSection = label.parent().equals(last.parent());
        return sameSection && label.value() >= last.value() && label.value() - last.value() <= 3;
    }
}
