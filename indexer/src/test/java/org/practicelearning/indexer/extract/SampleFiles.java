package org.practicelearning.indexer.extract;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Small files of every kind and every misfortune, made on the spot. */
public final class SampleFiles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private SampleFiles() {}

    /** Draws on a page of a PDF. */
    @FunctionalInterface
    public interface Drawing {
        void on(Pen pen) throws IOException;
    }

    /** Puts text and lines at places given in points from the upper left corner of an A4 page. */
    public static final class Pen {
        private final PDPageContentStream stream;
        private final PDDocument document;

        Pen(PDPageContentStream stream, PDDocument document) {
            this.stream = stream;
            this.document = document;
        }

        public Pen text(float x, float y, float size, String text) throws IOException {
            return text(FontName.HELVETICA, x, y, size, text);
        }

        public Pen bold(float x, float y, float size, String text) throws IOException {
            return text(FontName.HELVETICA_BOLD, x, y, size, text);
        }

        private Pen text(FontName name, float x, float y, float size, String text) throws IOException {
            PDFont font = new PDType1Font(name);
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            stream.showText(text);
            stream.endText();
            return this;
        }

        public Pen line(float x0, float y0, float x1, float y1) throws IOException {
            stream.moveTo(x0, PDRectangle.A4.getHeight() - y0);
            stream.lineTo(x1, PDRectangle.A4.getHeight() - y1);
            stream.stroke();
            return this;
        }

        /** Covers the page with a picture. */
        public Pen picture(BufferedImage picture) throws IOException {
            stream.drawImage(
                    LosslessFactory.createFromImage(document, picture),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
            return this;
        }
    }

    /** A PDF with one page for each drawing. */
    public static Path pdf(Path file, Drawing... pages) {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    drawing.on(new Pen(stream, document));
                }
            }
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that asks for a password. */
    public static Path protectedPdf(Path file) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of lines of print, large enough for Tesseract. */
    public static BufferedImage scan(String... lines) {
        BufferedImage page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 44));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 160, 240 + i * 70);
        }
        pen.dispose();
        return page;
    }

    /** A zip with these entries. */
    public static Path zip(Path file, Map<String, String> entries) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A Word file.
     *
     * @param body XML of its body, with the prefix {@code w}
     * @param others further parts of the folder {@code word} by their names, each related by its name without ending
     */
    public static Path docx(Path file, String body, Map<String, String> others) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        Map<String, String> related = new LinkedHashMap<>();
        others.forEach((name, content) -> {
            related.put(name.replaceAll("[0-9]*\\.xml$", ""), name);
            parts.put("word/" + name, content);
        });
        parts.put("word/_rels/document.xml.rels", relations(related));
        parts.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        return zip(file, parts);
    }

    /** XML of a part of a Word file. */
    public static String part(String root, String content) {
        return "<w:" + root + " xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</w:" + root + ">";
    }

    /** XML of a Word paragraph. */
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String relations(Map<String, String> targets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        targets.forEach((type, target) -> xml.append("<Relationship Id=\"r")
                .append(type)
                .append("\" Type=\"")
                .append(OFFICE)
                .append('/')
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>"));
        return xml.append("</Relationships>").toString();
    }

    public static Path text(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path bytes(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
