package org.practicelearning.web.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a document must not be removed.
 *
 * @param lifted null while it stands
 */
public record LegalHold(
        String id,
        String documentId,
        String reason,
        String putBy,
        Instant put,
        @Nullable String liftReason,
        @Nullable String liftedBy,
        @Nullable Instant lifted) {
    public boolean stands() {
        return lifted == null;
    }
}
