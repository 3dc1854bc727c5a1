package org.practicelearning.web.ingest;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import org.practicelearning.indexer.extract.WorkerSettings;

/**
 * Fingerprints by which a second run knows what to do anew: of what is said of a file, and, where reading it went wrong, of
 * how it was read. Whoever raises a limit and runs the same command again wants those files tried again.
 */
final class Saying {
    private static final int LENGTH = 16;

    private final String settings;

    Saying(WorkerSettings settings) {
        this.settings = hash(settings.heapMegabytes()
                + " " + settings.secondsPerFile()
                + " " + settings.secondsPerPicture()
                + " " + settings.tesseract()
                + " " + settings.limits());
    }

    /** The fingerprint to be kept of a file that ended in this state. */
    String of(IngestItem item, ItemState end) {
        return said(item) + (end.needsAttention() ? settings : "");
    }

    /** Whether a catalogue says something else of the file than when it was met. One that is silent says nothing else. */
    boolean saysSomethingElse(IngestItem item, MetFile met) {
        return !item.given().isEmpty() && !met.described().startsWith(said(item));
    }

    /** Whether reading it again could end otherwise than it did. */
    boolean couldEndOtherwise(MetFile met) {
        return met.state().needsAttention() && !met.described().endsWith(settings);
    }

    private static String said(IngestItem item) {
        return hash(new TreeMap<>(item.given()).toString());
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, LENGTH);
    }
}
