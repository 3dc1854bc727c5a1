package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.truth.Running;

/** Draws pages with their running lines. */
final class PagePainter {
    private static final float HEADER_BASE = PdfWriter.PAGE_HEIGHT - 48;
    private static final float FOOTER_BASE = 46;
    private static final float SMALL = 8.5f;
    private static final Color GREY = new Color(0x55, 0x5a, 0x60);

    private final PDDocument document;
    private final Header header;
    private final Look look;
    private final Faces faces;
    private final PageNumbers numbers;
    private final Map<Running, Integer> running = new LinkedHashMap<>();
    private int page;

    PagePainter(PDDocument document, Header header, Look look, Faces faces, PageNumbers numbers) {
        this.document = document;
        this.header = header;
        this.look = look;
        this.faces = faces;
        this.numbers = numbers;
    }

    List<Running> running() {
        return running.entrySet().stream()
                .map(each -> new Running(each.getKey().edge(), each.getKey().text(), each.getValue()))
                .toList();
    }

    void page(Sheet sheet, boolean first) throws IOException {
        try (PDPageContentStream canvas = next()) {
            for (Sheet.Placed placed : sheet.slices) {
                placed.slice().painter().paint(canvas, placed.x(), placed.y());
            }
            notes(canvas, sheet);
            if (!first) {
                header(canvas);
            }
            footer(canvas);
        }
        page++;
    }

    private PDPageContentStream next() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        return new PDPageContentStream(document, next);
    }

    private static void notes(PDPageContentStream canvas, Sheet sheet) throws IOException {
        if (sheet.notes.isEmpty()) {
            return;
        }
        canvas.setStrokingColor(GREY);
        canvas.setLineWidth(0.5f);
        canvas.moveTo(PdfWriter.FRAME.left(), sheet.notesTop);
        canvas.lineTo(PdfWriter.FRAME.left() + 140, sheet.notesTop);
        canvas.stroke();
        for (Sheet.Placed placed : sheet.notes) {
            placed.slice().painter().paint(canvas, placed.x(), placed.y());
        }
    }

    private void count(Running line) {
        running.merge(line, 1, Integer::sum);
    }

    private boolean even() {
        return page % 2 == 1;
    }

    private void header(PDPageContentStream canvas) throws IOException {
        String[] sides = header.orEmpty("header").split(" \\| ", 2);
        if (sides[0].isEmpty()) {
            return;
        }
        boolean swap = look.mirrored() && even();
        if (sides.length == 2) {
            side(canvas, sides[swap ? 1 : 0], false, HEADER_BASE);
            side(canvas, sides[swap ? 0 : 1], true, HEADER_BASE);
        } else {
            side(canvas, sides[0], !swap, HEADER_BASE);
        }
        for (String side : sides) {
            count(new Running("header", side));
        }
        rule(canvas, HEADER_BASE - 6);
    }

    private void footer(PDPageContentStream canvas) throws IOException {
        String text = header.orEmpty("footer");
        String number = numbers.printed(page);
        rule(canvas, FOOTER_BASE + 12);
        if (text.isEmpty()) {
            centre(canvas, number, SMALL, FOOTER_BASE);
        } else {
            boolean swap = look.mirrored() && even();
            side(canvas, text, swap, FOOTER_BASE);
            side(canvas, number, !swap, FOOTER_BASE);
            count(new Running("footer", text));
        }
        count(new Running(
                "footer",
                look.printed("{n}", numbers.before() > 0 && look.frontRoman() ? numbers.body() : numbers.pages())));
        centre(canvas, Wording.FICTIONAL, 7, FOOTER_BASE - 15);
        count(new Running("footer", Wording.FICTIONAL));
    }

    private static void rule(PDPageContentStream canvas, float y) throws IOException {
        canvas.setStrokingColor(new Color(0xb8, 0xbd, 0xc3));
        canvas.setLineWidth(0.6f);
        canvas.moveTo(PdfWriter.FRAME.left(), y);
        canvas.lineTo(PdfWriter.FRAME.left() + PdfWriter.FRAME.width(), y);
        canvas.stroke();
    }

    private void side(PDPageContentStream canvas, String text, boolean right, float y) throws IOException {
        float width = faces.regular().width(SMALL, text);
        float x = PdfWriter.FRAME.left() + (right ? PdfWriter.FRAME.width() - width : 0);
        text(canvas, faces.regular(), SMALL, GREY, text, x, y);
    }

    private void centre(PDPageContentStream canvas, String text, float size, float y) throws IOException {
        float x = (PdfWriter.PAGE_WIDTH - faces.regular().width(size, text)) / 2;
        text(canvas, faces.regular(), size, GREY, text, x, y);
    }

    private static void text(
            PDPageContentStream canvas, Face font, float size, Color color, String text, float x, float y)
            throws IOException {
        canvas.beginText();
        canvas.setFont(font.font(), size);
        canvas.setNonStrokingColor(color);
        canvas.newLineAtOffset(x, y);
        canvas.showText(text);
        canvas.endText();
    }

    /** A cover: a coloured field with the title, the publisher below. */
    void cover(String date) throws IOException {
        try (PDPageContentStream canvas = next()) {
            float edge = PdfWriter.PAGE_HEIGHT - 330;
            canvas.setNonStrokingColor(look.color());
            canvas.addRect(0, edge, PdfWriter.PAGE_WIDTH, 330);
            canvas.fill();
            Words words = new Words(faces, false);
            float y = PdfWriter.PAGE_HEIGHT - 120;
            y = lines(canvas, words.of(Wording.type(header), faces.regular(), 16, Color.WHITE), y, 24);
            lines(canvas, words.of(header.title(), faces.bold(), 27, Color.WHITE), y - 22, 34);
            y = lines(canvas, words.of(header.publisher(), faces.bold(), 15, look.color()), edge - 60, 20);
            y = lines(canvas, words.of("Published " + date, faces.regular(), 13, Color.DARK_GRAY), y - 8, 18);
            text(canvas, faces.regular(), 9, GREY, Wording.FICTIONAL, PdfWriter.FRAME.left(), FOOTER_BASE);
        }
        page++;
    }

    private static float lines(PDPageContentStream canvas, List<Word> words, float top, float leading)
            throws IOException {
        float y = top;
        for (TextLine line : new ArrayList<>(new LineBreaker(false).lines(words, PdfWriter.FRAME.width()))) {
            LinePainter.paint(canvas, line, PdfWriter.FRAME.left(), y, 0);
            y -= leading;
        }
        return y;
    }
}
