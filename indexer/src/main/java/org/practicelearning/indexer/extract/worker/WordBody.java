package org.practicelearning.indexer.extract.worker;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Walks through the text of a Word part: body, header, footer or notes. Deleted text is not content, inserted text is;
 * notes and comments follow the paragraph that points to them, text boxes the paragraph they hang on.
 */
final class WordBody {
    /** Old text and old formatting of tracked changes, and the second form of what is already there in a first. */
    private static final Set<String> SKIPPED = Set.of(
            "moveFrom",
            "Fallback",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tcPrChange",
            "trPrChange",
            "tblGridChange",
            "numberingChange",
            "instrText");

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordNotes notes;
    private final ContentCollector to;
    private final BlockKind kind;
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<Block> waiting = new ArrayList<>();
    private boolean inRun;
    private boolean inMark;
    private boolean bold;
    private int halfPoints;
    private int list;
    private String ruby = "";
    private @Nullable List<String> note;

    /** The tables open at one level: the body, or a text box in it. */
    private static final class Scope {
        final Deque<TableBuilder> tables = new ArrayDeque<>();
        final @Nullable WordParagraph anchor;

        Scope(@Nullable WordParagraph anchor) {
            this.anchor = anchor;
        }
    }

    /**
     * @param kind of plain paragraphs: {@link BlockKind#PARAGRAPH} keeps headings, lists and tables, any other is taken
     *     for all there is
     */
    WordBody(WordStyles styles, WordNumbering numbering, WordNotes notes, ContentCollector to, BlockKind kind) {
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
        this.to = to;
        this.kind = kind;
        scopes.push(new Scope(null));
    }

