package org.practicelearning.templates.draft;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a date is not kept, as the Child Safeguarding Practice Review Panel and the Secretary of State are told. Written down
 * once and not changed: a later reason stands beside it. The duty to give reasons is that of Working Together to Safeguard
 * Children for a review that is not published within six months (check against current guidance).
 *
 * @param rule key of the clock's rule
 * @param noticeGiven the day on which the Panel was told; null when it has not been
 * @param by who wrote it down
 */
public record Delay(String rule, String reason, @Nullable LocalDate noticeGiven, String by, Instant at) {}
