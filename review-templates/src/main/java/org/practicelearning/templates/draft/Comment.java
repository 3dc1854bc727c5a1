package org.practicelearning.templates.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a section of a version.
 *
 * @param id within the draft
 * @param section its key
 * @param partner on whose behalf, null where on nobody's
 * @param version what it was said about
 * @param resolved whether it has been dealt with
 */
public record Comment(
        String id,
        String section,
        @Nullable Partner partner,
        int version,
        String by,
        Instant at,
        String text,
        boolean resolved) {}
