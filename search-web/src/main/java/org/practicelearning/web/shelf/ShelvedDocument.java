package org.practicelearning.web.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.index.DocumentCard;

/**
 * A document with everything its page says about it.
 *
 * @param card what the index knows too
 * @param current the version that is read, searched and cited
 * @param versions all of them, newest first, the current one among them
 * @param related documents linked to it
 * @param holder who holds the copyright, null when not known
 * @param republish whether its text may be published again, null when not known
 * @param source the address it was got from, null when not known
 * @param got the day it was got from there, null when not known
 * @param proposals how many proposed facts wait to be confirmed
 */
public record ShelvedDocument(
        DocumentCard card,
        Version current,
        List<Version> versions,
        List<Related> related,
        @Nullable String holder,
        @Nullable Boolean republish,
        @Nullable String source,
        @Nullable LocalDate got,
        int proposals) {
    public ShelvedDocument {
        versions = List.copyOf(versions);
        related = List.copyOf(related);
    }

    public String id() {
        return card.id();
    }

    /**
     * One file that was this document at some time.
     *
     * @param hash SHA-256 of its bytes
     * @param name of the file as added
     * @param pages 0 where the format has none
     * @param ocrPages pages read from pictures
     * @param ocrConfidence mean over those pages, 0 to 100; null when there are none
     * @param warnings what could not be read of it, each a sentence
     */
    public record Version(
            String hash,
            String name,
            String mediaType,
            long size,
            Instant added,
            Paging paging,
            int pages,
            int words,
            int ocrPages,
            @Nullable Integer ocrConfidence,
            List<String> warnings) {
        public Version {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A document linked to another.
     *
     * @param kind how, in words: "Exact duplicate of", "Redacted reissue of", "Nearly the same text as"
     */
    public record Related(String kind, String documentId, String title) {}
}
