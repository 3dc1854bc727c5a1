package org.practicelearning.corpus.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Running;

/** Makes a Word file of a source, with styles, lists, tables, footnotes and running lines as Word keeps them. */
public final class DocxWriter {
    private final Source source;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxText text;
    private final DocxChanges changes;
    private int lists;

    private DocxWriter(Source source) {
        this.source = source.curly();
        this.text = new DocxText(document, this.source.notes());
        this.changes = new DocxChanges(document, source.header(), text);
    }

    public static Made write(Source source) {
        try {
            DocxWriter writer = new DocxWriter(source);
            try (writer.document) {
                return writer.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() throws IOException {
        boolean modern = source.header().published().getYear() > 2019;
        String font = source.header().seed() % 3 == 0 ? "Calibri" : "Arial";
        new DocxStyles(font, modern ? "1F4E79" : "333333").addTo(document);
        DocxStyles.page(document);
        front();
        source.pieces().forEach(this::add);
        List<Running> running = new DocxEdges(document, source.header()).add();
        OfficeProperties.declare(document.getProperties(), source.header());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return new Made(
                StableZip.again(out.toByteArray()),
                Map.of(),
                running,
                Wording.printed(source.header()),
                changes.extras());
    }

    private void front() {
        styled("Subtitle", source.header().publisher());
        styled("Subtitle", Wording.type(source.header()));
        styled("Title", source.header().title());
        styled("Subtitle", "Date: " + Wording.longDate(source.header().published()));
    }

    private void styled(String style, String words) {
        text.add(paragraph(style), new Rich(List.of(Run.plain(words))));
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        return paragraph;
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading ->
                text.add(paragraph("Heading" + heading.level()), heading.line().text());
            case Piece.Paragraph numbered -> numbered(numbered.line());
            case Piece.Items items -> items(items);
            case Piece.Table table -> table(table.lines());
            case Piece.Quote quote -> text.add(paragraph("Quote"), quote.line().text());
            case Piece.Recommendation recommendation -> recommendation(recommendation);
            case Piece.Note note -> {}
            case Piece.PageBreak pageBreak -> document.createParagraph().setPageBreak(true);
        }
    }

    private void numbered(Line line) {
        XWPFParagraph paragraph = paragraph("");
        if (!line.label().isEmpty()) {
            paragraph.setIndentationLeft(720);
            paragraph.setIndentationHanging(720);
            paragraph.createRun().setText(line.label());
            paragraph.createRun().addTab();
        }
        changes.add(paragraph, line.text());
    }

    private void items(Piece.Items items) {
        BigInteger list = DocxStyles.list(document, items.ordered(), lists++);
        for (Line line : items.lines()) {
            XWPFParagraph paragraph = paragraph("ListParagraph");
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
            text.add(paragraph, line.text());
        }
    }

    private void recommendation(Piece.Recommendation recommendation) {
        XWPFParagraph head = paragraph("");
        head.setSpacingAfter(20);
        head.setKeepNext(true);
        String number = recommendation.line().label();
        text.add(head, new Run("Recommendation " + number + ": " + recommendation.addressee(), true, "", "", ""));
        text.add(paragraph(""), recommendation.line().text());
    }

    private void table(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        XWPFTable table = document.createTable(rows.size(), columns);
        table.setStyleID("TableGrid");
        table.setWidth(DocxStyles.TEXT_WIDTH);
        int[] widths = widths(rows);
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            row.setCantSplitRow(true);
            row.setRepeatHeader(i == 0);
            for (int j = 0; j < columns; j++) {
                row.getCell(j).setWidth(Integer.toString(widths[j]));
                cell(row.getCell(j), rows.get(i).cells().get(j), i == 0);
            }
        }
        var grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        document.createParagraph().setSpacingAfter(60);
    }

    /** Wider columns for longer cells; the square root keeps one long cell from starving the others. */
    private static int[] widths(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        double[] wanted = new double[columns];
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            int longest = 1;
            for (Line row : rows) {
                longest = Math.max(longest, row.cells().get(j).plain().length());
            }
            wanted[j] = Math.sqrt(longest) + 2;
            sum += wanted[j];
        }
        int[] widths = new int[columns];
        for (int j = 0; j < columns; j++) {
            widths[j] = (int) (DocxStyles.TEXT_WIDTH * wanted[j] / sum);
        }
        return widths;
    }

    private void cell(XWPFTableCell cell, Rich words, boolean heading) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingAfter(20);
        if (heading) {
            cell.setColor("DDE4EA");
        }
        for (Run run : words.runs()) {
            text.add(
                    paragraph,
                    new Run(run.text(), run.bold() || heading, run.sentinel(), run.identifier(), run.note()));
        }
    }
}
