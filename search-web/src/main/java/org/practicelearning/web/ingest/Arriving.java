package org.practicelearning.web.ingest;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets files with the same bytes be read one after the other, so that the second finds the first in the library. Thread-safe.
 */
final class Arriving {
    private final Set<String> underWay = new HashSet<>();
    private boolean stopped;

    /** Waits until nobody else has these bytes under way, and takes the turn. */
    synchronized void await(String bytes) {
        while (underWay.contains(bytes) && !stopped) {
            try {
                wait();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the same file", stop);
            }
        }
        underWay.add(bytes);
    }

    synchronized void done(String bytes) {
        underWay.remove(bytes);
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
