/**
 * Where people say what a passage is about: the themes shown beside the text, the queue of suggestions that wait, and how
 * far two people agree. Everything is a plain form; a decision goes through the library's one door, carries the name its
 * coder chose, and can be taken back.
 */
@NullMarked
package org.practicelearning.web.tagging;

import org.jspecify.annotations.NullMarked;
