/**
 * What runs inside a worker process: detection, Tika, PDFBox, POI and Tesseract. Nothing outside this package touches
 * them, and nothing here is ever loaded by the process that serves the site. A file comes in by path, an
 * {@link org.practicelearning.indexer.extract.ExtractionOutcome} goes out as JSON.
 */
@NullMarked
package org.practicelearning.indexer.extract.worker;

import org.jspecify.annotations.NullMarked;
