package org.practicelearning.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.shelf.ShelvedDocument;

/** What has become of documents, and of those they quote, since they came in. */
@FunctionalInterface
public interface SinceThen {
    /**
     * What a page says above a document.
     *
     * @param own that it was withdrawn or replaced; null when it was not
     * @param address of what took its place; empty when that is not known
     * @param quoted sentences on what a report of our own quotes, where that is not as it was
     */
    record News(@Nullable String own, String address, List<String> quoted) {
        public News {
            quoted = List.copyOf(quoted);
        }
    }

    /** As far as the reader may know. */
    News of(Reader reader, ShelvedDocument document);
}
