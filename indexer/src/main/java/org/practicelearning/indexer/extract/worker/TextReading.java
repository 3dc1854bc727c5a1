package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

    private static final TextDetector LETTERS = new TextDetector();

    private TextReading() {}

    /** Whether its beginning is text in some character set, whatever Tika takes it for. */
    static boolean looksLikeText(TikaInputStream stream) throws IOException {
        return LETTERS.detect(stream, new Metadata()).getType().equals("text");
    }

    static ExtractionOutcome read(TikaInputStream stream, Metadata metadata, ContentCollector to) throws IOException {
        Charset found = ENCODINGS.detect(stream, metadata);
        String text = new String(stream.readAllBytes(), found == null ? StandardCharsets.UTF_8 : found);
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
