/**
 * The vocabulary: concepts in SKOS terms, read from a folder of tables that people can read and compare, checked before
 * it is used, and never changed in place. A scheme that fails a check is refused with row and reason, and the one in use
 * stays.
 */
@NullMarked
package org.practicelearning.indexer.taxonomy;

import org.jspecify.annotations.NullMarked;
