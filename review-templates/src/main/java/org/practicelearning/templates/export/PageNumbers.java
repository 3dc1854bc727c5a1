package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicelearning.templates.export.TextLines.Line;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reckons on which page each paragraph of a Word document begins, so that its table of contents is right before anybody has
 * opened it. Word works such numbers out only when it is told to, and to be told so by the document it asks the reader
 * a question first. Headings stay with what follows, rows stay whole, footnotes take their room at the foot of the page.
 */
final class PageNumbers {
    /** The line above the footnotes, with the room around it. */
    private static final double RULE = 6;

    private static final double NOTE_LINE = 10;

    /** Lines of a paragraph that must not be fewer at the foot or the head of a page. */
    private static final int ALONE = 2;

    /** A4 with margins of an inch. */
    private static final Page USUAL = new Page(697.9, 451.3);

    /** The room for text on a page, in points. */
    private record Page(double height, double width) {}

    private final ParagraphLook.Sheet looks;
    private final BlockHeights heights;
    private final Map<String, Element> notes = new HashMap<>();
    private final Map<Element, Integer> pages = new IdentityHashMap<>();
    private final Set<String> notesOnPage = new HashSet<>();
    private final List<Page> sections = new ArrayList<>();
    private int section;
    private int number = 1;
    private double used;

    /** The space after the last paragraph, which the space before the next takes up as far as it reaches. */
    private double after;

    private double usedByNotes;

    /** Space before a paragraph is left out where a page begins because the one before was full. */
    private boolean turnedByItself;

    private PageNumbers(Document document, Document styles, Document footnotes) {
        WordXml.all(document, "sectPr").forEach(each -> sections.add(page(each)));
        looks = new ParagraphLook.Sheet(styles);
        heights = new BlockHeights(looks, page().width());
        WordXml.all(footnotes, "footnote").forEach(each -> notes.put(WordXml.attribute(each, "id"), each));
    }

    /** The page of each paragraph of the body. */
    static Map<Element, Integer> of(Document document, Document styles, Document footnotes) {
        PageNumbers numbers = new PageNumbers(document, styles, footnotes);
        List<Element> blocks = BlockHeights.blocks(WordXml.all(document, "body").getFirst());
        for (int at = 0; at < blocks.size(); at++) {
            numbers.place(blocks, at);
        }
        return numbers.pages;
    }

    private static Page page(Element section) {
        List<Element> size = WordXml.children(section, "pgSz");
        List<Element> margins = WordXml.children(section, "pgMar");
        if (size.isEmpty() || margins.isEmpty()) {
            return USUAL;
        }
        double height = BlockHeights.points(size.getFirst(), "h")
                - BlockHeights.points(margins.getFirst(), "top")
                - BlockHeights.points(margins.getFirst(), "bottom");
        double width = BlockHeights.points(size.getFirst(), "w")
                - BlockHeights.points(margins.getFirst(), "left")
                - BlockHeights.points(margins.getFirst(), "right");
        return height > 0 && width > 0 ? new Page(height, width) : USUAL;
    }

    private Page page() {
        return sections.isEmpty() ? USUAL : sections.get(Math.min(section, sections.size() - 1));
    }

    private void place(List<Element> blocks, int at) {
        Element block = blocks.get(at);
        if (used > 0 && used + usedByNotes + needed(blocks, at) > page().height() + BlockHeights.BORDER) {
            turn();
        }
        if (WordXml.is(block, "tbl")) {
            table(block);
        } else {
            paragraph(block);
        }
    }

    /** What has to stand on one page with the beginning of a block; nothing where that is more than a page. */
    private double needed(List<Element> blocks, int first) {
        double needed = 0;
        boolean more = true;
        for (int at = first; more && at < blocks.size() && needed <= page().height(); at++) {
            Element block = blocks.get(at);
            more = WordXml.is(block, "p") && looks.of(block).keepNext();
            needed += WordXml.is(block, "p") ? beginning(block) : firstRows(block);
        }
        return needed > page().height() ? 0 : needed;
    }

