package org.practicelearning.web.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * An exception as the log may hear of it: kinds and places, never messages. Those of a database or a file system name files
 * and titles.
 */
public final class Faults {
    private static final int FRAMES = 6;

    private Faults() {}

    /** Its kinds, from the outermost in, and where the innermost was thrown. */
    public static String of(Throwable problem) {
        List<String> kinds = new ArrayList<>();
        Throwable last = problem;
        for (Throwable each = problem; each != null && kinds.size() < FRAMES; each = each.getCause()) {
            kinds.add(each.getClass().getSimpleName());
            last = each;
        }
        List<String> frames = new ArrayList<>();
        for (StackTraceElement each : last.getStackTrace()) {
            if (frames.size() < FRAMES) {
                frames.add(each.getFileName() + ":" + each.getLineNumber());
            }
        }
        return String.join("<", kinds) + " at " + String.join(",", frames);
    }
}
