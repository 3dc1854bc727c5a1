package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Finds headings that the format does not declare: numbered lines, lines in capitals, "Finding 3", and in formats without
 * any styles short lines that stand above text.
 */
final class PlainHeadings {
    private static final int LONGEST = 90;
    private static final int MOST_WORDS = 14;
    /** Text at least this long below a short line makes the line a heading. */
    private static final int BODY = 90;

    private static final Pattern NAMED = Pattern.compile(
            "^(?:Finding|Recommendation|Theme|Appendix|Annex|Chapter|Section|Part|Learning Point|Key Line of Enquiry|KLOE"
                    + "|Lesson|Question|Stage|Step)\\s+(?:\\d{1,2}|[A-Z]|[IVX]{1,4}|One|Two|Three|Four|Five|Six)\\b.*");
    private static final Pattern FACT =
            Pattern.compile("^(?:[\\p{L}.]+ ){0,3}[\\p{L}.]+:\\s.*|.*\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b.*"
                    + "|(?:.*\\s)?(?:19|20)\\d\\d|.*@.*|.*https?:.*|.*\\bwww\\..*");
    private static final Set<String> CLOSING = Set.of(
            "conclusion",
            "conclusions",
            "summary",
            "recommendations",
            "references",
            "bibliography",
            "glossary",
            "next steps",
            "contact",
            "contacts",
            "further reading",
            "acknowledgements",
            "appendices");

    private final boolean weak;
    private boolean deeper;

    /** @param weak whether short lines without any mark may be headings */
    PlainHeadings(boolean weak) {
        this.weak = weak;
    }

    List<Piece> mark(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean heading = piece.is(BlockKind.PARAGRAPH)
                    && isShort(piece.text())
                    && !followsLeadIn(out)
                    && (isStrong(piece.text()) ? standsAboveAnything(pieces, i) : weak && isWeak(pieces, i));
            out.add(heading ? piece.as(BlockKind.HEADING, level(piece, pieces, i), piece.text()) : piece);
        }
        return out;
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST
                && text.length() > 2
                && ",;.:".indexOf(text.charAt(text.length() - 1)) < 0
                && TextShape.words(text) <= MOST_WORDS;
    }

    private static boolean followsLeadIn(List<Piece> out) {
        return !out.isEmpty()
                && out.getLast().is(BlockKind.PARAGRAPH)
                && TextShape.endsLeadIn(out.getLast().text());
    }

    private static boolean isStrong(String text) {
        @Nullable Label label = Label.of(text);
        if (label != null && label.style() != Label.Style.LETTER && label.style() != Label.Style.ROMAN) {
            String words = text.substring(label.length());
            return TextShape.startsUpper(words) && TextShape.words(words) > 0;
        }
        return TextShape.isCapitals(text)
                        && TextShape.words(text) > 1
                        && !FACT.matcher(text).matches()
                || NAMED.matcher(text).matches();
    }

    /** A numbered line among numbered lines is an item; before text, a table or a list it is a heading. */
    private static boolean standsAboveAnything(List<Piece> pieces, int at) {
        if (at + 1 >= pieces.size()) {
            return false;
        }
        Piece next = pieces.get(at + 1);
        if (TextShape.startsLower(next.text())) {
            return false;
        }
        Label label = Label.of(pieces.get(at).text());
        Label below = Label.of(next.text());
        boolean siblings =
                label != null && below != null && label.style() == below.style() && label.depth() == below.depth();
        return !siblings || next.text().length() > LONGEST;
    }

    private static boolean isWeak(List<Piece> pieces, int at) {
        return isCandidate(pieces.get(at))
                && at + 1 < pieces.size()
                && (isBody(pieces, at + 1) || isCandidate(pieces.get(at + 1)) && isBody(pieces, at + 2));
    }

    private static boolean isCandidate(Piece piece) {
        return (piece.is(BlockKind.PARAGRAPH) || piece.is(BlockKind.HEADING))
                && isShort(piece.text())
                && TextShape.startsUpper(piece.text())
                && !TextShape.endsSentence(piece.text())
                && Character.isLetter(piece.text().codePointAt(0))
                && piece.text().indexOf(". ", 3) < 0
                && !FACT.matcher(piece.text()).matches();
    }

    private static boolean isBody(List<Piece> pieces, int at) {
        if (at >= pieces.size()) {
            return false;
        }
        Piece piece = pieces.get(at);
        boolean leadIn = TextShape.endsLeadIn(piece.text())
                && at + 1 < pieces.size()
                && pieces.get(at + 1).is(BlockKind.LIST_ITEM);
        return piece.is(BlockKind.LIST_ITEM)
                || piece.is(BlockKind.PARAGRAPH)
                        && !TextShape.startsLower(piece.text())
                        && (piece.text().length() >= BODY || TextShape.endsSentence(piece.text()) || leadIn);
    }

    /** Numbers tell the depth; of two headings in a row the second is below the first, and so are those that follow. */
    private int level(Piece piece, List<Piece> pieces, int at) {
        Label label = Label.of(piece.text());
        if (label != null) {
            deeper = false;
            return label.depth();
        }
        if (TextShape.isCapitals(piece.text())) {
            deeper = false;
            return 1;
        }
        if (NAMED.matcher(piece.text()).matches()) {
            return 3;
        }
        boolean closing = CLOSING.contains(piece.text().toLowerCase(Locale.ROOT));
        boolean parent = at + 1 < pieces.size() && isCandidate(pieces.get(at + 1));
        if (closing || parent) {
            deeper = parent;
            return 2;
        }
        return deeper ? 3 : 2;
    }
}
