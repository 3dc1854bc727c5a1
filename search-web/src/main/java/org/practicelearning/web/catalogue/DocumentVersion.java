package org.practicelearning.web.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.likeness.TextSketch;

/**
 * One file of a document. Never edited; old citations open the version they were made from.
 *
 * @param sha256 of the file, which is also its name on disk
 * @param number from 1, in the order they came
 * @param fileName as it arrived
 * @param bytes size of the file
 * @param pages pages, slides, or 1
 * @param words words in its passages
 * @param ocrPages pages read from pictures
 * @param ocrConfidence mean over those pages, 0 to 100; null when there are none
 * @param missing what could not be read, a sentence each
 * @param sketch of its text
 */
public record DocumentVersion(
        String sha256,
        int number,
        String fileName,
        String mediaType,
        long bytes,
        int pages,
        Paging paging,
        int passages,
        int words,
        int ocrPages,
        @Nullable Integer ocrConfidence,
        List<String> missing,
        TextSketch sketch,
        Instant added) {
    public DocumentVersion {
        missing = List.copyOf(missing);
    }

    /** The same under a number. */
    public DocumentVersion numbered(int other) {
        return new DocumentVersion(
                sha256,
                other,
                fileName,
                mediaType,
                bytes,
                pages,
                paging,
                passages,
                words,
                ocrPages,
                ocrConfidence,
                missing,
                sketch,
                added);
    }
}
