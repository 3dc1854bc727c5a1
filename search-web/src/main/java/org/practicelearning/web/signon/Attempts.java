package org.practicelearning.web.signon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.web.people.SecretBox;

/**
 * Seals attempts, opens each once and none that is too old. Which were used is kept in memory for as long as they could be
 * opened; a restart makes all of them void, because the seal's key goes with it. Thread-safe.
 */
final class Attempts {
    /** Long enough for a password, a code and a lost phone. */
    static final Duration GOOD = Duration.ofMinutes(10);

    private static final int MOST = 50_000;
    private static final String PURPOSE = "sign-on";

    private final SecretBox box = SecretBox.ofThisStart();
    private final InstantSource clock;
    private final Map<String, Instant> used = new LinkedHashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    String seal(Attempt attempt) {
        return box.seal(attempt.written(), PURPOSE);
    }

    /** The attempt as it was begun; empty when it was not begun here or is too old. */
    Optional<Attempt> open(String sealed) {
        return box.open(sealed, PURPOSE)
                .flatMap(Attempt::read)
                .filter(each -> each.begun().plus(GOOD).isAfter(clock.instant()));
    }

    /** Uses one up; false when it was used before. */
    synchronized boolean use(Attempt attempt) {
        Instant now = clock.instant();
        used.values().removeIf(each -> !each.plus(GOOD).isAfter(now));
        // Full only under attack: then nobody comes in this way rather than somebody twice.
        return used.size() < MOST && used.putIfAbsent(attempt.state(), now) == null;
    }
}
