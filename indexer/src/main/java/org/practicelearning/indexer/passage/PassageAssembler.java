package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.passage.SplitDocument.Row;
import org.practicelearning.indexer.passage.SplitDocument.Table;

/** Makes passages of repaired pieces: sections, lists with their lead-in, table rows, paragraphs of a readable length. */
final class PassageAssembler {
    /** Longer text is cut: about what fits on a third of a page. */
    private static final int LONGEST = 1500;
    /** Parts of cut text are about this long. */
    private static final int PART = 1200;
    /** A lead-in longer than this keeps only its last sentence with the list. */
    private static final int LEAD_IN = 600;
    /** Lines without a full stop below this length are fragments and stand together. */
    private static final int FRAGMENT = 80;

    private static final int FRAGMENTS = 400;

    private final PassageWriter writer;
    private final ParagraphNumbers numbers;
    private final boolean counted;
    private final SectionPath path = new SectionPath();
    private final List<Piece> held = new ArrayList<>();
    private List<String> title = List.of();
    private @Nullable String paragraph;
    private int count;
    private boolean atSectionStart;

    PassageAssembler(PassageWriter writer, DocumentContent content, List<Piece> pieces) {
        this.writer = writer;
        numbers = new ParagraphNumbers(pieces);
        counted = !content.mediaType().contains("spreadsheet")
                && !content.mediaType().contains("excel")
                && !content.mediaType().endsWith("/csv")
                && !printsNumbers(pieces);
    }

    private boolean printsNumbers(List<Piece> pieces) {
        return numbers.hasOwnNumbers()
                || pieces.stream()
                        .filter(each -> each.is(BlockKind.PARAGRAPH))
                        .map(each -> Label.of(each.text()))
                        .anyMatch(label -> label != null && label.style() == Label.Style.DOTTED && label.value() == 1);
    }

