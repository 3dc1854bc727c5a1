package org.practicelearning.templates.export;

/**
 * Something wrong in a partnership's Word template.
 *
 * @param part where: document, header1, footer2 and so on
 * @param paragraph counted from 1 in that part; 0 for the document as a whole
 * @param text the beginning of the paragraph
 * @param message what is wrong and what would be right
 */
public record TemplateFault(String part, int paragraph, String text, String message) {}
