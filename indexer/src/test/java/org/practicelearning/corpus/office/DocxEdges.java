package org.practicelearning.corpus.office;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.truth.Running;

/** Header and footer of a Word file; page numbers are fields. */
final class DocxEdges {
    private final XWPFDocument document;
    private final Header header;
    private final List<Running> running = new ArrayList<>();

    DocxEdges(XWPFDocument document, Header header) {
        this.document = document;
        this.header = header;
    }

    List<Running> add() {
        String top = header.orEmpty("header");
        if (!top.isEmpty()) {
            XWPFParagraph paragraph =
                    document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
            line(paragraph, "Header", top, ParagraphAlignment.RIGHT);
            running.add(new Running("header", top));
        }
        XWPFFooter foot = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph numbered = foot.createParagraph();
        String text = header.orEmpty("footer");
        line(numbered, "Footer", text.isEmpty() ? "Page " : text + "    Page ", ParagraphAlignment.CENTER);
        field(numbered, "PAGE");
        numbered.createRun().setText(" of ");
        field(numbered, "NUMPAGES");
        line(foot.createParagraph(), "Footer", Wording.FICTIONAL, ParagraphAlignment.CENTER);
        if (!text.isEmpty()) {
            running.add(new Running("footer", text));
        }
        running.add(new Running("footer", Wording.FICTIONAL));
        return running;
    }

    private static void line(XWPFParagraph paragraph, String style, String text, ParagraphAlignment side) {
        paragraph.setStyle(style);
        paragraph.setAlignment(side);
        paragraph.createRun().setText(text);
    }

    private static void field(XWPFParagraph paragraph, String code) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(code);
        field.addNewR().addNewT().setStringValue("1");
    }
}
