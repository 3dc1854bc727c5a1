package org.practicelearning.indexer.extract.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.TextSource;

/** Decides for each page of a PDF whether it is a picture, and if so has it read. */
final class PageOcr {
    /** A stamp or page number on a scan has fewer letters than this. */
    private static final int FEW_LETTERS = 30;

    /** A cover with a title over a photograph, or a scan with a printed header, has fewer than this. */
    private static final int SOME_LETTERS = 150;

    /** Shapes on a page without letters: from here on they are letters drawn as outlines, not a frame. */
    private static final int OUTLINED_TEXT = 150;

    /** A page larger than this is drawn more coarsely: a poster must not take the memory. */
    private static final double MOST_PIXELS = 24_000_000;

    private final Tesseract tesseract;

    PageOcr(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * A page with its text, wherever it came from.
     *
     * @param confidence of OCR, else null
     */
    record Result(
            List<Block> blocks, TextSource source, @Nullable Integer confidence) {}

    Result finish(PDDocument document, int index, PdfReading.ReadPage page, DraftedPages drafts, PageNotices notices) {
        List<Block> blocks = drafts.finish(page.drafts(), page.height());
        if (!isPicture(page)) {
            return new Result(blocks, blocks.isEmpty() ? TextSource.BLANK : TextSource.TEXT, null);
        }
        TextSource unread = page.letters() < FEW_LETTERS ? TextSource.NOT_READ : TextSource.TEXT;
        if (!tesseract.isInstalled()) {
            notices.notInstalled(index + 1);
            return new Result(blocks, unread, null);
        }
        if (tesseract.isExhausted()) {
            notices.tooMany(index + 1);
            return new Result(blocks, unread, null);
        }
        try {
            BufferedImage picture = draw(document, index, Tesseract.DPI, ImageType.GRAY);
            OcrText read = OcrText.of(tesseract.read(picture, index + 1));
            return merge(blocks, read);
        } catch (IOException | RuntimeException e) {
            notices.failed(index + 1);
            return new Result(blocks, unread, null);
        }
    }

    private static boolean isPicture(PdfReading.ReadPage page) {
        double share = page.pictureShare();
        boolean fewLetters = page.letters() < FEW_LETTERS;
        return fewLetters && share >= 0.3
                || page.letters() == 0 && (share > 0.05 || page.strokes() >= OUTLINED_TEXT)
                || page.letters() < SOME_LETTERS && share >= 0.6;
    }

    /** What the file itself says goes before what Tesseract saw in the same place. */
    private static Result merge(List<Block> sure, OcrText read) {
        if (read.blocks().isEmpty() && !sure.isEmpty()) {
            return new Result(sure, TextSource.TEXT, null);
        }
        List<Block> merged = new ArrayList<>(sure);
        for (Block block : read.blocks()) {
            if (sure.stream().noneMatch(known -> overlaps(known, block))) {
                merged.add(block);
            }
        }
        return new Result(merged, TextSource.OCR, read.confidence());
    }

    private static boolean overlaps(Block known, Block seen) {
        float shared = Math.min(known.bottom(), seen.bottom()) - Math.max(known.top(), seen.top());
        return known.top() >= 0 && shared > 0.5f * (seen.bottom() - seen.top());
    }

    /** Draws a page as it is shown, more coarsely when it is large. */
    static BufferedImage draw(PDDocument document, int index, int dpi, ImageType colours) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle crop = page.getCropBox();
        double inches = crop.getWidth() / 72.0 * crop.getHeight() / 72.0;
        double fit = Math.sqrt(MOST_PIXELS / Math.max(1e-6, inches));
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(index, (float) Math.max(1, Math.min(dpi, fit)), colours);
    }
}
