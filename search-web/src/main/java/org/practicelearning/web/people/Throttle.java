package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures and says when there were too many of them; success never counts, so that a whole office behind one
 * address can sign in at once. Kept in memory: a new start forgives. Thread-safe.
 */
public final class Throttle {
    /** More keys than that are only met in an attack; the oldest are forgotten first. */
    private static final int KEYS = 50_000;

    private final int most;
    private final Duration within;
    private final InstantSource clock;

    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    public Throttle(int most, Duration within, InstantSource clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Whether another try is one too many. */
    public synchronized boolean isShut(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return false;
        }
        Instant since = clock.instant().minus(within);
        while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            failures.remove(key);
        }
        return times.size() >= most;
    }

    /** Counts a failure. */
    public synchronized void count(String key) {
        failures.computeIfAbsent(key, each -> new ArrayDeque<>()).addLast(clock.instant());
    }

    /**
     * Counts one, unless there were too many already. Counting before the work is done keeps tries made at the same time
     * from slipping through; who succeeds takes his back by {@link #forgive}.
     */
    public synchronized boolean admits(String key) {
        if (isShut(key)) {
            return false;
        }
        count(key);
        return true;
    }

    /** Takes back the last count. */
    public synchronized void forgive(String key) {
        Deque<Instant> times = failures.get(key);
        if (times != null) {
            times.pollLast();
        }
    }
}
