package org.practicelearning.templates.draft;

/**
 * Something a draft lacks for the state it wants to enter.
 *
 * @param section key of the section; empty for the draft as a whole
 * @param field key of the field, with row and column for a cell; empty for the section as a whole
 * @param message what is missing
 */
public record Missing(String section, String field, String message) {}
