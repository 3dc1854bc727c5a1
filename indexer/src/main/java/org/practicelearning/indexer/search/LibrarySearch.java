package org.practicelearning.indexer.search;

import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;

/**
 * The questions one can put to the library. Every question names its reader and is answered from exactly the
 * compartments that reader may open. Thread-safe.
 */
public interface LibrarySearch {

    /** Finds documents and their passages. Never throws for anything typed by a person. */
    SearchResult search(Reader reader, SearchRequest request);

    /**
     * Where a query matches in one document, in reading order.
     *
     * @return empty when the reader may not open the document or it does not exist: the two cannot be told apart
     */
    Optional<List<PassageMatch>> matchesIn(Reader reader, String documentId, String query, boolean exact);

    /** Completions for what is being typed: document titles, pseudonyms and words of the library; at most {@code limit}. */
    List<Suggestion> suggest(Reader reader, String typed, int limit);

    /**
     * A passage with matches.
     *
     * @param passageId the passage
     * @param spans start and end of each match in the passage's text, UTF-16 units, in order, not overlapping
     */
    record PassageMatch(String passageId, List<Span> spans) {
        public PassageMatch {
            spans = List.copyOf(spans);
        }
    }

    /** From {@code start} (included) to {@code end} (excluded). */
    record Span(int start, int end) {}

    /**
     * A completion.
     *
     * @param documentId the document it names; empty for a word or phrase to search for
     */
    record Suggestion(String text, Optional<String> documentId) {}
}
