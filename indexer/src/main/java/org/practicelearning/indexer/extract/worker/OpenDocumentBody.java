package org.practicelearning.indexer.extract.worker;

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
 * Walks through the content of an OpenDocument text, sheet or presentation, or through the headers and footers of its
 * page styles. Notes, comments and boxes follow the paragraph they hang on; what was deleted with tracked changes is no
 * content.
 */
final class OpenDocumentBody {
    private static final Set<String> SKIPPED = Set.of("note-citation", "forms", "scripts");
    private static final Set<String> RUNNING = Set.of("header", "footer", "date-time", "page-number");

    private final OpenDocumentStyles styles;
    private final ContentCollector to;
    private final BlockKind kind;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final OpenDocumentChanges changes = new OpenDocumentChanges();
    private final List<Block> slide = new ArrayList<>();
    private boolean inSlides;
    private boolean inSheets;
    private int slides;
    private int footnotes;

    /** Paragraphs at one level: the document, a note, a comment, a box. */
    private static final class Flow {
        final String element;
        final BlockKind kind;
        final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
        final Deque<Boolean> bold = new ArrayDeque<>();
        final Deque<OpenDocumentTable> tables = new ArrayDeque<>();
        final List<Block> blocks = new ArrayList<>();
        final List<Block> after = new ArrayList<>();
        int listDepth;
        int list;
        String author = "";
        boolean isTitle;

        @Nullable
        BlockKind place;

        Flow(String element, BlockKind kind) {
            this.element = element;
            this.kind = kind;
        }
    }

    /** @param kind of paragraphs: {@link BlockKind#PARAGRAPH} for the content, else what all of it is taken for */
    OpenDocumentBody(OpenDocumentStyles styles, ContentCollector to, BlockKind kind) {
        this.styles = styles;
        this.to = to;
        this.kind = kind;
        flows.push(new Flow("", kind));
    }

