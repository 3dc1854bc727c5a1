package org.practicelearning.indexer.extract;

import java.util.List;
import java.util.Map;

/**
 * What a file says.
 *
 * @param mediaType as detected from the bytes, for example {@code application/pdf}
 * @param paging what its pages are; with {@link Paging#NONE} there is exactly one page and its position is not shown
 * @param pages in order
 * @param properties declared by the file: {@code title}, {@code author}, {@code created} (ISO date), {@code language},
 *     {@code subject}, {@code from}, {@code date}; only those present
 */
public record DocumentContent(
        String mediaType, Paging paging, List<PageContent> pages, Map<String, String> properties) {
    public DocumentContent {
        pages = List.copyOf(pages);
        properties = Map.copyOf(properties);
    }

    /** What a page of a format is. */
    public enum Paging {
        /** Printed pages: PDF and images. */
        PAGES,
        SLIDES,
        /** The format flows; cite by heading and paragraph. */
        NONE
    }
}
