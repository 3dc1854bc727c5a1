package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.WrittenText;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.markdown.Markdown;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.templates.quotation.WholeAgain;
import org.practicelearning.templates.template.FieldType;
import org.practicelearning.templates.template.Template;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads a document back that was exported and then edited in Word, and says field by field what is different. Tracked changes
 * count as accepted. Nothing is taken over here: a person accepts or refuses each field.
 */
public final class WordImport {
    private final ParagraphReader reader;
    private final Document body;
    private final Map<String, Element> marked = new HashMap<>();
    private final Set<Element> taken = new HashSet<>();

    private WordImport(ParagraphReader reader, Document document) {
        this.reader = reader;
        this.body = document;
        for (Element start : WordXml.all(document, "bookmarkStart")) {
            marked.putIfAbsent(WordXml.attribute(start, "name"), start);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The fields that differ from the version that was exported; none if nobody changed anything.
         *
         * @param told what else the file holds: tracked changes and comments
         * @param unplaced texts that belong to no answer, as rows added to a table: these are entered by a person
         */
        record Compared(List<EditedField> fields, List<String> told, List<String> unplaced) implements Outcome {
            public Compared {
                fields = List.copyOf(fields);
                told = List.copyOf(told);
                unplaced = List.copyOf(unplaced);
            }
        }

        /** The file cannot be compared, and why. */
        record NotComparable(String reason) implements Outcome {}
    }

    /** The mark a document was exported with, if it is one and has one. */
    public static Optional<String> origin(byte[] docx) {
        try (WordPackage word = WordPackage.open(docx)) {
            return Bookmarks.origin(word.document());
        } catch (NotUsableException notUsable) {
            return Optional.empty();
        }
    }

    /**
     * Compares.
     *
     * @param draft the version that was exported
     * @param exported that version as a Word document: what stands there belongs to the template
     */
    public static Outcome compare(byte[] docx, Template template, Draft draft, byte[] exported) {
        try (WordPackage word = WordPackage.open(docx);
                WordPackage before = WordPackage.open(exported)) {
            List<String> told = WordRemarks.of(word);
            WordXml.all(word.document(), "del").forEach(WordXml::remove);
            WordXml.all(word.document(), "moveFrom").forEach(WordXml::remove);
            ParagraphReader reader = new ParagraphReader(
                    word.part("styles").orElse(null),
                    word.part("numbering").orElse(null),
                    word.part("footnotes").orElse(null),
                    notes(draft));
            return new WordImport(reader, word.document())
                    .compare(template, draft, told, WordRemarks.lines(before.document()));
        } catch (NotUsableException notUsable) {
            return new Outcome.NotComparable(String.valueOf(notUsable.getMessage()));
        }
    }

    private static Map<String, String> notes(Draft draft) {
        Map<String, String> notes = new HashMap<>();
        draft.evidence().values().forEach(each -> notes.put(each.id(), References.footnote(each)));
        return notes;
    }

    private Outcome compare(Template template, Draft draft, List<String> told, Set<String> known) {
        List<WrittenText> texts = new ArrayList<>(WrittenText.of(template, draft));
        if (!texts.isEmpty() && texts.stream().noneMatch(each -> marked.containsKey(Bookmarks.name(each.path())))) {
            return new Outcome.NotComparable(
                    "The document holds none of the marks of an export of this draft. Export it again and edit that file.");
        }
        texts.addAll(WrittenText.emptyCells(template, draft));
        List<EditedField> edited = new ArrayList<>();
        WholeAgain whole = new WholeAgain(draft.evidence());
        for (WrittenText text : texts) {
            String now = whole.of(text.text(), now(text).orElse(""));
            String before = shown(text);
            if (!same(text, before, now)) {
                edited.add(new EditedField(text, now, WordDifference.between(flat(text, before), flat(text, now))));
            }
        }
        List<String> all = new ArrayList<>(told);
        int shortened = whole.restored().size();
        if (shortened > 0) {
            all.add("The file has the beginning only of "
                    + (shortened == 1 ? "one quotation" : shortened + " quotations")
                    + ", as a licence asks. What stands […] there is no change: the draft keeps the words.");
        }
        return new Outcome.Compared(edited, all, unplaced(known));
    }

    private List<String> unplaced(Set<String> known) {
        return WordXml.all(body, "p").stream()
                .filter(each -> !taken.contains(each) && !WordRemarks.isOfTheContents(each))
                .map(WordRemarks::line)
                .filter(each -> !each.isBlank() && !known.contains(WordRemarks.known(each)))
                .toList();
    }

    private static String shown(WrittenText text) {
        return text.field().type() == FieldType.LONG_TEXT
                ? text.text()
                : AnswerText.of(text.field(), Answer.of(text.text()));
    }

    private static boolean same(WrittenText text, String before, String now) {
        return bare(flat(text, before)).equals(bare(flat(text, now)));
    }

    static String bare(String text) {
        return text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The words with their citation marks, as a reader sees them. */
    private static String flat(WrittenText text, String markdown) {
        return text.field().type() == FieldType.LONG_TEXT ? blocks(Markdown.read(markdown)) : markdown;
    }

    private static String blocks(List<Block> blocks) {
        StringBuilder flat = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> inline(paragraph.content(), flat);
                case Block.Heading heading -> inline(heading.content(), flat);
                case Block.Quotation quotation -> flat.append(blocks(quotation.content()));
                case Block.Items items -> items.items().forEach(item -> flat.append(blocks(item)));
            }
            flat.append('\n');
        }
        return flat.toString();
    }

