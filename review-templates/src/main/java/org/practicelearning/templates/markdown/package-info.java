/**
 * The small Markdown in which people write: paragraphs, line breaks, bullets, numbers, bold, italic, headings, quotations
 * and citation marks such as {@code [@e3]}. What is not understood is text; no character is ever lost but the marks
 * themselves.
 */
@NullMarked
package org.practicelearning.templates.markdown;

import org.jspecify.annotations.NullMarked;
