package org.practicelearning.web.evidence;

import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.evidence.Standing;

/**
 * What is known of a document as such.
 *
 * @param standing replaced or withdrawn
 * @param replacedBy id of the document that took its place; null when that is not in the library
 */
record DocumentStanding(Standing standing, @Nullable String replacedBy) {}
