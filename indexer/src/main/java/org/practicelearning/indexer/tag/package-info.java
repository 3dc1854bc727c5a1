/**
 * Finds themes in passages by the rules of the vocabulary, each with the words that say so and whether it happened, was
 * considered or is a general statement; the part a passage plays; recommendations as records; and what a whole document
 * is about. Knows words and documents' types, nothing of files, indexes or people's decisions.
 */
@NullMarked
package org.practicelearning.indexer.tag;

import org.jspecify.annotations.NullMarked;
