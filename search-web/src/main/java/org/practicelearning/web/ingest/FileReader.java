package org.practicelearning.web.ingest;

import java.nio.file.Path;
import org.practicelearning.indexer.extract.ExtractionOutcome;

/** Reads a file outside this process. */
@FunctionalInterface
interface FileReader {
    ExtractionOutcome extract(Path file, String fileName);
}