    private double beginning(Element paragraph) {
        ParagraphLook look = looks.of(paragraph);
        List<Line> lines = TextLines.of(paragraph, look, page().width());
        // Fewer than two lines stand alone neither at the foot of a page nor at its head.
        int together = look.keepNext() || look.keepLines() || lines.size() <= 3 ? lines.size() : ALONE;
        double needed = before(look) + together * look.lineHeight();
        for (Line line : lines.subList(0, together)) {
            needed += begun(notes(line.notes()));
        }
        return look.keepNext() ? needed + look.border() + look.after() : needed;
    }

    private double firstRows(Element table) {
        double needed = 0;
        for (Element row : WordXml.children(table, "tr")) {
            needed += heights.beginning(row) + begun(notes(BlockHeights.ids(row)));
            if (!BlockHeights.has(row, "tblHeader")) {
                break;
            }
        }
        return needed;
    }

    private double before(ParagraphLook look) {
        return Math.max(0, look.before() - after);
    }

    private void turn() {
        turnedByItself = true;
        number++;
        double usedAndMore = used + usedByNotes;
        used = 0;
        after = 0;
        // What of the footnotes did not fit goes on at the foot of the next page.
        double rest = usedAndMore - page().height();
        usedByNotes = rest > BlockHeights.BORDER ? RULE + rest : 0;
        notesOnPage.clear();
    }

    private void paragraph(Element paragraph) {
        ParagraphLook look = looks.of(paragraph);
        if (look.pageBreakBefore() && used > 0) {
            turn();
            turnedByItself = false;
        }
        used += used == 0 && turnedByItself ? 0 : before(look);
        List<Line> lines = TextLines.of(paragraph, look, page().width());
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            double ofNotes = notes(line.notes());
            int together = lines.size() > ALONE && at == lines.size() - ALONE ? ALONE : 1;
            if (used > 0
                    && used + together * look.lineHeight() + usedByNotes + begun(ofNotes)
                            > page().height() + BlockHeights.BORDER) {
                turn();
                ofNotes = notes(line.notes());
            }
            pages.putIfAbsent(paragraph, number);
            used += look.lineHeight();
            usedByNotes += ofNotes;
            notesOnPage.addAll(line.notes());
            if (line.endsPage()) {
                turn();
                turnedByItself = false;
            }
        }
        used += used == 0 ? 0 : look.border() + look.after();
        after = used == 0 ? 0 : look.after();
        section(paragraph);
    }

    /** A section of the document that ends with a paragraph. */
    private void section(Element paragraph) {
        if (!WordXml.all(paragraph, "sectPr").isEmpty()) {
            section++;
            turn();
            turnedByItself = false;
        }
    }

    /** Of its footnotes the first line has to stand on the page of the sign. */
    private static double begun(double ofNotes) {
        return Math.min(ofNotes, RULE + NOTE_LINE);
    }

    private double notes(List<String> ids) {
        double height = 0;
        for (String id : ids) {
            if (!notesOnPage.contains(id) && notes.containsKey(id)) {
                height += (usedByNotes + height == 0 ? RULE : 0) + heights.content(notes.get(id), page().width());
            }
        }
        return height;
    }

    private void table(Element table) {
        List<Element> rows = WordXml.children(table, "tr");
        double heads = rows.stream()
                .filter(each -> BlockHeights.has(each, "tblHeader"))
                .mapToDouble(heights::height)
                .sum();
        for (Element row : rows) {
            double height = heights.height(row);
            double ofNotes = notes(BlockHeights.ids(row));
            double room = page().height() - used - usedByNotes;
            if (used > 0 && heights.beginning(row) + begun(ofNotes) > room + BlockHeights.BORDER) {
                turn();
                used = BlockHeights.has(row, "tblHeader") ? 0 : heads;
                ofNotes = notes(BlockHeights.ids(row));
            }
            WordXml.all(row, "p").forEach(each -> pages.put(each, number));
            for (double left = height; left > 0; ) {
                double now = Math.min(left, Math.max(BlockHeights.BORDER, page().height() - used - usedByNotes));
                used += now;
                left -= now;
                if (left > BlockHeights.BORDER) {
                    turn();
                    used = heads;
                }
            }
            usedByNotes += ofNotes;
            notesOnPage.addAll(BlockHeights.ids(row));
        }
        after = 0;
    }
}
