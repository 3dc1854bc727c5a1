package org.practicelearning.indexer.extract.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML that Tika's parsers stream into blocks, without ever holding a tree. A class attribute on a
 * {@code div} or {@code p} tells what stands in it; everything unknown is a paragraph.
 */
class BlockHandler extends DefaultHandler {
    private final ContentCollector to;
    private final boolean slides;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Region> regions = new ArrayDeque<>();
    private final Deque<TableBuilder> tables = new ArrayDeque<>();
    private final List<Integer> lists = new ArrayList<>();
    private boolean inBody;
    private boolean keepLineEnds = true;
    private int heading;
    private boolean item;
    private boolean inSlide;
    private @Nullable Region paragraph;
    private String term = "";
    private boolean termIsDue;
    private boolean termIsSaid;

    /**
     * @param slides whether each slide is a page
     */
    BlockHandler(ContentCollector to, boolean slides) {
        this.to = to;
        this.slides = slides;
    }

    /** For what comes without the frame of a whole document: all of it is content. */
    BlockHandler withinBody() {
        inBody = true;
        return this;
    }

    /** Whether a line end in the text is one for the reader (mail, Word) or only for the file (web pages). */
    void keepLineEnds(boolean keep) {
        flush();
        keepLineEnds = keep;
    }

    boolean keepsLineEnds() {
        return keepLineEnds;
    }

    /** Ends what is being read, so that something else may follow. */
    void flush() {
        String content = take();
        if (!content.isEmpty()) {
            emit(content);
        }
    }

    /** A block that is not in the XHTML. */
    void insert(BlockKind kind, int level, String content) {
        flush();
        place(Block.of(kind, level, content));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        String tag = localName.toLowerCase(Locale.ROOT);
        if (tag.equals("body")) {
            inBody = true;
            return;
        }
        switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = tag.charAt(1) - '0';
            }
            case "p", "pre", "blockquote", "address", "figcaption", "caption", "summary", "legend", "label" -> {
                flush();
                paragraph = Region.of(attributes.getValue("class"));
            }
            case "dt" -> endTerm();
            case "dd" -> {
                flush();
                termIsDue = !term.isEmpty();
            }
            case "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "form",
                    "fieldset",
                    "button",
                    "noscript",
                    "details",
                    "dialog",
                    "option" -> openRegion(attributes.getValue("class"));
            case "ul", "ol" -> openList();
            case "li" -> {
                flush();
                item = true;
            }
            case "table" -> openTable();
            case "tr" -> withTable(TableBuilder::startRow);
            case "td", "th" -> withTable(table -> table.startCell(tag.equals("th")));
            case "br", "hr" -> text.append('\u000b');
            default -> {
                /* inline */
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        String tag = localName.toLowerCase(Locale.ROOT);
        switch (tag) {
            case "body" -> flush();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = 0;
            }
            case "p", "pre", "blockquote", "address", "figcaption", "summary", "legend", "label" -> {
                flush();
                paragraph = null;
            }
            case "caption" -> caption();
            case "dt" -> {
                term = Texts.oneLine(take());
                termIsSaid = false;
            }
            case "dd" -> {
                flush();
                termIsDue = false;
            }
            case "dl" -> endTerm();
            case "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "nav",
                    "form",
                    "fieldset",
                    "button",
                    "noscript",
                    "details",
                    "dialog",
                    "option" -> closeRegion();
            case "ul", "ol" -> closeList();
            case "li" -> {
                flush();
                item = false;
            }
            case "table" -> closeTable();
            case "tr" -> withTable(TableBuilder::endRow);
            case "td", "th" -> withTable(TableBuilder::endCell);
            default -> {
                /* inline */
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!inBody) {
            return;
        }
        text.append(characters, start, length);
        if (text.length() > 1_000_000) {
            // A paragraph of a million characters is a hostile one: let the limit see it.
            flush();
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        if (inBody) {
            text.append(' ');
        }
    }

    private void openRegion(@Nullable String styleClass) {
        flush();
        Region region = Region.of(styleClass);
        if (slides && region == Region.SLIDE && !regions.contains(Region.SLIDE)) {
            startSlide();
        }
        regions.push(region);
    }

    private void startSlide() {
        if (inSlide) {
            to.endTextPage(null);
        }
        inSlide = true;
    }

    private void closeRegion() {
        flush();
        regions.poll();
    }

    private void openList() {
        flush();
        lists.add(to.nextGroup());
    }

    private void closeList() {
        flush();
        if (!lists.isEmpty()) {
            lists.removeLast();
        }
    }

    private void openTable() {
        flush();
        TableBuilder outer = tables.peek();
        tables.push(new TableBuilder(to.nextGroup(), outer == null ? this::deliver : outer::add));
    }

    private void closeTable() {
        flush();
        TableBuilder table = tables.poll();
        if (table != null) {
            table.endRow();
        }
    }

    /** What is said of a table stands before it, not in its first cell. */
    private void caption() {
        String content = take();
        paragraph = null;
        if (!content.isEmpty()) {
            deliver(Block.of(BlockKind.PARAGRAPH, 0, Texts.tidy(content)));
        }
    }

    /** A term that nothing was said of stands for itself. */
    private void endTerm() {
        flush();
        String alone = term;
        boolean isDue = !alone.isEmpty() && !termIsSaid;
        term = "";
        termIsDue = false;
        if (isDue) {
            emit(alone);
        }
    }

    private void withTable(Consumer<TableBuilder> step) {
        flush();
        TableBuilder table = tables.peek();
        if (table != null) {
            step.accept(table);
        }
    }

    private String take() {
        if (text.isEmpty()) {
            return "";
        }
        if (!keepLineEnds) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r') {
                    text.setCharAt(i, ' ');
                }
            }
        }
        String content = keepLineEnds && text.indexOf("\n\n") >= 0 ? text.toString() : Texts.tidy(text);
        text.setLength(0);
        return content;
    }

    private void emit(String said) {
        String content = termIsDue ? term.replaceAll("\\s*:$", "") + ": " + said : said;
        termIsSaid |= termIsDue;
        termIsDue = false;
        Region region = region();
        if (heading > 0) {
            place(Block.of(BlockKind.HEADING, heading, Texts.oneLine(content)));
        } else if (region.kind() != BlockKind.PARAGRAPH) {
            place(Block.of(region.kind(), 0, Texts.tidy(content)));
        } else if (item) {
            int group = lists.isEmpty() ? 0 : lists.getLast();
            int depth = Math.max(1, lists.size());
            place(new Block(BlockKind.LIST_ITEM, depth, Texts.tidy(content), List.of(), group, -1, -1));
        } else if (content.contains("\n\n") && tables.isEmpty()) {
            PlainText.read(content, to);
        } else {
            place(Block.of(BlockKind.PARAGRAPH, 0, Texts.tidy(content)));
        }
    }

    private void place(Block block) {
        TableBuilder table = tables.peek();
        if (table == null) {
            deliver(block);
        } else {
            table.add(block);
        }
    }

    /** Hands on a block that stands in no table, or a row of one. */
    void deliver(Block block) {
        to.add(block);
    }

    private Region region() {
        if (paragraph != null && paragraph != Region.PLAIN) {
            return paragraph;
        }
        for (Region region : regions) {
            if (region.kind() != BlockKind.PARAGRAPH) {
                return region;
            }
        }
        return Region.PLAIN;
    }
}
