/**
 * A citation as a value and the forms in which it leaves the library: a line of text, RIS and BibTeX. Made of strings from
 * documents, so every form escapes what its syntax reserves.
 */
@NullMarked
package org.practicelearning.templates.citation;

import org.jspecify.annotations.NullMarked;
