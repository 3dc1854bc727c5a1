package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.templates.export.BlockWriter.Spot;
import org.practicelearning.templates.export.Styles.Name;
import org.practicelearning.templates.print.Piece;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the pieces of a draft. */
final class BodyWriter {
    /** A heading that the table of contents leads to. */
    record Entry(String text, String bookmark, Element heading) {}

    /** A place in the table of contents for the number of a heading's page. */
    private record Awaited(Element run, Element heading) {}

    private final BlockWriter blocks;
    private final TableWriter tables;
    private final Bookmarks bookmarks;
    private final List<Awaited> awaited = new ArrayList<>();

    BodyWriter(BlockWriter blocks, TableWriter tables, Bookmarks bookmarks) {
        this.blocks = blocks;
        this.tables = tables;
        this.bookmarks = bookmarks;
    }

    void write(Spot spot, List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Heading heading -> heading(spot, heading);
                case Piece.Text text -> text(spot, text);
                case Piece.Remark remark -> blocks.line(spot, Name.REMARK, remark.text());
                case Piece.Pairs pairs -> tables.pairs(spot, pairs);
                case Piece.Grid grid -> tables.grid(spot, grid);
            }
        }
    }

    /** The list of references under a heading of its own. */
    void references(Spot spot, List<String> references) {
        if (!references.isEmpty()) {
            heading(spot, new Piece.Heading(1, "References"));
            references.forEach(each -> blocks.line(spot, Name.REFERENCE, each));
        }
    }

    private void heading(Spot spot, Piece.Heading heading) {
        Element paragraph = blocks.heading(spot, heading.level(), heading.text());
        bookmarks.end(paragraph);
    }

    private void text(Spot spot, Piece.Text text) {
        Node before = spot.before() == null
                ? spot.parent().getLastChild()
                : spot.before().getPreviousSibling();
        blocks.write(spot, text.blocks(), spot.isCell() ? Name.TABLE_TEXT : Name.TEXT);
        List<Element> written = new ArrayList<>();
        Node first = before == null ? spot.parent().getFirstChild() : before.getNextSibling();
        for (Node each = first; each != null && each != spot.before(); each = each.getNextSibling()) {
            if (WordXml.is(each, "p")) {
                written.add((Element) each);
            }
        }
        bookmarks.answer(text.path(), written);
    }

    /**
     * The table of contents as a field with what it shows, so that it can be read where fields are not worked out. The page
     * numbers are put in when all else has been written. The field is not marked as stale: Word would ask its reader
     * whether to update it.
     */
    void contents(Spot spot, Document document) {
        List<Entry> entries = headings(document);
        Element first = blocks.paragraph(spot, Name.CONTENTS_1, "");
        fieldSign(first, "begin");
        instruction(first, " TOC \\o \"1-1\" \\h \\z \\u ");
        fieldSign(first, "separate");
        Element line = first;
        for (Entry each : entries) {
            line = line == first && each == entries.getFirst() ? first : blocks.paragraph(spot, Name.CONTENTS_1, "");
            Element link = WordXml.add(line, "hyperlink", "anchor", each.bookmark(), "history", "1");
            RunWriter.plain(link, each.text() + "\t");
            fieldSign(link, "begin");
            instruction(link, " PAGEREF " + each.bookmark() + " \\h ");
            fieldSign(link, "separate");
            awaited.add(new Awaited(WordXml.add(link, "r"), each.heading()));
            fieldSign(link, "end");
        }
        fieldSign(line, "end");
    }

    /** Puts the page numbers into the table of contents. */
    void number(Map<Element, Integer> pages) {
        for (Awaited each : awaited) {
            Integer page = pages.get(each.heading());
            if (page != null) {
                RunWriter.content(each.run(), page.toString());
            }
        }
    }

    /** The headings of a document, those a partnership wrote into its template too. */
    private List<Entry> headings(Document document) {
        String style = blocks.styles().id(Name.HEADING_1);
        List<Entry> entries = new ArrayList<>();
        for (Element paragraph : WordXml.all(document, "p")) {
            boolean heading = WordXml.children(paragraph, "pPr").stream()
                    .flatMap(each -> WordXml.children(each, "pStyle").stream())
                    .anyMatch(each -> WordXml.attribute(each, "val").equals(style));
            String text = TextOfParagraph.of(paragraph).text().strip();
            if (heading && !text.isEmpty()) {
                entries.add(new Entry(text, bookmarks.heading(paragraph), paragraph));
            }
        }
        return entries;
    }

    private static void fieldSign(Element parent, String type) {
        WordXml.add(WordXml.add(parent, "r"), "fldChar", "fldCharType", type);
    }

    private static void instruction(Element parent, String text) {
        Element instruction = WordXml.add(WordXml.add(parent, "r"), "instrText");
        instruction.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        instruction.setTextContent(text);
    }
}