    /** Blanks before a citation are no difference; the sign of a footnote stands close to its word. */
    private static StringBuilder closeUp(StringBuilder flat) {
        flat.setLength(flat.toString().stripTrailing().length());
        return flat;
    }

    private static void inline(List<Inline> content, StringBuilder flat) {
        for (Inline each : content) {
            switch (each) {
                case Inline.Mark mark ->
                    flat.append("[@").append(mark.evidence()).append(']');
                case Inline.Strong strong -> inline(strong.content(), flat);
                case Inline.Emphasis emphasis -> inline(emphasis.content(), flat);
                default -> flat.append(Inline.plain(List.of(each)));
            }
        }
    }

    private Optional<String> now(WrittenText text) {
        Element start = marked.get(Bookmarks.name(text.path()));
        Element paragraph = start == null ? null : paragraph(start);
        if (paragraph == null) {
            return Optional.empty();
        }
        List<Element> paragraphs =
                WordXml.is(paragraph.getParentNode(), "tc") ? cell(paragraph) : untilNextField(paragraph);
        taken.addAll(paragraphs);
        String markdown = reader.markdown(paragraphs);
        return Optional.of(
                text.field().type() == FieldType.LONG_TEXT ? markdown : Block.plain(Markdown.read(markdown)));
    }

    private static @Nullable Element paragraph(Element inside) {
        for (Node each = inside; each != null; each = each.getParentNode()) {
            if (WordXml.is(each, "p")) {
                return (Element) each;
            }
        }
        Node next = inside.getNextSibling();
        return next != null && WordXml.is(next, "p") ? (Element) next : null;
    }

    private static List<Element> cell(Element paragraph) {
        return WordXml.children((Element) paragraph.getParentNode(), "p");
    }

    /** What is typed after an answer belongs to it, up to the next heading of ours, the next table or the next answer. */
    private static List<Element> untilNextField(Element first) {
        List<Element> paragraphs = new ArrayList<>();
        for (Node each = first; each != null && !WordXml.is(each, "tbl"); each = each.getNextSibling()) {
            if (WordXml.is(each, "p")) {
                Element paragraph = (Element) each;
                if (each != first && Bookmarks.opens(paragraph)) {
                    break;
                }
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }
}
