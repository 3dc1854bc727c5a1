/**
 * What a draft looks like on paper, before it becomes Word, a web page or a PDF: headings, texts, short answers in pairs,
 * tables, and a card for each row where a table would be too wide to read.
 */
@NullMarked
package org.practicelearning.templates.print;

import org.jspecify.annotations.NullMarked;
