package org.practicelearning.web.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a draft that was deleted.
 *
 * @param number what calendars called it
 * @param template key of its template
 * @param caseId the case it was shared by; null when it was its owner's alone
 */
record DeletedDraft(int number, String template, @Nullable String caseId, String reason, String by, Instant at) {}
