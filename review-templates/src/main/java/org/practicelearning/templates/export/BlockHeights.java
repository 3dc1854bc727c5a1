package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How high the rows of tables, cells and footnotes of a Word document are, in points. */
final class BlockHeights {
    /** What the line around a row adds to it. */
    static final double BORDER = 0.5;

    /** Left and right of the text of a cell together. */
    private static final double CELL_MARGINS = 10.8;

    private static final double TWO_LINES = 30;
    private static final double TWENTIETHS = 20;

    private final ParagraphLook.Sheet looks;
    private final double usual;
    private final Map<Element, Double> heights = new IdentityHashMap<>();

    /** @param usual width of a table that does not say how wide it is */
    BlockHeights(ParagraphLook.Sheet looks, double usual) {
        this.looks = looks;
        this.usual = usual;
    }

    /** Paragraphs and tables one after another, those in content controls too. */
    static List<Element> blocks(Element parent) {
        List<Element> blocks = new ArrayList<>();
        blocks(parent, blocks);
        return blocks;
    }

    private static void blocks(Element parent, List<Element> blocks) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (WordXml.is(child, "p") || WordXml.is(child, "tbl")) {
                blocks.add((Element) child);
            } else if (WordXml.is(child, "sdt") || WordXml.is(child, "sdtContent")) {
                blocks((Element) child, blocks);
            }
        }
    }

    /** A length that is given in twentieths of a point. */
    static double points(Element element, String attribute) {
        String value = WordXml.attribute(element, attribute);
        return value.matches("-?\\d{1,6}") ? Math.abs(Double.parseDouble(value)) / TWENTIETHS : 0;
    }

    /** The footnotes a row leads to. */
    static List<String> ids(Element row) {
        return WordXml.all(row, "footnoteReference").stream()
                .map(each -> WordXml.attribute(each, "id"))
                .toList();
    }

    /** Whether a row has a property. */
    static boolean has(Element row, String property) {
        return WordXml.children(row, "trPr").stream()
                .anyMatch(each -> !WordXml.children(each, property).isEmpty());
    }

    /** The height of a row. */
    double height(Element row) {
        return heights.computeIfAbsent(row, this::measured);
    }

    /** What of a row has to stand on one page: all of it, or a line or two where it may be broken. */
    double beginning(Element row) {
        return has(row, "cantSplit") ? height(row) : Math.min(height(row), TWO_LINES);
    }

    private double measured(Element row) {
        double height = 0;
        for (Element cell : WordXml.children(row, "tc")) {
            height = Math.max(height, content(cell, width(cell) - CELL_MARGINS));
        }
        Optional<Element> least = WordXml.children(row, "trPr").stream()
                .flatMap(each -> WordXml.children(each, "trHeight").stream())
                .findFirst();
        return BORDER + Math.max(height, least.map(each -> points(each, "val")).orElse(0.0));
    }

    private double width(Element cell) {
        double width = WordXml.children(cell, "tcPr").stream()
                .flatMap(each -> WordXml.children(each, "tcW").stream())
                .filter(each -> "dxa".equals(WordXml.attribute(each, "type")))
                .mapToDouble(each -> points(each, "w"))
                .findFirst()
                .orElse(0);
        return width > 0 ? width : usual / Math.max(1, siblings(cell));
    }

    private static int siblings(Element cell) {
        return cell.getParentNode() instanceof Element row
                ? WordXml.children(row, "tc").size()
                : 1;
    }

    /** The height of what stands in a cell or a note. */
    double content(Element parent, double width) {
        double height = 0;
        double last = 0;
        for (Element each : blocks(parent)) {
            if (WordXml.is(each, "tbl")) {
                height += WordXml.children(each, "tr").stream()
                        .mapToDouble(this::height)
                        .sum();
                last = 0;
            } else {
                ParagraphLook look = looks.of(each);
                height += Math.max(0, look.before() - last)
                        + TextLines.of(each, look, width).size() * look.lineHeight()
                        + look.border()
                        + look.after();
                last = look.after();
            }
        }
        return height;
    }
}
