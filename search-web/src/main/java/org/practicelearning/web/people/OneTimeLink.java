package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets one person choose a password, once.
 *
 * @param spent when it was used or made void; null while it is good
 */
public record OneTimeLink(
        String personId,
        Purpose purpose,
        Instant expires,
        @Nullable Instant spent) {

    /** What it is for, and how long it is good. */
    public enum Purpose {
        INVITATION("invitation", Duration.ofDays(7)),
        RESET("reset", Duration.ofDays(1));

        private final String path;
        private final Duration good;

        Purpose(String path, Duration good) {
            this.path = path;
            this.good = good;
        }

        /** First part of the address. */
        public String path() {
            return path;
        }

        Duration good() {
            return good;
        }
    }
}
