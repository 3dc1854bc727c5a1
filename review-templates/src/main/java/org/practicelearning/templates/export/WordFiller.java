package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.Characters;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.export.BlockWriter.Spot;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Markdown;
import org.practicelearning.templates.print.Outline;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills the fields of a Word template with a draft. */
final class WordFiller {
    private final Template template;
    private final Draft draft;
    private final PrintedDraft printed;
    private final BodyWriter body;
    private final BlockWriter blocks;
    private final List<Element> contents = new ArrayList<>();
    private boolean bodyWritten;
    private boolean referencesWritten;

    WordFiller(Template template, Draft draft, PrintedDraft printed, BodyWriter body, BlockWriter blocks) {
        this.template = template;
        this.draft = draft;
        this.printed = printed;
        this.body = body;
        this.blocks = blocks;
    }

    /** What stands for the columns of a table while one of its rows is filled. */
    private record Scope(Field table, Answer.Row row) {}

    /** Fills the body; what has no place of its own is written at the end. */
    void document(Document document) {
        // Rows first: they hold fields that are not fields of the draft.
        regions(document);
        boolean own = Tag.in(document).stream()
                .anyMatch(tag -> tag.name().equals("content") || tag.name().contains("."));
        fill(document.getDocumentElement(), null);
        Element root = WordXml.all(document, "body").getFirst();
        List<Element> last = WordXml.children(root, "sectPr");
        Spot end = new Spot(root, last.isEmpty() ? null : last.getFirst());
        if (!bodyWritten && !own) {
            body.write(end, printed.pieces());
        }
        if (!referencesWritten) {
            body.references(end, printed.references().list());
        }
        contents.forEach(paragraph -> {
            body.contents(spot(paragraph));
            WordXml.remove(paragraph);
        });
    }

    /** Fills a header or footer. */
    void margin(Document part) {
        fill(part.getDocumentElement(), null);
    }

    private void regions(Node root) {
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
        repeat(region.get(), table.get(), rows(start.name()));
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

    private void repeat(Region region, Field table, List<Answer.Row> rows) {
        List<Node> nodes = region.nodes();
        Node before = region.last().getNextSibling();
        Node parent = region.first().getParentNode();
        for (Answer.Row row : rows) {
            for (Node node : nodes) {
                if (!(node instanceof Element element && element.hasAttribute("gone"))) {
                    Node copy = node.cloneNode(true);
                    parent.insertBefore(copy, before);
                    fill(copy, new Scope(table, row));
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

    private void fill(Node root, @Nullable Scope scope) {
        List<Element> paragraphs = WordXml.is(root, "p") ? List.of((Element) root) : WordXml.all(root, "p");
        for (Element paragraph : paragraphs) {
            List<Tag> tags = new ArrayList<>();
            Tag.inParagraph(paragraph, tags);
            if (tags.size() == 1 && tags.getFirst().alone() && large(tags.getFirst(), scope)) {
                continue;
            }
            if (!tags.isEmpty()) {
                inline(paragraph, tags, scope);
            }
        }
    }

    private void inline(Element paragraph, List<Tag> tags, @Nullable Scope scope) {
        TextOfParagraph text = TextOfParagraph.of(paragraph);
        for (int at = tags.size() - 1; at >= 0; at--) {
            Tag tag = tags.get(at);
            if (tag.kind() == Tag.Kind.VALUE) {
                text.replace(tag.start(), tag.end(), Characters.without(words(tag.name(), scope)));
            }
        }
        text.breakLines();
    }

    /** Fills a paragraph that is nothing but a field with paragraphs and tables, where the field holds such. */
    private boolean large(Tag tag, @Nullable Scope scope) {
        Element paragraph = tag.paragraph();
        switch (tag.name()) {
            case "content" -> {
                body.write(spot(paragraph), printed.pieces());
                bodyWritten = true;
            }
            case "references" -> {
                printed.references().list().forEach(each -> blocks.line(spot(paragraph), Styles.Name.REFERENCE, each));
                referencesWritten = true;
            }
            case "contents" -> {
                contents.add(paragraph);
                return true;
            }
            default -> {
                return field(tag, scope);
            }
        }
        removeOrEmpty(paragraph);
        return true;
    }

    private boolean field(Tag tag, @Nullable Scope scope) {
        Spot spot = spot(tag.paragraph());
        Optional<Field> column =
                scope == null ? Optional.empty() : scope.table().column(tag.name());
        Optional<Field> field = column.or(() -> field(tag.name()));
        if (field.isEmpty() || field.get().identity()) {
            return false;
        }
        if (field.get().type() == FieldType.TABLE) {
            String[] keys = tag.name().split("\\.");
            body.write(spot, Outline.of(template.section(keys[0]).orElseThrow(), field.get(), draft));
        } else if (field.get().type() == FieldType.LONG_TEXT) {
            List<Block> text = Markdown.read(raw(tag.name(), scope));
            if (text.isEmpty()) {
                return false;
            }
            body.write(spot, List.of(new Piece.Text(column.isPresent() ? "" : tag.name(), text)));
        } else {
            return false;
        }
        removeOrEmpty(tag.paragraph());
        return true;
    }

    private String raw(String name, @Nullable Scope scope) {
        if (scope != null && scope.table().column(name).isPresent()) {
            return scope.row().text(name);
        }
        String[] keys = name.split("\\.");
        return keys.length == 2 ? draft.section(keys[0]).text(keys[1]) : "";
    }

    private String words(String name, @Nullable Scope scope) {
        if (scope != null && scope.table().column(name).isPresent()) {
            Field column = scope.table().column(name).orElseThrow();
            return shown(column, AnswerText.cell(column, scope.row()));
        }
        String cover = printed.cover().get(name);
        if (cover != null) {
            return cover;
        }
        String[] keys = name.split("\\.");
        return field(name)
                .filter(each -> !each.identity())
                .flatMap(each ->
                        draft.section(keys[0]).answer(keys[1]).map(answer -> shown(each, AnswerText.of(each, answer))))
                .orElse("");
    }

    /** In the middle of a line the marks of Markdown have no place. */
    private static String shown(Field field, String text) {
        return field.type() == FieldType.LONG_TEXT ? Block.plain(Markdown.read(text)) : text;
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

    private static Spot spot(Element paragraph) {
        return new Spot((Element) paragraph.getParentNode(), paragraph);
    }

    /** A cell must end with a paragraph, so its last one stays, empty. */
    private static void removeOrEmpty(Element paragraph) {
        Node before = paragraph.getPreviousSibling();
        boolean lastOfCell = WordXml.is(paragraph.getParentNode(), "tc") && paragraph.getNextSibling() == null;
        if (lastOfCell && (before == null || !WordXml.is(before, "p"))) {
            TextOfParagraph text = TextOfParagraph.of(paragraph);
            text.replace(0, text.text().length(), "");
        } else if (WordXml.all(paragraph, "sectPr").isEmpty()) {
            WordXml.remove(paragraph);
        } else {
            TextOfParagraph text = TextOfParagraph.of(paragraph);
            text.replace(0, text.text().length(), "");
        }
    }
}