    /** Reads a part; what was read before an error is kept. */
    void read(InputStream part) throws XMLStreamException {
        XMLStreamReader reader = Xml.reader(part);
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                    default -> {
                        /* text outside of runs is layout of the XML */
                    }
                }
            }
        } finally {
            while (!paragraphs.isEmpty()) {
                endParagraph();
            }
            while (!tables().isEmpty()) {
                tables().pop().endRow();
            }
            release();
        }
    }

    private Deque<TableBuilder> tables() {
        return scopes.element().tables;
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (name.equals("moveFrom") || name.equals("moveTo")) {
            withParagraph(WordParagraph::moved);
        }
        if (SKIPPED.contains(name)) {
            skip(reader);
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "r" -> {
                inRun = true;
                bold = false;
                halfPoints = 0;
            }
            case "t" -> text(reader.getElementText());
            case "delText" -> {
                String old = reader.getElementText();
                withParagraph(at -> at.deleted(old));
            }
            case "ins" -> withParagraph(at -> at.inInsertion = !inMark);
            case "rt" -> ruby = textOf(reader);
            case "tab", "ptab" -> {
                if (inRun) {
                    text(" ");
                }
            }
            case "br", "cr" -> text("\n");
            case "noBreakHyphen" -> text("-");
            case "sym" -> symbol(Xml.attribute(reader, "char"));
            case "tbl" -> startTable();
            case "tr" -> withTable(TableBuilder::startRow);
            case "tc" -> withTable(table -> table.startCell(false));
            case "tblHeader" -> {
                boolean isOn = Xml.isOn(reader);
                withTable(table -> table.headingRow(isOn));
            }
            case "txbxContent" -> scopes.push(new Scope(paragraphs.peek()));
            case "footnoteReference", "endnoteReference", "commentReference" ->
                reference(name, String.valueOf(Xml.attribute(reader, "id")));
            case "footnote", "endnote", "comment" -> note = notes.begin(reader);
            default -> property(name, reader);
        }
    }

    private void property(String name, XMLStreamReader reader) {
        WordParagraph at = paragraphs.peek();
        if (at == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> at.style = Xml.attribute(reader, "val");
            case "ilvl" -> at.level = Xml.number(reader, "val", 0);
            case "numId" -> at.numbering = Xml.attribute(reader, "val");
            case "outlineLvl" -> at.outline = Xml.number(reader, "val", 9) + 1;
            case "rPr" -> inMark = !inRun;
            case "del" -> at.markDeleted |= inMark;
            case "b" -> bold = !inMark && Xml.isOn(reader);
            case "sz" -> halfPoints = inMark ? halfPoints : Xml.number(reader, "val", 0);
            default -> {
                /* says nothing about text or structure */
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "r" -> inRun = false;
            case "rPr" -> inMark = false;
            case "ins" -> withParagraph(at -> at.inInsertion = false);
            case "moveTo" -> withParagraph(WordParagraph::moved);
            case "rubyBase" -> text(" (" + ruby + ")");
            case "tc" -> withTable(TableBuilder::endCell);
            case "tr" -> withTable(TableBuilder::endRow);
            case "tbl" -> {
                if (!tables().isEmpty()) {
                    tables().pop().endRow();
                }
                release();
            }
            case "txbxContent" -> {
                if (scopes.size() > 1) {
                    scopes.pop();
                }
            }
            case "footnote", "endnote", "comment" -> note = null;
            default -> {
                /* nothing ends with it */
            }
        }
    }

    /** How a word is spoken, which stands small above it. */
    static String textOf(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                default -> {
                    /* no text */
                }
            }
        }
        return text.toString().strip();
    }

    static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void withParagraph(Consumer<WordParagraph> step) {
        WordParagraph at = paragraphs.peek();
        if (at != null) {
            step.accept(at);
        }
    }

    private void text(String text) {
        WordParagraph at = paragraphs.peek();
        if (at != null) {
            at.add(text, bold || styles.bold(at.style), halfPoints);
        }
    }

    /** Letters of symbol fonts lie in a private area; what has a meaning there is a bullet or a tick. */
    private void symbol(@Nullable String code) {
        if (code != null && code.matches("[0-9A-Fa-f]{4}")) {
            char c = (char) Integer.parseInt(code, 16);
            text(c >= '\ue000' && c <= '\uf8ff' ? " " : String.valueOf(c));
        }
    }

    private void startTable() {
        if (kind == BlockKind.PARAGRAPH && note == null) {
            tables().push(new TableBuilder(to.nextGroup(), placing()));
        }
    }

    private void withTable(Consumer<TableBuilder> step) {
        TableBuilder table = tables().peek();
        if (table != null) {
            step.accept(table);
        }
    }

    /** Where the rows of a new table go: into the cell around it, the text box around it, or the document. */
    private Consumer<Block> placing() {
        TableBuilder outer = tables().peek();
        WordParagraph anchor = scopes.element().anchor;
        if (outer != null) {
            return outer::add;
        }
        return anchor != null ? anchor.boxes::add : to::add;
    }

    private void reference(String name, String id) {
        WordParagraph at = paragraphs.peek();
        if (at == null) {
            return;
        }
        List<String> found = notes.find(name, id);
        if (found.isEmpty()) {
            return;
        }
        if (name.equals("commentReference")) {
            at.notes.add(Block.of(BlockKind.NOTE, 0, String.join("\n", found)));
        } else {
            String mark = Texts.raised(notes.nextNumber(name));
            text(" " + mark);
            at.notes.add(Block.of(BlockKind.FOOTNOTE, 0, mark + " " + String.join("\n", found)));
        }
    }

    private void endParagraph() {
        WordParagraph ended = paragraphs.pop();
        to.outside(ended.deleted.toString());
        String text = Texts.tidy(ended.text);
        List<String> ofNote = note;
        if (ofNote != null) {
            if (!text.isBlank()) {
                ofNote.add(text);
            }
            return;
        }
        emit(ended, text);
        ended.boxes.forEach(this::place);
        waiting.addAll(ended.notes);
        release();
    }

    private void emit(WordParagraph ended, String text) {
        if (kind != BlockKind.PARAGRAPH) {
            place(Block.of(kind, 0, text));
            return;
        }
        String numId = ended.numbering != null ? ended.numbering : styles.numbering(ended.style);
        int level = ended.level >= 0 ? ended.level : styles.level(ended.style);
        boolean isCounted = numId != null && !(ended.markDeleted && text.isBlank());
        String number = isCounted ? numbering.next(String.valueOf(numId), level) : "";
        if (text.isBlank()) {
            return;
        }
        withTable(table -> table.weigh(ended.isBold()));
        String numbered = number.isEmpty() ? text : number + " " + text;
        int heading = ended.heading(styles, tables().isEmpty());
        boolean isItem = numId != null && !numId.equals("0") && isItem(numId, level, number, text);
        if (heading > 0) {
            list = 0;
            place(Block.of(BlockKind.HEADING, heading, Texts.oneLine(numbered)));
        } else if (isItem) {
            list = list == 0 ? to.nextGroup() : list;
            place(new Block(BlockKind.LIST_ITEM, level + 1, numbered, List.of(), list, -1, -1));
        } else {
            list = 0;
            place(Block.of(BlockKind.PARAGRAPH, 0, numbered));
        }
    }

    /** A long numbered paragraph is cited by its number; what is short or has a bullet is an item of a list. */
    private boolean isItem(String numId, int level, String number, String text) {
        if (numbering.isBullet(numId, level)) {
            return true;
        }
        return !number.isEmpty() && !numbering.isCompound(numId, level) && text.length() < 300;
    }

    private void place(Block block) {
        if (!block.text().isBlank()) {
            placing().accept(block);
        }
    }

    /** Notes wait until the table around their mark is over. */
    private void release() {
        if (scopes.size() == 1 && tables().isEmpty()) {
            List<Block> ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(to::add);
        }
    }
}
