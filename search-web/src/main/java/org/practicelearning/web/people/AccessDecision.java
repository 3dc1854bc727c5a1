package org.practicelearning.web.people;

import java.time.Instant;

/**
 * What an administrator decided about an account when going through them.
 *
 * @param by id of the administrator
 */
public record AccessDecision(String personId, Kind kind, String by, Instant at) {

    /** What was decided. */
    public enum Kind {
        KEEP("Keep"),
        DISABLE("Keep out");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
