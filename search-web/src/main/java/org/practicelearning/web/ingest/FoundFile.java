package org.practicelearning.web.ingest;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file about to be read.
 *
 * @param modified milliseconds since 1970
 * @param met how it was met before under its path; null when it was not, or has no path that will be seen again
 */
record FoundFile(
        Path file, long bytes, long modified, @Nullable MetFile met) {

    /** Whether it is the file that was met before, as far as its size and time tell. */
    boolean isAsMet() {
        return met != null && met.looksLike(bytes, modified);
    }

    MetFile metAs() {
        return Objects.requireNonNull(met, "asked for only where it was met");
    }

    /** What is to be remembered of it. */
    MetFile met(IngestItem item, String sha256, String said, ItemState state, IngestItem end) {
        return new MetFile(item.place(), bytes, modified, sha256, said, state, end.remark(), end.documentId());
    }
}
