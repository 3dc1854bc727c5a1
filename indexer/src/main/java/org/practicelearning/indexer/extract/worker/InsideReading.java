package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.ExtractionOutcome;

/** Reads a file inside another as it would be read by itself. */
@FunctionalInterface
interface InsideReading {
    /** What became of it; null when the library has no reading of its own for its kind. */
    @Nullable
    ExtractionOutcome read(TikaInputStream stream, MediaType type, Metadata metadata, ContentCollector to)
            throws IOException;
}