    /** Reads from the element at hand to its end; what was read before an error is kept. */
    void read(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        try {
            while (depth > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth += start(reader) ? 1 : 0;
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        text(reader.getText().replace('\n', ' '));
                    default -> {
                        /* no content */
                    }
                }
            }
        } finally {
            while (flows.size() > 1) {
                endFlow();
            }
            while (!flow().paragraphs.isEmpty()) {
                endParagraph();
            }
            endSlide();
        }
    }

    private Flow flow() {
        return flows.element();
    }

    /** Whether the element is open now: some are read to their end at once. */
    private boolean start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String space = String.valueOf(reader.getNamespaceURI());
        if (name.equals("tracked-changes")) {
            changes.read(reader, to);
        } else if (SKIPPED.contains(name)) {
            WordBody.skip(reader);
        } else if (space.contains("purl.org/dc")) {
            String said = Texts.oneLine(WordBody.textOf(reader));
            flow().author = name.equals("creator") ? said : flow().author;
        } else if (space.contains("svg") && (name.equals("title") || name.equals("desc"))) {
            after(Block.of(BlockKind.NOTE, 0, Texts.tidy(WordBody.textOf(reader))));
        } else {
            startInline(name, reader);
            return true;
        }
        return false;
    }

    private void startInline(String name, XMLStreamReader reader) {
        switch (name) {
            case "h", "p" -> startParagraph(name, reader);
            case "span" -> {
                boolean around = !flow().bold.isEmpty() && flow().bold.element();
                flow().bold.push(styles.bold(Xml.attribute(reader, "style-name"), around));
            }
            case "s" -> text(" ");
            case "tab" -> text(" ");
            case "line-break" -> text("\n");
            case "ruby-text" -> text(" (");
            case "change" -> withParagraph(at -> at.deleted(changes.deletedAt(reader)));
            case "change-start" -> withParagraph(at -> at.inInsertion = true);
            case "change-end" -> withParagraph(at -> at.inInsertion = false);
            case "note" -> startNote();
            case "annotation" -> flows.push(new Flow(name, BlockKind.NOTE));
            case "text-box", "custom-shape", "rect", "ellipse", "line", "path", "polygon", "connector", "measure" ->
                startBox(name);
            case "frame" -> frame(reader);
            case "notes" -> flows.push(new Flow(name, BlockKind.NOTE));
            case "help-message", "error-message" -> flows.push(new Flow(name, BlockKind.OUTSIDE));
            case "footer-decl", "header-decl", "date-time-decl" -> flows.push(declared(name));
            default -> startStructure(name, reader);
        }
    }

    private void startStructure(String name, XMLStreamReader reader) {
        switch (name) {
            case "list" -> {
                flow().listDepth++;
                flow().list = flow().list == 0 ? to.nextGroup() : flow().list;
            }
            case "spreadsheet" -> inSheets = true;
            case "presentation", "drawing" -> inSlides = kind == BlockKind.PARAGRAPH;
            case "page" -> {
                endSlide();
                if (slides++ > 0) {
                    to.endTextPage(null);
                }
            }
            case "table" -> startTable(reader);
            case "table-header-rows" -> withTable(table -> table.headingRows(true));
            case "table-row" -> withTable(OpenDocumentTable::startRow);
            case "table-cell", "covered-table-cell" -> withTable(table -> table.startCell(reader));
            default -> {
                /* no text or structure of its own */
            }
        }
    }

    private void end(String name) {
        if (flows.size() > 1 && flow().element.equals(name)) {
            endFlow();
            return;
        }
        switch (name) {
            case "h", "p" -> endParagraph();
            case "span" -> flow().bold.poll();
            case "ruby-text" -> text(")");
            case "list" -> {
                flow().listDepth = Math.max(0, flow().listDepth - 1);
                flow().list = flow().listDepth == 0 ? 0 : flow().list;
            }
            case "frame" -> {
                flow().isTitle = false;
                flow().place = null;
            }
            case "table-header-rows" -> withTable(table -> table.headingRows(false));
            case "table-cell", "covered-table-cell" -> withTable(OpenDocumentTable::endCell);
            case "table-row" -> withTable(OpenDocumentTable::endRow);
            case "table" -> {
                flow().tables.poll();
                release();
            }
            default -> {
                /* nothing ends with it */
            }
        }
    }

    private void withParagraph(Consumer<WordParagraph> step) {
        WordParagraph at = flow().paragraphs.peek();
        if (at != null) {
            step.accept(at);
        }
    }

    private void withTable(Consumer<OpenDocumentTable> step) {
        OpenDocumentTable at = flow().tables.peek();
        if (at != null) {
            step.accept(at);
        }
    }

    private void text(String text) {
        Flow flow = flow();
        boolean bold = !flow.bold.isEmpty() && flow.bold.element();
        withParagraph(at -> at.add(text, bold, styles.halfPoints(at.style, styles.usualHalfPoints())));
    }

    private void startParagraph(String name, XMLStreamReader reader) {
        WordParagraph fresh = new WordParagraph();
        fresh.style = Xml.attribute(reader, "style-name");
        fresh.outline = name.equals("h") ? Math.max(1, Xml.number(reader, "outline-level", 1)) : 0;
        flow().paragraphs.push(fresh);
        flow().bold.push(styles.bold(fresh.style, false));
    }

    private void endParagraph() {
        Flow flow = flow();
        WordParagraph ended = flow.paragraphs.poll();
        flow.bold.poll();
        if (ended != null) {
            String text = Texts.tidy(ended.text);
            if (!text.isBlank()) {
                place(block(flow, ended, text));
                withTable(table -> table.weigh(ended.isBold()));
            }
            release();
        }
    }

    private Block block(Flow flow, WordParagraph ended, String text) {
        if (flow.kind != BlockKind.PARAGRAPH) {
            return Block.of(flow.kind, 0, text);
        }
        boolean isFree = flow.tables.isEmpty() && flow.listDepth == 0 && !inSlides && !inSheets;
        int heading = flow.isTitle ? 1 : styles.heading(ended.style);
        if (heading == 0 || ended.outline > 0) {
            heading = ended.heading(WordStyles.none(), isFree);
        }
        if (heading > 0) {
            return Block.of(BlockKind.HEADING, heading, Texts.oneLine(text));
        }
        return flow.listDepth == 0
                ? Block.of(BlockKind.PARAGRAPH, 0, text)
                : new Block(BlockKind.LIST_ITEM, flow.listDepth, text, List.of(), flow.list, -1, -1);
    }

    private void place(Block block) {
        OpenDocumentTable table = flow().tables.peek();
        if (table != null) {
            table.add(block);
        } else {
            placeOutsideTables(block);
        }
    }

    private void placeOutsideTables(Block block) {
        if (flows.size() > 1) {
            flow().blocks.add(block);
        } else if (inSlides) {
            slide.add(block);
        } else {
            to.add(block);
        }
    }

    /** Puts a block after the paragraph at hand. */
    private void after(Block block) {
        if (flow().paragraphs.isEmpty()) {
            place(block);
        } else {
            flow().after.add(block);
        }
    }

    /** Notes wait until the paragraph and the table around their mark are over. */
    private void release() {
        Flow flow = flow();
        if (flow.paragraphs.isEmpty() && flow.tables.isEmpty()) {
            List<Block> ready = List.copyOf(flow.after);
            flow.after.clear();
            ready.forEach(this::place);
        }
    }

    private void startTable(XMLStreamReader reader) {
        String name = Xml.attribute(reader, "name");
        OpenDocumentTable around = flow().tables.peek();
        if (inSheets && around == null && name != null) {
            place(Block.of(BlockKind.HEADING, 1, Texts.oneLine(name)));
        }
        flow().tables
                .push(new OpenDocumentTable(to.nextGroup(), around == null ? this::placeOutsideTables : around::add));
    }

    private void startNote() {
        text(" " + Texts.raised(++footnotes));
        flows.push(new Flow("note", BlockKind.FOOTNOTE));
    }

    private void startBox(String name) {
        Flow box = new Flow(name, flow().place == null ? flow().kind : flow().place);
        box.isTitle = flow().isTitle;
        flows.push(box);
    }

    /** Says what stands in the frame at hand: a slide's title, or what stands on every slide. */
    private void frame(XMLStreamReader reader) {
        String place = String.valueOf(Xml.attribute(reader, "class"));
        flow().isTitle = place.equals("title");
        flow().place = RUNNING.contains(place) ? BlockKind.RUNNING : null;
    }

    private static Flow declared(String name) {
        Flow flow = new Flow(name, BlockKind.RUNNING);
        flow.paragraphs.push(new WordParagraph());
        return flow;
    }

    private void endFlow() {
        while (!flow().paragraphs.isEmpty()) {
            endParagraph();
        }
        Flow ended = flows.pop();
        String text = String.join("\n", ended.blocks.stream().map(Block::text).toList());
        switch (ended.element) {
            case "note" -> after(Block.of(BlockKind.FOOTNOTE, 0, Texts.raised(footnotes) + " " + text));
            case "annotation" -> {
                String by = ended.author.isEmpty() ? "" : "Comment by " + ended.author + ":\n";
                after(Block.of(BlockKind.NOTE, 0, by + text));
            }
            case "help-message", "error-message" -> to.outside(text);
            default -> ended.blocks.forEach(this::after);
        }
    }

    private void endSlide() {
        slide.stream().filter(OpenDocumentBody::isTitle).forEach(to::add);
        slide.stream().filter(block -> !isTitle(block)).forEach(to::add);
        slide.clear();
    }

    private static boolean isTitle(Block block) {
        return block.kind() == BlockKind.HEADING && block.level() == 1;
    }
}
