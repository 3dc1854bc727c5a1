package org.practicelearning.indexer.search;

import java.util.Map;
import java.util.Set;

/**
 * What is asked.
 *
 * @param query as typed; empty means every document
 * @param include per facet the values of which a document must have one; several values of a facet mean any of them
 * @param exclude per facet the values a document must not have
 * @param page from 1; a page after the last one is answered as page 1
 * @param size documents a page, 1 to 100
 * @param passagesEach passages shown with each document at most
 * @param exact whether words must stand as typed, without other endings or spellings
 * @param within which passages may answer; documents without such a passage do not
 * @param widening whether other ways to say the same are looked for too
 */
public record SearchRequest(
        String query,
        Map<FacetField, Set<String>> include,
        Map<FacetField, Set<String>> exclude,
        Sort sort,
        int page,
        int size,
        int passagesEach,
        boolean exact,
        Within within,
        Widen widening) {
    /** Of a longer query only so much of its beginning is read, in UTF-16 units. */
    public static final int LONGEST_QUERY = 1_000;

    public SearchRequest {
        include = Map.copyOf(include);
        exclude = Map.copyOf(exclude);
        if (page < 1 || size < 1 || size > 100 || passagesEach < 0) {
            throw new IllegalArgumentException("page from 1, size 1 to 100: " + page + ", " + size);
        }
    }

    /** Of every passage. */
    public SearchRequest(
            String query,
            Map<FacetField, Set<String>> include,
            Map<FacetField, Set<String>> exclude,
            Sort sort,
            int page,
            int size,
            int passagesEach,
            boolean exact) {
        this(query, include, exclude, sort, page, size, passagesEach, exact, Within.ANYWHERE, Widen.FULLY);
    }

    /** The same of some passages only. */
    public SearchRequest within(Within other) {
        return new SearchRequest(query, include, exclude, sort, page, size, passagesEach, exact, other, widening);
    }

    /** The same, widened otherwise. */
    public SearchRequest widened(Widen other) {
        return new SearchRequest(query, include, exclude, sort, page, size, passagesEach, exact, within, other);
    }

    /** The first ten documents for some words. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Map.of(), Map.of(), Sort.RELEVANCE, 1, 10, 3, false);
    }

    /**
     * Whether a search looks for other ways to say what was typed. An exact search never does.
     *
     * @param on whether at all
     * @param without those that are left out, as they were shown
     */
    public record Widen(boolean on, Set<String> without) {
        /** By every way the vocabulary knows. */
        public static final Widen FULLY = new Widen(true, Set.of());

        public Widen {
            without = Set.copyOf(without);
        }
    }

    /** The order of documents. Ties are broken by title and id, so that pages never overlap. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST,
        PUBLISHER
    }
}
