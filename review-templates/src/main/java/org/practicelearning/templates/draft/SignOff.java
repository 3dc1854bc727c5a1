package org.practicelearning.templates.draft;

import java.time.Instant;

/**
 * A partner stands behind a version.
 *
 * @param version of the draft; a later change is not signed by it
 * @param by who signed
 * @param role in the partner's organisation
 */
public record SignOff(Partner partner, int version, String by, String role, Instant at) {}
