package org.practicelearning.indexer.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;

/**
 * The questions one can put to the library. Every question names its reader and is answered from exactly the
 * compartments that reader may open. Thread-safe.
 */
public interface LibrarySearch {

    /** Finds documents and their passages. Never throws for anything typed by a person. */
    SearchResult search(Reader reader, SearchRequest request);

    /**
     * Where a query matches in one document.
     *
     * @return empty when the reader may not open the document or it does not exist: the two cannot be told apart
     */
    Optional<DocumentMatches> matchesIn(Reader reader, String documentId, String query, boolean exact);

    /**
     * Those of some documents that answer a search, in its order; its page and size do not matter.
     *
     * @param documents ids; what there is not, or the reader may not open, is passed over
     */
    List<SearchResult.DocumentHit> among(Reader reader, SearchRequest request, Set<String> documents);

    /** Everything the reader may open, in the order of titles. */
    List<DocumentCard> cards(Reader reader);

    /**
     * Passages that say much the same as a text, the likest first.
     *
     * @param within which passages may be named
     * @param except id of a document whose passages are not; empty for none
     */
    List<SimilarPassage> similar(Reader reader, String text, Within within, String except, int limit);

    /**
     * A passage that says much the same.
     *
     * @param hit the passage, the shared words lit
     * @param shared words it shares, the rarest first
     * @param likeness from 0 to 1: the share of the text's own weight
     */
    record SimilarPassage(DocumentCard card, SearchResult.PassageHit hit, List<String> shared, double likeness) {
        public SimilarPassage {
            shared = List.copyOf(shared);
        }
    }

    /** Completions for what is being typed: document titles, pseudonyms and words of the library; at most {@code limit}. */
    List<Suggestion> suggest(Reader reader, String typed, int limit);

    /**
     * The matches in a document.
     *
     * @param words what was looked for, as it was typed: words, phrases and beginnings
     * @param passages that match, in reading order
     * @param others that hold some of the words, but do not match as a whole
     */
    record DocumentMatches(List<String> words, List<PassageMatch> passages, List<PassageMatch> others) {
        public static final DocumentMatches NONE = new DocumentMatches(List.of(), List.of(), List.of());

        public DocumentMatches {
            words = List.copyOf(words);
            passages = List.copyOf(passages);
            others = List.copyOf(others);
        }
    }

    /**
     * A passage with matches.
     *
     * @param passageId the passage
     * @param spans of each match in the passage's text, in order, not overlapping
     * @param section the same for each heading above it, outermost first
     */
    record PassageMatch(String passageId, List<Span> spans, List<List<Span>> section) {
        public PassageMatch {
            spans = List.copyOf(spans);
            section = section.stream().map(List::copyOf).toList();
        }

        /** Whether a word looked for stands in it or in a heading above it. */
        public boolean holdsWords() {
            return !spans.isEmpty() || section.stream().anyMatch(heading -> !heading.isEmpty());
        }
    }

    /**
     * From {@code start} (included) to {@code end} (excluded), in UTF-16 units.
     *
     * @param word place among the words looked for, from 0
     */
    record Span(int start, int end, int word) {}

    /**
     * A completion.
     *
     * @param documentId the document it names; empty for a word or phrase to search for
     */
    record Suggestion(String text, Optional<String> documentId) {}
}
