package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.Characters;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.export.BlockWriter.Spot;
import org.practicelearning.templates.export.RowRepeater.Row;
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

    /** Fills the body; what has no place of its own is written at the end. */
    void document(Document document) {
        // Rows first: they hold fields that are not fields of the draft.
        new RowRepeater(template, draft, this::fill).repeat(document);
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
            body.contents(spot(paragraph), document);
            WordXml.remove(paragraph);
        });
    }

    /** Fills a header or footer. */
    void margin(Document part) {
        fill(part.getDocumentElement(), null);
    }

    private void fill(Node root, @Nullable Row scope) {
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

    private void inline(Element paragraph, List<Tag> tags, @Nullable Row scope) {
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
    private boolean large(Tag tag, @Nullable Row scope) {
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

    private boolean field(Tag tag, @Nullable Row scope) {
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

    private String raw(String name, @Nullable Row scope) {
        if (scope != null && scope.table().column(name).isPresent()) {
            return scope.row().text(name);
        }
        String[] keys = name.split("\\.");
        return keys.length == 2 ? draft.section(keys[0]).text(keys[1]) : "";
    }

    private String words(String name, @Nullable Row scope) {
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

    /** In the middle of a line Markdown has no place, and what is cited stands in brackets instead of below the page. */
    private String shown(Field field, String text) {
        return field.type() == FieldType.LONG_TEXT
                ? Block.plain(Markdown.read(text), mark -> "(" + printed.note(mark.evidence()) + ")")
                : text;
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
