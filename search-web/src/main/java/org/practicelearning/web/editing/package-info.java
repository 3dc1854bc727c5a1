/**
 * Saying what a document is: its description with the proposals found in the text, who may see it, a new version of its
 * file, reading it again, and taking it out. Every change goes through the library's one door and says when somebody else
 * was first.
 */
@NullMarked
package org.practicelearning.web.editing;

import org.jspecify.annotations.NullMarked;
