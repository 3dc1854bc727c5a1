package org.practicelearning.web.audit;

import java.time.InstantSource;

/** Counts within a minute, and begins anew with the next. Thread-safe. */
final class PerMinute {
    private static final int SECONDS = 60;

    private final InstantSource clock;
    private long minute;
    private int count;

    PerMinute(InstantSource clock) {
        this.clock = clock;
    }

    /** The number of this one in its minute, from 1. */
    synchronized int next() {
        long now = clock.instant().getEpochSecond() / SECONDS;
        count = now == minute ? count + 1 : 1;
        minute = now;
        return count;
    }
}
