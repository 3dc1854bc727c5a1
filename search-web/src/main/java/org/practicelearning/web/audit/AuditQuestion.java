package org.practicelearning.web.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; what is empty or null asks for all.
 *
 * @param person opaque id
 * @param subject id of a document, case or person
 * @param until the moment before which
 */
public record AuditQuestion(
        String person,
        String subject,
        @Nullable AuditAction action,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Every line. */
    public static final AuditQuestion ALL = new AuditQuestion("", "", null, null, null);
}
