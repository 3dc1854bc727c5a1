package org.practicelearning.web.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts how many files of each run are still on their way, for those who wait. Thread-safe. */
final class UnfinishedRuns {
    private final Map<String, Integer> left = new HashMap<>();

    synchronized void begun(String runId) {
        left.merge(runId, 1, Integer::sum);
    }

    synchronized void ended(String runId) {
        left.computeIfPresent(runId, (run, files) -> files > 1 ? files - 1 : null);
        notifyAll();
    }

    /** Waits until a run has ended; returns whether it has, within the time. */
    synchronized boolean await(String runId, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        while (left.containsKey(runId)) {
            long nanos = deadline - System.nanoTime();
            if (nanos <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
