package org.practicelearning.templates.draft;

import java.time.Instant;
import java.util.Objects;

/**
 * A partner stands behind a version.
 *
 * @param version of the draft; a later change is not signed by it
 * @param by who entered it
 * @param role in the partner's organisation
 * @param delegate the person who signed for the partner, on record only and never exported; empty where nobody said
 */
public record SignOff(Partner partner, int version, String by, String role, Instant at, String delegate) {
    public SignOff {
        // Drafts of older versions of this program have none.
        delegate = Objects.requireNonNullElse(delegate, "");
    }
}
