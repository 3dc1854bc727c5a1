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

/** Walks through the shapes of a slide, of its notes, or of a master. */
final class SlideBody {
    private static final Set<String> TITLES = Set.of("title", "ctrTitle");
    private static final Set<String> RUNNING = Set.of("dt", "ftr", "hdr", "sldNum");

    private final ContentCollector to;
    private final BlockKind kind;
    private final Deque<TableBuilder> tables = new ArrayDeque<>();
    private final List<Block> said = new ArrayList<>();
    private final List<Block> shape = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String placeholder;
    private boolean inShape;
    private boolean inParagraph;
    private boolean bullet;
    private boolean noBullet;
    private int level;

    /**
     * @param kind {@link BlockKind#PARAGRAPH} for a slide, else what all its text is taken for. Of a master only the text
     *     that is not a place for the slides' own counts.
     */
    SlideBody(ContentCollector to, BlockKind kind) {
        this.to = to;
        this.kind = kind;
    }

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
            endParagraph();
            endShape();
            hand(true);
            hand(false);
        }
    }

    /** A title stands above the slide whenever it was made. */
    private void hand(boolean titles) {
        said.stream()
                .filter(block -> (block.kind() == BlockKind.HEADING) == titles)
                .forEach(to::add);
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "Fallback" -> WordBody.skip(reader);
            case "sp" -> {
                endShape();
                inShape = true;
                placeholder = null;
            }
            case "ph" -> placeholder = String.valueOf(Xml.attribute(reader, "type"));
            case "p" -> {
                inParagraph = Xml.isDrawing(reader);
                bullet = false;
                noBullet = false;
                level = 0;
            }
            case "pPr" -> level = Math.max(0, Xml.number(reader, "lvl", 0));
            case "buChar", "buAutoNum", "buBlip" -> bullet = inParagraph;
            case "buNone" -> noBullet = inParagraph;
            case "t" -> {
                if (inParagraph && Xml.isDrawing(reader)) {
                    text.append(reader.getElementText());
                }
            }
            case "br" -> text.append('\n');
            case "tab" -> text.append(' ');
            case "tbl" -> tables.push(new TableBuilder(to.nextGroup(), placing()));
            case "tr" -> withTable(TableBuilder::startRow);
            case "tc" -> withTable(table -> table.startCell(false));
            default -> {
                /* looks only */
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "sp" -> endShape();
            case "tc" -> withTable(TableBuilder::endCell);
            case "tr" -> withTable(TableBuilder::endRow);
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    tables.pop().endRow();
                }
            }
            default -> {
                /* nothing ends with it */
            }
        }
    }

    private void withTable(Consumer<TableBuilder> step) {
        TableBuilder table = tables.peek();
        if (table != null) {
            step.accept(table);
        }
    }

    private Consumer<Block> placing() {
        TableBuilder outer = tables.peek();
        return outer == null ? this::emit : outer::add;
    }

    private void emit(Block block) {
        said.add(kind == BlockKind.PARAGRAPH ? block : Block.of(kind, 0, block.text()));
    }

    private void endParagraph() {
        inParagraph = false;
        String content = Texts.tidy(text);
        text.setLength(0);
        if (content.isEmpty()) {
            return;
        }
        boolean isBody = placeholder != null && !TITLES.contains(placeholder) && !"subTitle".equals(placeholder);
        boolean isItem = bullet || isBody && !noBullet;
        Block block = isItem
                ? new Block(BlockKind.LIST_ITEM, level + 1, content, List.of(), 0, -1, -1)
                : Block.of(BlockKind.PARAGRAPH, 0, content);
        if (!tables.isEmpty()) {
            placing().accept(Block.of(BlockKind.PARAGRAPH, 0, content));
        } else if (inShape) {
            shape.add(block);
        } else {
            emit(Block.of(BlockKind.PARAGRAPH, 0, content));
        }
    }

    private void endShape() {
        List<Block> blocks = List.copyOf(shape);
        shape.clear();
        inShape = false;
        if (blocks.isEmpty()) {
            return;
        }
        String place = placeholder;
        if (kind != BlockKind.PARAGRAPH) {
            others(blocks, place);
        } else if (place != null && TITLES.contains(place)) {
            String title = Texts.oneLine(
                    String.join(" ", blocks.stream().map(Block::text).toList()));
            said.add(Block.of(BlockKind.HEADING, 1, title));
        } else if (place != null && RUNNING.contains(place)) {
            blocks.forEach(block -> said.add(Block.of(BlockKind.RUNNING, 0, block.text())));
        } else {
            body(blocks);
        }
    }

    private void others(List<Block> blocks, @Nullable String place) {
        boolean isRunning = place != null && RUNNING.contains(place);
        if (kind == BlockKind.RUNNING && place != null) {
            return;
        }
        for (Block block : blocks) {
            said.add(Block.of(isRunning ? BlockKind.RUNNING : kind, 0, block.text()));
        }
    }

    /** A single paragraph in the place for a list is text. */
    private void body(List<Block> blocks) {
        int group = blocks.size() > 1 ? to.nextGroup() : 0;
        for (Block block : blocks) {
            boolean isItem = block.kind() == BlockKind.LIST_ITEM && (blocks.size() > 1 || bullet);
            said.add(
                    isItem
                            ? new Block(BlockKind.LIST_ITEM, block.level(), block.text(), List.of(), group, -1, -1)
                            : Block.of(BlockKind.PARAGRAPH, 0, block.text()));
        }
    }
}
