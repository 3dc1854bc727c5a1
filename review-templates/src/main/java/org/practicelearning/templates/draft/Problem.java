package org.practicelearning.templates.draft;

/**
 * Something entered that does not fit.
 *
 * @param field its key; for a cell {@code table[2].column} with rows counted from 1
 * @param message what is wrong, for the person who typed it
 */
public record Problem(String field, String message) {}
