package org.practicelearning.templates.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.export.WordPackage.NotUsableException;
import org.practicelearning.templates.print.PrintedDraft;
import org.practicelearning.templates.template.Template;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a draft as a Word document in the style of a Word template. */
public final class WordExport {
    /** The width of the text on A4 with margins of an inch, in twentieths of a point. */
    private static final int USUAL_WIDTH = 9_026;

    private final byte[] wordTemplate;
    private final String partnership;
    private final String origin;

    /**
     * @param wordTemplate one that {@link WordTemplate} found usable, or the house's own
     * @param partnership its name, for the cover
     */
    public WordExport(byte[] wordTemplate, String partnership) {
        this(wordTemplate, partnership, "");
    }

    private WordExport(byte[] wordTemplate, String partnership, String origin) {
        this.wordTemplate = wordTemplate.clone();
        this.partnership = partnership;
        this.origin = origin;
    }

    /**
     * The same, with a mark that Word keeps and {@link WordImport#origin} reads back.
     *
     * @param mark letters and digits that say which version this is, and tell nobody else anything
     */
    public WordExport markedAs(String mark) {
        return new WordExport(wordTemplate, partnership, mark);
    }

    /** In the style that comes with the program. */
    public static WordExport inHouseStyle(String partnership) {
        return new WordExport(HouseTemplate.docx(), partnership);
    }

    /**
     * Writes the draft.
     *
     * @param day printed on the cover
     * @throws IllegalArgumentException if the Word template cannot be used, which its examination would have said
     */
    public void write(Template template, Draft draft, LocalDate day, OutputStream out) throws IOException {
        PrintedDraft printed = PrintedDraft.of(template, draft, partnership, day);
        try (WordPackage word = WordPackage.open(wordTemplate)) {
            Scrubber.scrub(word, template.title() + " – " + draft.title());
            fill(word, template, draft, printed);
            word.save(out);
        } catch (NotUsableException notUsable) {
            throw new IllegalArgumentException(notUsable);
        }
    }

    private void fill(WordPackage word, Template template, Draft draft, PrintedDraft printed)
            throws NotUsableException {
        Styles styles = HouseTemplate.styles(word);
        styles.language();
        Numbering numbering = new Numbering(word.partOr("numbering", HouseTemplate.part("word/numbering.xml")));
        Document notes = word.partOr("footnotes", HouseTemplate.part("word/footnotes.xml"));
        BlockWriter blocks = new BlockWriter(styles, numbering, new Footnotes(notes, styles), printed);
        Bookmarks bookmarks = new Bookmarks();
        TableWriter tables = new TableWriter(blocks, bookmarks, width(word.document()));
        BodyWriter body = new BodyWriter(blocks, tables, bookmarks);
        WordFiller filler = new WordFiller(template, draft, printed, body, blocks);
        filler.document(word.document());
        List<Element> paragraphs = WordXml.all(word.document(), "p");
        if (!origin.isEmpty() && !paragraphs.isEmpty()) {
            bookmarks.origin(origin, paragraphs.getFirst());
        }
        for (Map.Entry<String, Document> part : word.texts().entrySet()) {
            if (part.getKey().startsWith("first-") || part.getKey().matches("(header|footer).*")) {
                filler.margin(part.getValue());
            }
        }
        body.number(
                PageNumbers.of(word.document(), word.partOr("styles", HouseTemplate.part("word/styles.xml")), notes));
    }

    /** The width of the text in the last part of the document, which is where drafts are written. */
    private static int width(Document document) {
        List<Element> sections = WordXml.all(document, "sectPr");
        if (sections.isEmpty()) {
            return USUAL_WIDTH;
        }
        Element section = sections.getLast();
        try {
            Element size = WordXml.children(section, "pgSz").getFirst();
            Element margins = WordXml.children(section, "pgMar").getFirst();
            int width = Integer.parseInt(WordXml.attribute(size, "w"))
                    - Integer.parseInt(WordXml.attribute(margins, "left"))
                    - Integer.parseInt(WordXml.attribute(margins, "right"));
            return width > 0 ? width : USUAL_WIDTH;
        } catch (NumberFormatException | NoSuchElementException notGiven) {
            return USUAL_WIDTH;
        }
    }
}
