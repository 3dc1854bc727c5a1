package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.passage.SplitDocument.LeftOut;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;

/**
 * Turns the pages of a document into passages. The steps, each a class: characters, running lines, contents, lines to
 * paragraphs, the title, torn paragraphs, unmarked lists, plain headings, assembly. Has no state; one instance serves all
 * threads.
 */
public final class PassageSplitter {

    /**
     * Splits a document.
     *
     * @param documentId what the ids of its passages are made from
     */
    public SplitDocument split(String documentId, DocumentContent content) {
        List<LeftOut> leftOut = new ArrayList<>();
        boolean paged = content.paging() == Paging.PAGES && content.pages().size() > 1;
        RunningLines running = new RunningLines(content.pages(), leftOut);
        List<Piece> pieces = running.remove(read(content), paged);
        if (content.paging() == Paging.SLIDES) {
            pieces = Slides.withTitles(Slides.withoutFooters(pieces, leftOut));
        }
        pieces = laidOut(new ContentsLines(leftOut).remove(pieces), content);
        RepeatedTitle title = content.paging() == Paging.NONE
                ? RepeatedTitle.leaveOut(pieces, leftOut)
                : new RepeatedTitle(pieces, 0);
        pieces = structured(title.pieces(), new LineJoiner(title.pieces()), content);

        PassageWriter writer = new PassageWriter(documentId, content, running::label);
        new PassageAssembler(writer, content, pieces).assemble(pieces, TitleBlock.of(pieces, title.lines()));
        return new SplitDocument(writer.passages(), notes(content, running), leftOut, writer.tables(), writer.lists());
    }

    private static List<Piece> read(DocumentContent content) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < content.pages().size(); i++) {
            for (Block block : content.pages().get(i).blocks()) {
                if (block.kind() == BlockKind.OUTSIDE) {
                    continue;
                }
                add(block, CharacterRepair.repair(block.text()), i, pieces);
            }
        }
        return pieces;
    }

    private static List<PageNote> notes(DocumentContent content, RunningLines running) {
        List<PageNote> notes = new ArrayList<>(content.pages().size());
        for (int i = 0; i < content.pages().size(); i++) {
            PageContent page = content.pages().get(i);
            int words = page.blocks().stream()
                    .filter(block -> block.kind() != BlockKind.OUTSIDE)
                    .mapToInt(block -> TextShape.words(block.text()))
                    .sum();
            notes.add(new PageNote(page.position(), running.label(i), page.source(), page.confidence(), words));
        }
        return notes;
    }

    private static void add(Block block, String text, int page, List<Piece> pieces) {
        if (text.isBlank()) {
            return;
        }
        if (block.kind() == BlockKind.TABLE_ROW && block.cells().isEmpty()
                || block.kind() != BlockKind.PARAGRAPH
                || text.indexOf('\n') < 0) {
            pieces.add(Piece.of(block, text, block.cells(), page));
            return;
        }
        int start = 0;
        for (int end = blankLine(text, 0); end >= 0; end = blankLine(text, start)) {
            addPart(block, text.substring(start, end), page, pieces);
            start = end + 1;
        }
        addPart(block, text.substring(start), page, pieces);
    }

    private static void addPart(Block block, String part, int page, List<Piece> pieces) {
        if (!part.isBlank()) {
            pieces.add(Piece.of(block, part.strip(), List.of(), page));
        }
    }

    /** Index of the first line feed of a blank line. */
    private static int blankLine(String text, int from) {
        for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static List<Piece> laidOut(List<Piece> pieces, DocumentContent content) {
        boolean plainText = isPlainText(content);
        boolean markdown = plainText
                && (content.mediaType().contains("markdown")
                        || pieces.stream().anyMatch(piece -> Markdown.isIn(piece.text())));
        return new ParagraphLayout(
                        new LineJoiner(pieces), new Bullets(pieces), LineWidth.of(pieces), plainText, markdown)
                .lay(pieces);
    }

    private static List<Piece> structured(List<Piece> pieces, LineJoiner joiner, DocumentContent content) {
        long declared = pieces.stream()
                .filter(each -> each.is(BlockKind.HEADING))
                .limit(3)
                .count();
        boolean unstyled = declared == 0
                || isPlainText(content)
                || content.pages().stream().anyMatch(page -> page.source() == TextSource.OCR);
        List<Piece> joined = Continuations.join(pieces, joiner);
        List<Piece> whole = UnmarkedLists.mark(joined, ParagraphNumbers.countsThrough(joined));
        return content.paging() == Paging.SLIDES ? whole : new PlainHeadings(unstyled && declared < 3).mark(whole);
    }

    private static boolean isPlainText(DocumentContent content) {
        return content.mediaType().startsWith("text/plain")
                || content.mediaType().contains("markdown");
    }
}
