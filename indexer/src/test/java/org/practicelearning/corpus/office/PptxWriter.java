package org.practicelearning.corpus.office;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Place;
import org.practicelearning.corpus.truth.Running;

/** Makes slides: a heading begins one, what a speaker should say goes to the notes. */
public final class PptxWriter {
    private static final Color BLUE = new Color(0x1d, 0x4f, 0x7c);
    private static final String SPOKEN = "(Trainer|Presenter|Speaker note).*";
    private static final double LEFT = 50;
    private static final double WIDTH = 860;

    private final Source source;
    private final XMLSlideShow show = new XMLSlideShow();
    private final Map<String, Place> places = new HashMap<>();
    private XSLFSlide slide;
    private XSLFTextShape content;
    private double top;

    private PptxWriter(Source source) {
        this.source = source.curly();
        show.setPageSize(new Dimension(960, 540));
    }

    public static Made write(Source source) {
        try {
            PptxWriter writer = new PptxWriter(source);
            try (writer.show) {
                return writer.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() throws IOException {
        opening();
        source.pieces().forEach(this::add);
        OfficeProperties.declare(show.getProperties(), source.header());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        return new Made(
                StableZip.again(out.toByteArray()),
                Map.copyOf(places),
                List.of(new Running("footer", Wording.FICTIONAL)),
                Wording.printed(source.header()),
                List.of());
    }

    private void opening() {
        begin(SlideLayout.TITLE, source.header().title());
        XSLFTextShape subtitle = slide.getPlaceholder(1);
        subtitle.setText(source.header().publisher() + "\n" + Wording.type(source.header()) + "\n"
                + Wording.longDate(source.header().published()));
        slide.getPlaceholder(0).setAnchor(new Rectangle2D.Double(LEFT, 130, WIDTH, 130));
        subtitle.setAnchor(new Rectangle2D.Double(LEFT, 280, WIDTH, 130));
        size(subtitle, 20);
    }

    private void begin(SlideLayout layout, String title) {
        slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(layout));
        XSLFTextShape heading = slide.getPlaceholder(0);
        heading.setText(title);
        heading.setAnchor(new Rectangle2D.Double(LEFT, 28, WIDTH, 70));
        for (XSLFTextParagraph paragraph : heading.getTextParagraphs()) {
            paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
            paragraph.getTextRuns().forEach(run -> {
                run.setFontFamily("Arial");
                run.setFontSize(30d);
                run.setBold(true);
                run.setFontColor(BLUE);
            });
        }
        XSLFAutoShape band = slide.createAutoShape();
        band.setAnchor(new Rectangle2D.Double(0, 0, 18, 540));
        band.setFillColor(BLUE);
        XSLFTextBox foot = slide.createTextBox();
        foot.setAnchor(new Rectangle2D.Double(LEFT, 505, WIDTH, 26));
        String footer = source.header().orEmpty("footer");
        foot.setText((footer.isEmpty() ? "" : footer + ". ") + Wording.FICTIONAL);
        size(foot, 10);
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            begin(SlideLayout.TITLE_AND_CONTENT, heading.line().plain());
            content = slide.getPlaceholder(1);
            content.clearText();
            content.setAnchor(new Rectangle2D.Double(LEFT, 105, WIDTH, 390));
            top = 115;
        }
        Place place = new Place(show.getSlides().size(), "", "text");
        for (Line line : piece.lines()) {
            places.put("unit:" + line.unit(), place);
            line.runs().forEach(run -> places.put("word:" + run.text(), place));
        }
        switch (piece) {
            case Piece.Heading heading -> {}
            case Piece.Table table -> table(table.lines());
            case Piece.Items items -> items.lines().forEach(line -> text(line.text(), true, false));
            case Piece.Quote quote -> {
                if (quote.line().plain().matches(SPOKEN)) {
                    notes(quote.line().plain());
                } else {
                    text(quote.line().text(), false, true);
                }
            }
            default -> piece.lines().forEach(line -> text(line.text(), false, false));
        }
    }

    private void text(Rich words, boolean bullet, boolean italic) {
        XSLFTextParagraph paragraph = content.addNewTextParagraph();
        paragraph.setBullet(bullet);
        if (!bullet) {
            paragraph.setIndent(0d);
            paragraph.setLeftMargin(0d);
        }
        paragraph.setSpaceBefore(-8d);
        for (Run run : words.runs()) {
            XSLFTextRun printed = paragraph.addNewTextRun();
            printed.setText(Markup.letters(run));
            printed.setFontFamily("Arial");
            printed.setFontSize(20d);
            printed.setBold(run.bold());
            printed.setItalic(italic);
        }
        top += 34 * (1 + words.plain().length() / 85);
    }

    private void table(List<Line> rows) {
        XSLFTable table = slide.createTable(rows.size(), rows.getFirst().cells().size());
        table.setAnchor(new Rectangle2D.Double(LEFT, Math.min(top + 10, 260), WIDTH, 30 * rows.size()));
        int columns = rows.getFirst().cells().size();
        for (int j = 0; j < columns; j++) {
            table.setColumnWidth(j, WIDTH / columns);
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns; j++) {
                cell(table.getCell(i, j), rows.get(i).cells().get(j), i == 0);
            }
        }
    }

    private static void cell(XSLFTableCell cell, Rich words, boolean heading) {
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        for (Run run : words.runs()) {
            XSLFTextRun printed = paragraph.addNewTextRun();
            printed.setText(Markup.letters(run));
            printed.setFontFamily("Arial");
            printed.setFontSize(14d);
            printed.setBold(heading || run.bold());
        }
        cell.setFillColor(heading ? new Color(0xdd, 0xe4, 0xea) : Color.WHITE);
        for (XSLFTableCell.BorderEdge edge : XSLFTableCell.BorderEdge.values()) {
            cell.setBorderColor(edge, Color.GRAY);
            cell.setBorderWidth(edge, 0.75);
        }
    }

    private void notes(String words) {
        XSLFNotes notes = show.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                boolean empty = shape.getText().isBlank() || shape.getText().startsWith("Click to edit");
                if (empty) {
                    shape.setText(words);
                } else {
                    shape.appendText(words, true);
                }
            }
        }
    }

    private static void size(XSLFTextShape shape, double points) {
        for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
            paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
            paragraph.getTextRuns().forEach(run -> {
                run.setFontFamily("Arial");
                run.setFontSize(points);
                run.setFontColor(Color.DARK_GRAY);
            });
        }
    }
}
