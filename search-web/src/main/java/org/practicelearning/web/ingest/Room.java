package org.practicelearning.web.ingest;

import org.practicelearning.web.library.DataFolder;

/**
 * Whether a file may still be taken in.
 *
 * @param floor bytes that must stay free: the database and the indexes need room to write even when nothing comes in
 */
record Room(DataFolder data, long floor) {
    /** A batch of documents with their index takes a tenth of this. */
    private static final long USUAL_FLOOR = 256L << 20;

    /** The copy, its text and its part of the index, generously. */
    private static final int TIMES = 3;

    static Room of(DataFolder data) {
        return new Room(data, USUAL_FLOOR);
    }

    boolean has(long bytes) {
        return data.freeBytes() >= floor + TIMES * bytes;
    }
}
