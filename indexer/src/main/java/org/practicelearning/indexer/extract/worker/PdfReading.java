package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Reads a PDF page by page: its text with its layout, pictures of pages by OCR, and what else it carries. */
final class PdfReading {
    /** Smaller files are read in one go, which is twice as fast as seeking in them. */
    private static final long IN_MEMORY = 24L * 1024 * 1024;

    private final PageOcr ocr;
    private final TikaReading attachments;

    PdfReading(Tesseract tesseract, TikaReading attachments) {
        this.ocr = new PageOcr(tesseract);
        this.attachments = attachments;
    }

    ExtractionOutcome read(Path file, ContentCollector to) {
        to.paging(Paging.PAGES);
        try (PDDocument document = open(file)) {
            PdfProperties.read(document, to);
            return read(document, to);
        } catch (InvalidPasswordException e) {
            return new Unreadable(UnreadableReason.PASSWORD, "encrypted");
        } catch (IOException | RuntimeException e) {
            if (to.hasText()) {
                to.missing("The file is damaged: what follows the last page shown here could not be read.");
            }
            return to.outcome(UnreadableReason.DAMAGED, TikaReading.rootName(e));
        }
    }

    static PDDocument open(Path file) throws IOException {
        return Files.size(file) <= IN_MEMORY ? Loader.loadPDF(Files.readAllBytes(file)) : Loader.loadPDF(file.toFile());
    }

    private ExtractionOutcome read(PDDocument document, ContentCollector to) {
        List<ReadPage> pages = new ArrayList<>();
        boolean brokeOff = readPages(document, pages, to);
        DraftedPages drafts = new DraftedPages();
        pages.forEach(page -> drafts.count(page.drafts()));
        drafts.settle(pages.stream().map(ReadPage::drafts).toList());
        PageNotices notices = new PageNotices();
        UnreadableReason whenEmpty = UnreadableReason.NO_TEXT;
        try {
            List<String> labels = PdfProperties.labels(document, pages.size());
            PdfExtras extras = new PdfExtras(document, to, attachments);
            for (int i = 0; i < pages.size(); i++) {
                ReadPage page = pages.get(i);
                if (page.isDamaged()) {
                    notices.damaged(i + 1);
                }
                PageOcr.Result result = ocr.finish(document, i, page, drafts, notices);
                result.blocks().forEach(to::add);
                extras.ofPage(page.page());
                if (i == pages.size() - 1) {
                    extras.ofDocument();
                }
                to.endPage(i < labels.size() ? labels.get(i) : null, result.source(), result.confidence());
            }
        } catch (ContentCollector.TooMuchText e) {
            whenEmpty = UnreadableReason.TOO_LARGE;
        }
        notices.say(to, brokeOff);
        return to.outcome(notices.whenEmpty(whenEmpty, brokeOff), "no text in " + pages.size() + " pages");
    }

    /** Reads all pages that can be reached; true when the rest could not. */
    private static boolean readPages(PDDocument document, List<ReadPage> pages, ContentCollector to) {
        PageText text = new PageText(false);
        long characters = 0;
        try {
            for (PDPage page : document.getPages()) {
                ReadPage read = readPage(text, page, to);
                pages.add(read);
                characters += read.letters();
                if (to.isOver(characters)) {
                    return false;
                }
            }
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static ReadPage readPage(PageText text, PDPage page, ContentCollector to) {
        boolean isDamaged = false;
        PageContents contents;
        try {
            contents = text.read(page);
        } catch (IOException | RuntimeException e) {
            isDamaged = true;
            contents = text.contents();
        }
        List<Draft> drafts = PageLayout.read(contents, to::nextGroup);
        return new ReadPage(
                page,
                drafts,
                contents.height(),
                contents.letters(),
                contents.rules().pictureShare(),
                contents.rules().drawn(),
                isDamaged);
    }

    /**
     * A page whose text has been read but not yet weighed against the rest.
     *
     * @param pictureShare share of it under pictures
     * @param strokes lines and shapes drawn on it
     */
    record ReadPage(
            PDPage page,
            List<Draft> drafts,
            float height,
            int letters,
            double pictureShare,
            int strokes,
            boolean isDamaged) {}
}
