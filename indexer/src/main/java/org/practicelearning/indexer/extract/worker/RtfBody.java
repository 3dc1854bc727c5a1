package org.practicelearning.indexer.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/** Paragraphs, list items and rows of one flow of rich text: the document, a header, a note, a shape. */
final class RtfBody {
    /** A longer numbered paragraph is text that is cited by its number. */
    private static final int LONGEST_ITEM = 300;

    private final BlockKind kind;
    private final RtfStyles styles;
    private final ContentCollector content;
    private final Consumer<Block> to;
    private final List<Block> waiting = new ArrayList<>();
    private final StringBuilder label = new StringBuilder();
    private WordParagraph paragraph = new WordParagraph();
    private @Nullable TableBuilder table;
    private boolean rowIsOpen;
    private boolean cellIsOpen;
    private boolean labelIsSymbol;
    private int list;

    /**
     * @param kind {@link BlockKind#PARAGRAPH} keeps headings, lists and tables, any other is taken for all there is
     * @param content gives numbers to tables and lists, and takes what was deleted
     * @param to takes the blocks
     */
    RtfBody(BlockKind kind, RtfStyles styles, ContentCollector content, Consumer<Block> to) {
        this.kind = kind;
        this.styles = styles;
        this.content = content;
        this.to = to;
    }

    void text(String text, RtfState state) {
        if (state.deleted) {
            paragraph.deleted(text);
        } else {
            paragraph.inInsertion = state.inserted;
            paragraph.add(text, state.bold, state.halfPoints);
        }
    }

    /**
     * Adds to the bullet or number of the paragraph at hand.
     *
     * @param symbol whether it is a sign whatever letter it is
     */
    void label(String text, boolean symbol) {
        label.append(text);
        labelIsSymbol |= symbol;
    }

    /** Puts a note or the text of a shape after the paragraph at hand. */
    void after(Block block) {
        waiting.add(block);
    }

    void endParagraph(RtfState state) {
        WordParagraph ended = paragraph;
        paragraph = new WordParagraph();
        content.outside(ended.deleted.toString());
        String number = labelIsSymbol ? "" : Texts.oneLine(label);
        boolean hasLabel = !label.isEmpty();
        label.setLength(0);
        labelIsSymbol = false;
        if (!state.inTable && !cellIsOpen) {
            endTable();
        }
        String text = Texts.tidy(ended.text);
        if (!text.isBlank()) {
            ended.outline = state.outline + 1;
            place(block(ended, text, hasLabel, number, state), state);
            weigh(ended);
        }
        release();
    }

    private Block block(WordParagraph ended, String text, boolean hasLabel, String number, RtfState state) {
        if (kind != BlockKind.PARAGRAPH) {
            return Block.of(kind, 0, text);
        }
        boolean isBullet = hasLabel && (number.equals("o") || number.chars().noneMatch(Character::isLetterOrDigit));
        String numbered = hasLabel && !isBullet ? number + " " + text : text;
        int heading = styles.heading(state.style);
        if (heading == 0 && !isBullet) {
            heading = ended.heading(WordStyles.none(), table == null && !state.inTable);
        }
        if (heading > 0) {
            list = 0;
            return Block.of(BlockKind.HEADING, heading, Texts.oneLine(numbered));
        }
        boolean isCompound = number.matches(".*[0-9]\\.[0-9].*");
        if (isBullet || hasLabel && !isCompound && text.length() < LONGEST_ITEM) {
            list = list == 0 ? content.nextGroup() : list;
            return new Block(BlockKind.LIST_ITEM, state.level + 1, numbered, List.of(), list, -1, -1);
        }
        list = 0;
        return Block.of(BlockKind.PARAGRAPH, 0, numbered);
    }

    private void place(Block block, RtfState state) {
        if (state.inTable || cellIsOpen) {
            openCell().add(block);
        } else {
            to.accept(block);
        }
    }

    private void weigh(WordParagraph ended) {
        TableBuilder at = table;
        if (at != null && cellIsOpen) {
            at.weigh(ended.isBold());
        }
    }

    private TableBuilder openCell() {
        TableBuilder at = table;
        if (at == null) {
            at = new TableBuilder(content.nextGroup(), to);
            table = at;
        }
        if (!rowIsOpen) {
            at.startRow();
            rowIsOpen = true;
        }
        if (!cellIsOpen) {
            at.startCell(false);
            cellIsOpen = true;
        }
        return at;
    }

    void endCell(RtfState state) {
        if (kind != BlockKind.PARAGRAPH) {
            endParagraph(state);
            return;
        }
        TableBuilder at = openCell();
        endParagraph(state);
        at.endCell();
        cellIsOpen = false;
    }

    /** Ends a row; one that is repeated on each page is the heading row. */
    void endRow(boolean isHeading) {
        TableBuilder at = table;
        if (at != null) {
            at.headingRow(isHeading);
            at.endRow();
        }
        rowIsOpen = false;
        cellIsOpen = false;
        list = 0;
    }

    private void endTable() {
        if (table != null) {
            endRow(false);
            table = null;
        }
    }

    /** Notes wait until the table around their mark is over. */
    private void release() {
        if (table == null) {
            List<Block> ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(to);
        }
    }

    /** Ends the flow. */
    void end(RtfState state) {
        endParagraph(state);
        endTable();
        release();
    }
}
