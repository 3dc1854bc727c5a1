package org.practicelearning.templates.export;

import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Repeats what stands between the start and the end of a table's rows, once for each row of the draft. */
final class RowRepeater {
    /** What stands for the columns of a table while one of its rows is filled. */
    record Row(Field table, Answer.Row row) {}

    /** Fills the fields below a node with a row. */
    interface Filler {
        void fill(Node copy, Row row);
    }

    private final Template template;
    private final Draft draft;
    private final Filler filler;

    RowRepeater(Template template, Draft draft, Filler filler) {
        this.template = template;
        this.draft = draft;
        this.filler = filler;
    }

    /** Repeats every region below a node, filled row by row. */
    void repeat(Node root) {
        Optional<Tag> start = Tag.in(root).stream()
                .filter(tag -> tag.kind() == Tag.Kind.START)
                .findFirst();
        while (start.isPresent()) {
            region(root, start.get());
            start = Tag.in(root).stream()
                    .filter(tag -> tag.kind() == Tag.Kind.START)
                    .findFirst();
        }
    }

    private void region(Node root, Tag start) {
        Optional<Tag> end = Tag.in(root).stream()
                .filter(tag -> tag.kind() == Tag.Kind.END && tag.name().equals(start.name()))
                .findFirst();
        Optional<Field> table = field(start.name()).filter(each -> each.type() == FieldType.TABLE);
        Optional<Region> region = end.flatMap(closing -> Region.between(start, closing));
        if (table.isEmpty() || region.isEmpty()) {
            TextOfParagraph.of(start.paragraph()).replace(start.start(), start.end(), "");
            return;
        }
        // The later one first, because positions in one paragraph move.
        takeOut(end.orElseThrow(), region.get());
        takeOut(start, region.get());
        rows(region.get(), table.get(), rows(start.name()));
    }

    /** A paragraph that held nothing but the tag goes with it, unless it is all that is repeated. */
    private static void takeOut(Tag tag, Region region) {
        boolean alone = tag.alone();
        TextOfParagraph.of(tag.paragraph()).replace(tag.start(), tag.end(), "");
        boolean edge = tag.paragraph() == region.first() || tag.paragraph() == region.last();
        if (alone && edge && region.first() != region.last()) {
            tag.paragraph().setAttribute("gone", "true");
        }
    }

    private void rows(Region region, Field table, List<Answer.Row> rows) {
        List<Node> nodes = region.nodes();
        Node before = region.last().getNextSibling();
        Node parent = region.first().getParentNode();
        for (Answer.Row row : rows) {
            for (Node node : nodes) {
                if (!(node instanceof Element element && element.hasAttribute("gone"))) {
                    Node copy = node.cloneNode(true);
                    parent.insertBefore(copy, before);
                    filler.fill(copy, new Row(table, row));
                }
            }
        }
        nodes.forEach(WordXml::remove);
        if (WordXml.is(parent, "tbl")
                && WordXml.children((Element) parent, "tr").isEmpty()) {
            WordXml.remove(parent);
        }
        if (WordXml.is(parent, "tc") && WordXml.children((Element) parent, "p").isEmpty()) {
            WordXml.add((Element) parent, "p");
        }
    }

    private List<Answer.Row> rows(String name) {
        String[] keys = name.split("\\.");
        return draft.section(keys[0]).answer(keys[1]).orElse(null) instanceof Answer.Rows rows
                ? rows.rows()
                : List.of();
    }

    private Optional<Field> field(String name) {
        String[] keys = name.split("\\.");
        return keys.length == 2 ? template.field(keys[0], keys[1]) : Optional.empty();
    }
}
