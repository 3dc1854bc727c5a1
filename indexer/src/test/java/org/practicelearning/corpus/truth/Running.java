package org.practicelearning.corpus.truth;

/**
 * A line that stands at the edge of many pages and is no part of the text.
 *
 * @param edge {@code header} or {@code footer}
 * @param text as printed, {@code {n}} standing for the changing page number
 */
public record Running(String edge, String text) {}
