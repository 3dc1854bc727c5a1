package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Plain text in whatever character set. A form feed ends a page. */
final class TextReading {
    private static final EncodingDetector ENCODINGS = new DefaultEncodingDetector();

    private static final int SAMPLE = 4_000;
    private static final String WINDOWS = "windows-1252";
    private static final TextDetector LETTERS = new TextDetector();

    private TextReading() {}

    /** Whether its beginning is text in some character set, whatever Tika takes it for. */
    static boolean looksLikeText(TikaInputStream stream) throws IOException {
        return LETTERS.detect(stream, new Metadata()).getType().equals("text");
    }

    /** What calls itself Latin 1 comes from Windows, where curly quotes stand in the place of control characters. */
    private static Charset charset(TikaInputStream stream, Metadata metadata) throws IOException {
        stream.mark(SAMPLE);
        byte[] start = stream.readNBytes(SAMPLE);
        stream.reset();
        Optional<Charset> wide = wide(start);
        if (wide.isPresent()) {
            return wide.get();
        }
        Charset found = ENCODINGS.detect(stream, metadata);
        if (found == null) {
            return StandardCharsets.UTF_8;
        }
        boolean isLatin = found.equals(StandardCharsets.ISO_8859_1) && Charset.isSupported(WINDOWS);
        return isLatin ? Charset.forName(WINDOWS) : found;
    }

    /** Two bytes a character, known by the mark they begin with, or by every other byte being zero. */
    private static Optional<Charset> wide(byte[] start) {
        if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int most = start.length / 5;
        int least = start.length / 50;
        if (zeros[0] > most && zeros[1] <= least) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return zeros[1] > most && zeros[0] <= least ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    static ExtractionOutcome read(TikaInputStream stream, Metadata metadata, ContentCollector to) throws IOException {
        Charset charset = charset(stream, metadata);
        String text = new String(stream.readAllBytes(), charset);
        String[] pages = text.strip().split("\f", -1);
        to.paging(pages.length > 1 ? Paging.PAGES : Paging.NONE);
        try {
            for (String page : pages) {
                PlainText.read(page, to);
                to.endTextPage(null);
            }
        } catch (ContentCollector.TooMuchText e) {
            return to.outcome(UnreadableReason.TOO_LARGE, "more text than the limit");
        }
        return to.outcome(UnreadableReason.NO_TEXT, "no text in it");
    }
}
