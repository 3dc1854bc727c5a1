/**
 * Bytes to pages. Tika, PDFBox and POI read hostile files, so they run in worker processes with a memory limit and a
 * wall clock; whatever a file does there costs that one file. Seen from outside there is a pool that turns a file into an
 * {@link org.practicelearning.indexer.extract.ExtractionOutcome}.
 */
@NullMarked
package org.practicelearning.indexer.extract;

import org.jspecify.annotations.NullMarked;
