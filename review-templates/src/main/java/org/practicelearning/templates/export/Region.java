package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is repeated for every row: a row of a Word table, several rows, or paragraphs.
 *
 * @param first node that is repeated
 * @param last node that is repeated; a later sibling of the first, or the same
 */
record Region(Node first, Node last) {
    /** The region between two tags; empty where they stand so that nothing sensible lies between. */
    static Optional<Region> between(Tag start, Tag end) {
        Optional<Element> startRow = row(start.paragraph());
        Optional<Element> endRow = row(end.paragraph());
        if (startRow.isPresent() && endRow.isPresent() && startRow.get() != endRow.get()) {
            return siblings(startRow.get(), endRow.get());
        }
        boolean acrossCells = startRow.isPresent()
                && start.paragraph().getParentNode() != end.paragraph().getParentNode();
        boolean wholeRow =
                startRow.isPresent() && endRow.isPresent() && (acrossCells || start.paragraph() == end.paragraph());
        return wholeRow
                ? Optional.of(new Region(startRow.get(), startRow.get()))
                : siblings(start.paragraph(), end.paragraph());
    }

    private static Optional<Region> siblings(Node first, Node last) {
        for (Node each = first; each != null; each = each.getNextSibling()) {
            if (each == last) {
                return Optional.of(new Region(first, last));
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> row(Element paragraph) {
        for (Node each = paragraph; each != null; each = each.getParentNode()) {
            if (WordXml.is(each, "tr")) {
                return Optional.of((Element) each);
            }
        }
        return Optional.empty();
    }

    /** The repeated nodes. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Node each = first; each != null; each = each == last ? null : each.getNextSibling()) {
            nodes.add(each);
        }
        return nodes;
    }
}
