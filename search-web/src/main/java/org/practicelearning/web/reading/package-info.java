/**
 * Reading a document: its text with the words of the search lit and every passage citable, the picture of each printed
 * page beside it, its facts and versions, the original to take away, and the citation to copy. The text is real HTML and
 * comes first; the picture supports it.
 */
@NullMarked
package org.practicelearning.web.reading;

import org.jspecify.annotations.NullMarked;
