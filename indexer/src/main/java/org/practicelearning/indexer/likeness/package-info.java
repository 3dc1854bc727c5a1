/**
 * How alike two texts are. A small sketch of each text is kept, so that exact copies, reissues and extracts of a document
 * already held are recognised without comparing the texts themselves.
 */
@NullMarked
package org.practicelearning.indexer.likeness;

import org.jspecify.annotations.NullMarked;
