package org.practicelearning.templates.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.practicelearning.templates.print.CoverWords;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Examines a partnership's Word template before it is used. It may carry {@code {{section.field}}}, {@code {{title}}} and the
 * other words of the cover, {@code {{content}}}, {@code {{contents}}}, {@code {{references}}} and, around what is repeated,
 * {@code {{#section.table}}} and {@code {{/section.table}}} with the columns between. Word may have split any of them over
 * runs.
 */
public final class WordTemplate {
    /** Fields that stand for parts of the document. */
    static final List<String> PARTS = List.of("content", "contents", "references");

    /** A template is a few pages; one of 20 MB holds pictures for a poster. */
    private static final int MOST_BYTES = 20_000_000;

    private static final int SHOWN = 60;

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private final Template template;
    private final Set<String> fields = new LinkedHashSet<>();
    private final List<TemplateFault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private WordTemplate(Template template) {
        this.template = template;
    }

    /** Examines a file that was uploaded for a template. */
    public static WordTemplateReport examine(byte[] docx, Template template) {
        return new WordTemplate(template).examine(docx);
    }

    private WordTemplateReport examine(byte[] docx) {
        if (docx.length > MOST_BYTES) {
            fault("The file has more than 20 MB.");
            return report(null);
        }
        Styles styles = null;
        try (WordPackage word = WordPackage.open(docx)) {
            for (Map.Entry<String, Document> part : word.texts().entrySet()) {
                part(part.getKey(), part.getValue());
            }
            styles = HouseTemplate.styles(word);
            whole(word);
        } catch (NotUsableException notUsable) {
            fault(String.valueOf(notUsable.getMessage()));
        }
        return report(styles);
    }

    private WordTemplateReport report(@Nullable Styles styles) {
        return new WordTemplateReport(
                List.copyOf(fields),
                faults,
                styles == null ? List.of() : styles.present(),
                styles == null ? List.of() : styles.missing(),
                remarks);
    }

    private void whole(WordPackage word) throws NotUsableException {
        if (word.holdsOtherFiles()) {
            fault(
                    "Macros, controls or other files are embedded in the document. Take them out; a table or a picture may stay.");
        }
        List<String> elsewhere = word.fetchesFromElsewhere();
        if (!elsewhere.isEmpty()) {
            fault("The document fetches something from elsewhere (" + String.join(", ", elsewhere)
                    + "). Put pictures into the document, and detach any attached template.");
        }
        if (word.part("comments").isPresent()) {
            remarks.add("The comments in it are left out of every export.");
        }
        if (!WordXml.all(word.document(), "ins").isEmpty()
                || !WordXml.all(word.document(), "del").isEmpty()) {
            remarks.add("The tracked changes in it are accepted in every export.");
        }
        if (!WordXml.all(word.document(), "vanish").isEmpty()) {
            remarks.add("The hidden text in it is left out of every export.");
        }
        if (word.hasNamesInItsProperties()) {
            remarks.add("The names and words in its properties are left out of every export.");
        }
        if (fields.stream().noneMatch(name -> name.equals("content") || name.contains("."))) {
            remarks.add("It has no {{content}}; the draft is written at its end.");
        }
        pictures(word.document());
    }

    private void pictures(Document document) {
        NodeList properties = document.getElementsByTagNameNS(
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "docPr");
        for (int at = 0; at < properties.getLength(); at++) {
            if (properties.item(at) instanceof Element picture
                    && picture.getAttribute("descr").isBlank()) {
                remarks.add("A picture (" + picture.getAttribute("name") + ") has no alternative text.");
            }
        }
    }

    private void part(String part, Document xml) {
        List<Element> paragraphs = WordXml.all(xml, "p");
        Deque<Tag> open = new ArrayDeque<>();
        for (int at = 0; at < paragraphs.size(); at++) {
            if (isACopy(paragraphs.get(at))) {
                continue;
            }
            List<Tag> tags = new ArrayList<>();
            Tag.inParagraph(paragraphs.get(at), tags);
            for (Tag tag : tags) {
                int number = at + 1;
                problem(tag, open).ifPresent(message -> fault(part, number, tag.paragraph(), message));
            }
        }
        open.forEach(tag -> fault(
                part,
                paragraphs.indexOf(tag.paragraph()) + 1,
                tag.paragraph(),
                "{{#" + tag.name() + "}} is never closed with {{/" + tag.name() + "}}."));
    }

    /** Word keeps a text box twice, once for programs that do not know its newer form. */
    private static boolean isACopy(Element paragraph) {
        for (Node each = paragraph; each != null; each = each.getParentNode()) {
            if (COMPATIBILITY.equals(each.getNamespaceURI()) && "Fallback".equals(each.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> problem(Tag tag, Deque<Tag> open) {
        return switch (tag.kind()) {
            case BROKEN -> Optional.of("“" + tag.name() + "” is no field; write it as {{section.field}}.");
            case START -> start(tag, open);
            case END -> end(tag, open);
            case VALUE -> value(tag, open);
        };
    }

    private Optional<String> start(Tag tag, Deque<Tag> open) {
        boolean table =
                field(tag.name()).filter(each -> each.type() == FieldType.TABLE).isPresent();
        boolean nested = !open.isEmpty();
        open.push(tag);
        if (nested) {
            return Optional.of("{{#" + tag.name() + "}} stands within another table’s rows.");
        }
        if (table) {
            fields.add(tag.name());
        }
        return table ? Optional.empty() : Optional.of("There is no table “" + tag.name() + "”." + known(tag.name()));
    }

    private Optional<String> end(Tag tag, Deque<Tag> open) {
        if (open.isEmpty() || !open.peek().name().equals(tag.name())) {
            return Optional.of("{{/" + tag.name() + "}} closes what was not opened.");
        }
        return Region.between(open.pop(), tag).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "{{#" + tag.name() + "}} and {{/" + tag.name()
                                + "}} should stand in one table row, in rows of one table, or in paragraphs one after another.");
    }

    private Optional<String> value(Tag tag, Deque<Tag> open) {
        if (!open.isEmpty()
                && field(open.peek().name())
                        .flatMap(table -> table.column(tag.name()))
                        .isPresent()) {
            fields.add(open.peek().name() + "." + tag.name());
            return Optional.empty();
        }
        boolean good = CoverWords.NAMES.contains(tag.name())
                || PARTS.contains(tag.name())
                || field(tag.name()).filter(each -> !each.identity()).isPresent();
        if (good) {
            fields.add(tag.name());
        }
        return good ? Optional.empty() : Optional.of("There is no field “" + tag.name() + "”." + known(tag.name()));
    }

    private Optional<Field> field(String name) {
        String[] keys = name.split("\\.");
        return keys.length == 2 ? template.field(keys[0], keys[1]) : Optional.empty();
    }

    /** What could have been meant: the fields of the section, the sections, or the words without a section. */
    private String known(String name) {
        if (!name.contains(".")) {
            return " Without a section there are " + String.join(", ", CoverWords.NAMES) + ", "
                    + String.join(", ", PARTS) + ".";
        }
        return template.section(name.split("\\.")[0])
                .map(section -> " “" + section.title() + "” has "
                        + String.join(
                                ", ",
                                section.fields().stream()
                                        .filter(each -> !each.identity())
                                        .map(each -> section.key() + "." + each.key())
                                        .toList())
                        + ".")
                .orElseGet(this::sections);
    }

    private String sections() {
        return template.sections().isEmpty()
                ? " A template for all kinds of draft holds no field of one kind; send it for that kind."
                : " The sections are "
                        + template.sections().stream().map(Section::key).collect(Collectors.joining(", "))
                        + ".";
    }

    private void fault(String message) {
        faults.add(new TemplateFault("document", 0, "", message));
    }

    private void fault(String part, int number, Element paragraph, String message) {
        String text = TextOfParagraph.of(paragraph).text().strip();
        String shown = text.length() > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "…"
                : text;
        faults.add(new TemplateFault(part, number, shown, message));
    }
}
