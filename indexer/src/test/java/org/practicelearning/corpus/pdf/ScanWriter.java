package org.practicelearning.corpus.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Place;

/** Makes a PDF of which some pages, or all, are pictures of a paper. */
public final class ScanWriter {
    private static final float QUALITY = 0.45f;
    private static final int EVERY = 3;

    private ScanWriter() {}

    /** All pages as black-and-white pictures, the way a multifunction copier writes them. */
    public static Made scanned(Source source) {
        return write(source, page -> true, true);
    }

    /** Every third page as a grey picture, put in where the file was lost; the others keep their text. */
    public static Made mixed(Source source) {
        return write(source, page -> page % EVERY == EVERY - 1, false);
    }

    private static Made write(Source source, IntPredicate picture, boolean fax) {
        Made typed = PdfWriter.write(source);
        try (PDDocument from = Loader.loadPDF(typed.bytes());
                PDDocument document = Loader.loadPDF(typed.bytes())) {
            PDFRenderer renderer = new PDFRenderer(from);
            Scanner scanner = new Scanner(
                    source.header().seed(), source.header().published().plusDays(6));
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                if (picture.test(i)) {
                    BufferedImage page = renderer.renderImageWithDPI(i, Scanner.DPI, ImageType.GRAY);
                    replace(document, document.getPage(i), scanner.scan(page, fax && i == 0), fax);
                }
            }
            if (fax) {
                document.getDocumentInformation().setTitle("Scanned from a multifunction device");
                document.getDocumentInformation().setAuthor(null);
            }
            document.setDocumentId(source.header().seed());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Made(out.toByteArray(), places(typed, picture), typed.running(), typed.printed(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(PDDocument document, PDPage page, BufferedImage scan, boolean fax) throws IOException {
        PDImageXObject image = fax
                ? CCITTFactory.createFromImage(document, Scanner.blackAndWhite(scan))
                : JPEGFactory.createFromImage(document, scan, QUALITY, (int) Scanner.DPI);
        page.setResources(new PDResources());
        try (PDPageContentStream canvas =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
            canvas.drawImage(
                    image,
                    0,
                    0,
                    page.getMediaBox().getWidth(),
                    page.getMediaBox().getHeight());
        }
    }

    private static Map<String, Place> places(Made typed, IntPredicate picture) {
        Map<String, Place> places = new HashMap<>();
        typed.places()
                .forEach((key, place) -> places.put(key, picture.test(place.position() - 1) ? place.scanned() : place));
        return places;
    }
}
