package org.practicelearning.templates.export;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The footnotes of a document. */
final class Footnotes {
    /** Clear of the marks in the body. */
    private static final int MARKS = 960_000;

    /** What stands between two signs. */
    static final String APART = ",";

    private final Element root;
    private final Styles styles;
    private int last;

    Footnotes(Document footnotes, Styles styles) {
        this.root = footnotes.getDocumentElement();
        this.styles = styles;
        this.last = WordXml.children(root, "footnote").stream()
                .mapToInt(each -> Integer.parseInt(WordXml.attribute(each, "id")))
                .max()
                .orElse(0);
    }

    /**
     * Writes a footnote and, into the run's paragraph, the sign that leads to it.
     *
     * @param evidence the id of what is cited, by which an edited document is read back: two quotations from one page have
     *     the same words in their notes
     */
    void refer(Element paragraph, String text, String evidence) {
        last++;
        Element note = WordXml.add(root, "footnote", "id", String.valueOf(last));
        Element content = WordXml.add(note, "p");
        WordXml.add(WordXml.add(content, "pPr"), "pStyle", "val", styles.id(Styles.Name.FOOTNOTE_TEXT));
        WordXml.add(sign(content), "footnoteRef");
        RunWriter.plain(content, " " + text);
        String mark = String.valueOf(MARKS + last);
        // In the text and not in the note, from which LibreOffice takes it when it saves.
        WordXml.add(paragraph, "bookmarkStart", "id", mark, "name", Bookmarks.note(evidence, last));
        WordXml.add(sign(paragraph), "footnoteReference", "id", String.valueOf(last));
        WordXml.add(paragraph, "bookmarkEnd", "id", mark);
    }

    /** Between two signs that stand side by side: without it notes 1 and 2 read as note 12. */
    void apart(Element paragraph) {
        RunWriter.content(sign(paragraph), APART);
    }

    private Element sign(Element paragraph) {
        Element run = WordXml.add(paragraph, "r");
        WordXml.add(WordXml.add(run, "rPr"), "rStyle", "val", styles.id(Styles.Name.FOOTNOTE_REFERENCE));
        return run;
    }
}
