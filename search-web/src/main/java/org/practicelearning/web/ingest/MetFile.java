package org.practicelearning.web.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A file met before under its path.
 *
 * @param modified milliseconds since 1970
 * @param sha256 empty for an archive, whose parts have their own
 * @param described fingerprint of what was said of it, and of how it was read when that went wrong
 * @param state how it ended; {@link ItemState#HELD} when its bytes are those of a document that came under another path
 */
record MetFile(
        String place,
        long bytes,
        long modified,
        String sha256,
        String described,
        ItemState state,
        String remark,
        @Nullable String documentId) {

    /** Whether a file of this size and time is the same one. */
    boolean looksLike(long size, long time) {
        return bytes == size && modified == time;
    }
}
