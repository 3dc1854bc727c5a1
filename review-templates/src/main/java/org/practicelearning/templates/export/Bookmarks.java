package org.practicelearning.templates.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Marks in a document that Word keeps while somebody edits it: headings for the table of contents, and the answer to every
 * field, so that an edited document can be compared field by field. A field's mark is a number made from its path; it tells
 * nobody anything.
 */
final class Bookmarks {
    private static final String FIELD = "PLL_";
    private static final int DIGITS = 16;
    private static final String NOTE = FIELD + "n_";
    private static final String ORIGIN = FIELD + "o_";

    /** High enough to stay clear of a template's own. */
    private int last = 900_000;

    private int headings;
    private int ends;

    /** The name of a field's mark. */
    static String name(String path) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return FIELD + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The name of a footnote's mark. */
    static String note(String evidence, int number) {
        return NOTE + evidence + "_" + number;
    }

    /** The evidence the sign of a footnote stands for, if it was written by this program. */
    static Optional<String> evidence(Element sign) {
        for (Node each = sign.getPreviousSibling();
                each != null && !WordXml.is(each, "r");
                each = each.getPreviousSibling()) {
            String name = WordXml.is(each, "bookmarkStart") ? WordXml.attribute((Element) each, "name") : "";
            if (name.startsWith(NOTE) && name.lastIndexOf('_') >= NOTE.length()) {
                return Optional.of(name.substring(NOTE.length(), name.lastIndexOf('_')));
            }
        }
        return Optional.empty();
    }

    /** Marks where a document comes from. */
    void origin(String origin, Element paragraph) {
        mark(ORIGIN + origin, paragraph);
    }

    /** Where a document says it comes from. */
    static Optional<String> origin(Document document) {
        return WordXml.all(document, "bookmarkStart").stream()
                .map(each -> WordXml.attribute(each, "name"))
                .filter(name -> name.startsWith(ORIGIN))
                .map(name -> name.substring(ORIGIN.length()))
                .findFirst();
    }

    /** Marks a heading; returns the mark's name. */
    String heading(Element paragraph) {
        String name = "_Toc" + (1_000_000 + ++headings);
        mark(name, paragraph);
        return name;
    }

    /** Marks a heading of the program's own, where the answer before it ends. */
    void end(Element paragraph) {
        mark(FIELD + "h" + ++ends, paragraph);
    }

    /**
     * Marks the first of the paragraphs that answer a field. A mark over several is not kept by every program that saves
     * the document.
     */
    void answer(String path, List<Element> paragraphs) {
        if (!path.isEmpty() && !paragraphs.isEmpty()) {
            mark(name(path), paragraphs.getFirst());
        }
    }

    /** Whether a paragraph opens an answer or ends the one before. */
    static boolean opens(Element paragraph) {
        return WordXml.all(paragraph, "bookmarkStart").stream()
                .map(each -> WordXml.attribute(each, "name"))
                .anyMatch(name -> name.startsWith(FIELD) && !name.startsWith(ORIGIN) && !name.startsWith(NOTE));
    }

    private void mark(String name, Element paragraph) {
        String id = String.valueOf(++last);
        Element start = WordXml.make(paragraph, "bookmarkStart", "id", id, "name", name);
        List<Element> properties = WordXml.children(paragraph, "pPr");
        paragraph.insertBefore(
                start,
                properties.isEmpty()
                        ? paragraph.getFirstChild()
                        : properties.getFirst().getNextSibling());
        WordXml.add(paragraph, "bookmarkEnd", "id", id);
    }
}
