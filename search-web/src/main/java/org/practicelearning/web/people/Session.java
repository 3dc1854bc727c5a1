package org.practicelearning.web.people;

import java.time.Instant;

/**
 * A browser in which somebody signed in.
 *
 * @param id fit to be shown; not the secret the browser holds
 * @param device the browser in words
 */
public record Session(String id, String personId, Stage stage, String device, Instant begun, Instant lastSeen) {

    /** How far the person is. */
    public enum Stage {
        /** The password was right; the code of the second factor is still to come. */
        HALF_WAY,
        WHOLE
    }
}