    void assemble(List<Piece> pieces, TitleBlock document) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (!held.isEmpty() && !joinsHeld(piece)) {
                writeHeld();
            }
            if (document.has(i)) {
                writeTitle(
                        piece,
                        i > document.from()
                                && i + 1 < pieces.size()
                                && !pieces.get(i + 1).is(BlockKind.HEADING));
            } else if (piece.is(BlockKind.HEADING)) {
                enter(piece);
            } else {
                held.add(piece);
            }
        }
        writeHeld();
        leaveAll();
    }

    /** The lines that name the document stand once, and above what comes before its first section. */
    private void writeTitle(Piece piece, boolean subtitleAboveText) {
        leaveAll();
        if (!subtitleAboveText) {
            writer.write(PassageKind.HEADING, piece.text(), piece.page(), piece.lastPage(), List.of(), null);
        }
        title = List.of(piece.text());
    }

    private void enter(Piece heading) {
        while (path.endsAt(heading)) {
            leave();
        }
        path.enter(heading);
        atSectionStart = true;
        if (!counted) {
            paragraph = null;
        }
    }

    private void leaveAll() {
        while (!path.isEmpty()) {
            leave();
        }
    }

    private void leave() {
        Piece unused = path.unused();
        path.leave();
        if (unused != null) {
            List<String> section = path.use();
            writer.write(PassageKind.HEADING, unused.text(), unused.page(), unused.lastPage(), section, null);
        }
    }

    /** Whether a piece belongs to those held back: the next item, the next row, the next fragment. */
    private boolean joinsHeld(Piece piece) {
        Piece last = held.getLast();
        return switch (piece.kind()) {
            case LIST_ITEM ->
                last.is(BlockKind.LIST_ITEM) && piece.page() - last.lastPage() <= 1
                        || held.size() == 1 && last.is(BlockKind.PARAGRAPH) && TextShape.endsLeadIn(last.text());
            case TABLE_ROW -> last.is(BlockKind.TABLE_ROW) && last.group() == piece.group();
            case PARAGRAPH ->
                last.page() == piece.page()
                        && (isFragment(piece)
                                ? allFragments()
                                : held.size() == 1 && atSectionStart && isLabelLine(last));
            case HEADING, FOOTNOTE, NOTE, RUNNING, OUTSIDE -> false;
        };
    }

    /** "For: the housing service" above a recommendation belongs to it. */
    private static boolean isLabelLine(Piece piece) {
        int colon = piece.text().indexOf(": ");
        return isFragment(piece)
                && colon > 0
                && colon < 20
                && TextShape.words(piece.text().substring(0, colon)) <= 2;
    }

    private static boolean isFragment(Piece piece) {
        return piece.is(BlockKind.PARAGRAPH)
                && piece.text().length() < FRAGMENT
                && !TextShape.endsSentence(piece.text())
                && Label.of(piece.text()) == null;
    }

    private boolean allFragments() {
        return held.stream().allMatch(PassageAssembler::isFragment)
                && held.stream().mapToInt(each -> each.text().length()).sum() < FRAGMENTS;
    }

    private void writeHeld() {
        if (held.isEmpty()) {
            return;
        }
        Piece last = held.getLast();
        switch (last.kind()) {
            case LIST_ITEM -> writeList();
            case TABLE_ROW -> writeTable(new TableRows(held));
            case FOOTNOTE -> writeLong(PassageKind.FOOTNOTE, last);
            case NOTE -> writeLong(PassageKind.NOTE, last);
            case PARAGRAPH, RUNNING, OUTSIDE, HEADING -> writeLong(PassageKind.PARAGRAPH, joined(held));
        }
        held.clear();
        atSectionStart = false;
    }

    private void writeTable(TableRows table) {
        List<Row> rows = new ArrayList<>();
        for (TableRows.Told row : table.told()) {
            int before = writer.count();
            writeLong(PassageKind.TABLE_ROW, row.piece());
            writer.onlyOneSince(before).flatMap(row::in).ifPresent(rows::add);
        }
        writer.note(new Table(table.headings(), rows));
    }

    private static Piece joined(List<Piece> pieces) {
        Piece joined = pieces.getFirst();
        for (Piece next : pieces.subList(1, pieces.size())) {
            joined = joined.continuedBy(next, joined.text() + "\n" + next.text());
        }
        return joined;
    }

    private void writeList() {
        Piece first = held.getFirst();
        if (first.is(BlockKind.PARAGRAPH) && first.text().length() > LEAD_IN) {
            List<Integer> ends = Sentences.ends(first.text());
            int cut = ends.size() < 2 ? 0 : ends.get(ends.size() - 2);
            if (cut > 0) {
                writeLong(
                        PassageKind.PARAGRAPH,
                        first.withText(first.text().substring(0, cut).strip()));
                held.set(0, first.withText(first.text().substring(cut).strip()));
                writeItems(false);
                return;
            }
        }
        writeItems(true);
    }

    private void writeItems(boolean starts) {
        List<Piece> part = new ArrayList<>();
        int length = 0;
        int total = held.stream().mapToInt(each -> each.text().length() + 1).sum();
        int most = total <= LONGEST ? LONGEST : PART;
        boolean first = starts;
        for (Piece item : held) {
            if (length > 0 && length + item.text().length() > most) {
                writePart(part, first);
                first = false;
                part.clear();
                length = 0;
            }
            part.add(item);
            length += item.text().length() + 1;
        }
        writePart(part, first);
    }

    private void writePart(List<Piece> part, boolean begins) {
        int before = writer.count();
        writeText(PassageKind.LIST, joined(part), begins);
        List<Integer> levels = part.stream()
                .flatMap(piece -> piece.text().lines().map(line -> depth(piece)))
                .toList();
        writer.onlyOneSince(before).ifPresent(list -> writer.note(list, levels));
    }

    private static int depth(Piece piece) {
        return piece.is(BlockKind.LIST_ITEM) ? Math.max(1, piece.level()) : 0;
    }

    private void writeLong(PassageKind kind, Piece piece) {
        writeText(kind, piece, true);
    }

    /** @param begins whether a paragraph begins here, to be numbered or counted */
    private void writeText(PassageKind kind, Piece piece, boolean begins) {
        String text = piece.text();
        if (begins && kind != PassageKind.FOOTNOTE) {
            Label label = counted ? null : numbers.take(text, path.number());
            if (label != null) {
                paragraph = label.printed();
                text = text.substring(label.length());
            } else if (counted) {
                paragraph = Integer.toString(++count);
            }
        }
        List<String> section = path.isEmpty() ? title : path.use();
        int most = text.length() <= LONGEST ? LONGEST : PART;
        for (String part : Sentences.parts(text, most)) {
            writer.write(
                    kind,
                    part,
                    piece.page(),
                    piece.lastPage(),
                    section,
                    kind == PassageKind.FOOTNOTE ? null : paragraph);
        }
    }
}
