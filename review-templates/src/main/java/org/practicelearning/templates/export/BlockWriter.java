package org.practicelearning.templates.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.export.Styles.Name;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.print.PrintedDraft;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes what people wrote as paragraphs of Word. */
final class BlockWriter {
    private static final Name[] HEADINGS = {
        Name.HEADING_1, Name.HEADING_2, Name.HEADING_3, Name.HEADING_4, Name.HEADING_5
    };

    /** Below the headings of section and question. */
    private static final int OWN_HEADINGS = 2;

    /** What quotations and lists are set in within a cell, in twentieths of a point. */
    private static final int CELL_INDENT = 200;

    private final Styles styles;
    private final Numbering numbering;
    private final Footnotes footnotes;
    private final PrintedDraft draft;
    private int lastHeading = 1;

    BlockWriter(Styles styles, Numbering numbering, Footnotes footnotes, PrintedDraft draft) {
        this.styles = styles;
        this.numbering = numbering;
        this.footnotes = footnotes;
        this.draft = draft;
    }

    /** A place in a document: new elements go into the parent, before a node or at the end. */
    record Spot(Element parent, @Nullable Node before) {
        void put(Element element) {
            parent.insertBefore(element, before);
        }

        /** Whether it lies in a cell of a table, where there is little room. */
        boolean isCell() {
            return WordXml.is(parent, "tc");
        }
    }

    Styles styles() {
        return styles;
    }

    /** A paragraph in a style, still empty. */
    Element paragraph(Spot spot, Name style, String text) {
        Element paragraph = WordXml.make(spot.parent(), "p");
        Element properties = WordXml.add(paragraph, "pPr");
        WordXml.add(properties, "pStyle", "val", styles.id(style));
        if (RunWriter.rightToLeft(text)) {
            WordXml.add(properties, "bidi");
        }
        if (style == Name.QUOTE && spot.isCell()) {
            WordXml.add(properties, "ind", "left", String.valueOf(CELL_INDENT), "right", "0");
        }
        spot.put(paragraph);
        return paragraph;
    }

    /** A paragraph in a style with a text. */
    Element line(Spot spot, Name style, String text) {
        Element paragraph = paragraph(spot, style, text);
        RunWriter.plain(paragraph, text);
        return paragraph;
    }

    Element heading(Spot spot, int level, String text) {
        lastHeading = Math.min(level, HEADINGS.length);
        return line(spot, HEADINGS[lastHeading - 1], text);
    }

    /** A writer's own headings never skip a level, whatever signs they used. */
    private void ownHeading(Spot spot, Block.Heading heading) {
        lastHeading = Math.min(Math.min(heading.level() + OWN_HEADINGS, HEADINGS.length), lastHeading + 1);
        inline(spot, HEADINGS[lastHeading - 1], heading.content());
    }

    /** All blocks of a text; the paragraphs in the given style. */
    void write(Spot spot, List<Block> blocks, Name style) {
        for (Block each : blocks) {
            switch (each) {
                case Block.Paragraph paragraph -> inline(spot, style, paragraph.content());
                case Block.Heading heading -> ownHeading(spot, heading);
                case Block.Quotation quotation -> write(spot, quotation.content(), Name.QUOTE);
                case Block.Items items -> items(spot, items, 0);
            }
        }
    }

    private void inline(Spot spot, Name style, List<Inline> content) {
        Element paragraph = paragraph(spot, style, Inline.plain(content));
        inline(paragraph, content, false, false);
    }

    /** Running text into a paragraph. */
    void inline(Element paragraph, List<Inline> content, boolean strong, boolean emphasis) {
        for (int at = 0; at < content.size(); at++) {
            // The sign of a footnote stands close to the word before it.
            boolean beforeMark = at + 1 < content.size() && content.get(at + 1) instanceof Inline.Mark;
            switch (content.get(at)) {
                case Inline.Words words ->
                    RunWriter.write(
                            paragraph,
                            beforeMark && !words.text().isBlank() ? words.text().stripTrailing() : words.text(),
                            strong,
                            emphasis);
                case Inline.Strong inner -> inline(paragraph, inner.content(), true, emphasis);
                case Inline.Emphasis inner -> inline(paragraph, inner.content(), strong, true);
                case Inline.LineBreak lineBreak -> RunWriter.plain(paragraph, "\n");
                case Inline.Mark mark -> {
                    if (at > 0 && content.get(at - 1) instanceof Inline.Mark) {
                        footnotes.apart(paragraph);
                    }
                    mark(paragraph, mark.evidence());
                }
            }
        }
    }

    private void mark(Element paragraph, String evidence) {
        if (draft.evidence().containsKey(evidence)) {
            footnotes.refer(paragraph, draft.note(evidence), evidence);
        } else {
            RunWriter.plain(paragraph, draft.note(evidence));
        }
    }

    private void items(Spot spot, Block.Items items, int level) {
        int list = items.ordered() ? numbering.numbers(level, items.start()) : numbering.bullets();
        for (List<Block> item : items.items()) {
            boolean leads = !item.isEmpty() && item.getFirst() instanceof Block.Paragraph;
            List<Inline> first = leads ? ((Block.Paragraph) item.getFirst()).content() : List.of();
            item(spot, items.ordered(), list, level, first);
            item.subList(leads ? 1 : 0, item.size()).forEach(each -> within(spot, each, level));
        }
    }

    /** What follows in an item after its first paragraph. */
    private void within(Spot spot, Block block, int level) {
        switch (block) {
            case Block.Items inner -> items(spot, inner, Math.min(level + 1, Numbering.DEEPEST));
            case Block.Paragraph paragraph -> indented(spot, level, paragraph.content());
            default -> write(spot, List.of(block), Name.TEXT);
        }
    }

    private void item(Spot spot, boolean ordered, int list, int level, List<Inline> content) {
        Element paragraph = WordXml.make(spot.parent(), "p");
        Element properties = WordXml.add(paragraph, "pPr");
        WordXml.add(properties, "pStyle", "val", styles.id(ordered ? Name.LIST_NUMBER : Name.LIST_BULLET));
        Element number = WordXml.add(properties, "numPr");
        WordXml.add(number, "ilvl", "val", String.valueOf(level));
        WordXml.add(number, "numId", "val", String.valueOf(list));
        if (RunWriter.rightToLeft(Inline.plain(content))) {
            WordXml.add(properties, "bidi");
        }
        if (spot.isCell()) {
            WordXml.add(
                    properties,
                    "ind",
                    "left",
                    String.valueOf((level + 1) * CELL_INDENT),
                    "hanging",
                    String.valueOf(CELL_INDENT));
        }
        spot.put(paragraph);
        inline(paragraph, content, false, false);
    }

    private void indented(Spot spot, int level, List<Inline> content) {
        Element paragraph = paragraph(spot, Name.TEXT, Inline.plain(content));
        Element properties = WordXml.children(paragraph, "pPr").getFirst();
        WordXml.add(properties, "ind", "left", String.valueOf(Numbering.indent(level)));
        inline(paragraph, content, false, false);
    }
}
