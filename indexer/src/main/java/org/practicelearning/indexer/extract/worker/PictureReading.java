package org.practicelearning.indexer.extract.worker;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.AcceptedFormats;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.ExtractionOutcome.Unreadable;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Pictures added by themselves: scans and photographs of pages. Each picture of a TIFF is a page. */
final class PictureReading {
    /** Above this a picture is read more coarsely: its pixels must fit the memory several times. */
    private static final long MOST_PIXELS = 24_000_000;

    /** A page pictured in fewer pixels than this is doubled: Tesseract wants letters of thirty. */
    private static final int SMALL = 1_400;

    private static final Set<String> ENDINGS = Set.copyOf(AcceptedFormats.IMAGE.endings());

    private final Tesseract tesseract;

    PictureReading(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    ExtractionOutcome read(Path file, ContentCollector to) {
        if (!tesseract.isInstalled()) {
            return new Unreadable(UnreadableReason.NOT_OCRED, "picture");
        }
        to.paging(Paging.PAGES);
        PageNotices notices = new PageNotices();
        boolean brokeOff = false;
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = reader(in);
            if (reader == null) {
                return new Unreadable(UnreadableReason.DAMAGED, "no picture in it");
            }
            readAll(reader, to, notices);
        } catch (ContentCollector.TooMuchText e) {
            return to.outcome(UnreadableReason.TOO_LARGE, "more text than the limit");
        } catch (IOException | RuntimeException e) {
            brokeOff = true;
        }
        notices.say(to, brokeOff);
        return to.outcome(notices.whenEmpty(UnreadableReason.NO_TEXT, brokeOff), "no text in the picture");
    }

    /**
     * Reads the pictures of an office file that holds nothing else: pages that were scanned into it.
     *
     * @return the reason to give when that brought no text either
     */
    UnreadableReason readScans(OfficePackage parts, ContentCollector to) throws IOException {
        List<String> scans = parts.names().stream()
                .filter(name -> name.contains("/media/"))
                .filter(name -> ENDINGS.contains(AcceptedFormats.ending(name)))
                .sorted()
                .toList();
        if (scans.isEmpty()) {
            return UnreadableReason.NO_TEXT;
        }
        if (!tesseract.isInstalled()) {
            return UnreadableReason.NOT_OCRED;
        }
        int confidence = 0;
        for (String scan : scans) {
            try (InputStream part = parts.part(scan);
                    ImageInputStream in = ImageIO.createImageInputStream(part)) {
                ImageReader reader = in == null ? null : reader(in);
                if (reader != null && !tesseract.isExhausted()) {
                    OcrText text = OcrText.of(tesseract.read(load(reader, 0), 1));
                    text.blocks().forEach(to::add);
                    confidence = Math.max(confidence, text.confidence());
                }
            } catch (IOException | RuntimeException e) {
                to.missing("A picture in the file could not be read.");
            }
        }
        if (to.hasText()) {
            to.endPage(null, TextSource.OCR, confidence);
        }
        return UnreadableReason.NO_TEXT;
    }

    private void readAll(ImageReader reader, ContentCollector to, PageNotices notices) throws IOException {
        int pages = reader.getNumImages(true);
        for (int i = 0; i < pages; i++) {
            if (tesseract.isExhausted()) {
                notices.tooMany(i + 1);
                to.endPage(null, TextSource.NOT_READ, null);
            } else {
                readOne(reader, i, to, notices);
            }
        }
    }

    /** A picture that cannot be read costs itself, not those after it. */
    private void readOne(ImageReader reader, int index, ContentCollector to, PageNotices notices) {
        try {
            OcrText text = OcrText.of(tesseract.read(load(reader, index), index + 1));
            text.blocks().forEach(to::add);
            to.endPage(null, TextSource.OCR, text.confidence());
        } catch (ContentCollector.TooMuchText e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            notices.failed(index + 1);
            to.endPage(null, TextSource.NOT_READ, null);
        }
    }

    static @Nullable ImageReader reader(@Nullable ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return reader;
    }

    /** A picture in shades of grey, neither too large for the memory nor too small for Tesseract. */
    static BufferedImage load(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        ImageReadParam how = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        BufferedImage read = reader.read(index, how);
        int scale = Math.max(read.getWidth(), read.getHeight()) < SMALL ? 2 : 1;
        int width = read.getWidth() * scale;
        int height = read.getHeight() * scale;
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return grey;
    }
}
