package org.practicelearning.corpus.truth;

/**
 * A line that stands at the edge of many pages and is no part of the text.
 *
 * @param edge {@code header} or {@code footer}
 * @param text as printed, {@code {n}} standing for the changing page number
 * @param pages how many carry it; 0 where the format flows and the reader's program decides
 */
public record Running(String edge, String text, int pages) {
    /** Of a format without pages. */
    public Running(String edge, String text) {
        this(edge, text, 0);
    }
}
