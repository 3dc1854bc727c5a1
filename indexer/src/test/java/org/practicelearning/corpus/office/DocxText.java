package org.practicelearning.corpus.office;

import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;

/** Puts text with its footnotes into Word paragraphs. */
final class DocxText {
    private final XWPFDocument document;
    private final Map<String, Line> notes;

    DocxText(XWPFDocument document, Map<String, Line> notes) {
        this.document = document;
        this.notes = notes;
    }

    void add(XWPFParagraph paragraph, Rich text) {
        text.runs().forEach(run -> add(paragraph, run));
    }

    void add(XWPFParagraph paragraph, Run run) {
        Line note = notes.get(run.note());
        if (note != null) {
            note(paragraph, note);
            return;
        }
        XWPFRun printed = paragraph.createRun();
        if (run.bold()) {
            printed.setBold(true);
        }
        switch (run.sentinel()) {
            case "hyphen" -> {
                int half = run.text().length() / 2;
                printed.setText(run.text().substring(0, half));
                printed.getCTR().addNewSoftHyphen();
                printed.getCTR().addNewT().setStringValue(run.text().substring(half));
            }
            case "ligature" -> printed.setText(Ligatures.in(run.text()));
            default -> printed.setText(run.text());
        }
    }

    private void note(XWPFParagraph paragraph, Line line) {
        XWPFFootnote footnote = document.createFootnote();
        XWPFParagraph words = footnote.getParagraphs().isEmpty()
                ? footnote.createParagraph()
                : footnote.getParagraphs().getFirst();
        words.setStyle("FootnoteText");
        words.createRun().setText(" ");
        add(words, line.text());
        paragraph.addFootnoteReference(footnote);
    }
}
