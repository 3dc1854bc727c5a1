package org.practicelearning.web.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who proved elsewhere who they are and has no account here: waits for an administrator and sees nothing.
 *
 * @param id opaque, fit for a log
 * @param turnedAway when an administrator said no; null while nobody has
 */
public record Newcomer(
        String id,
        Identity identity,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant turnedAway) {}
