package org.practicelearning.templates.draft;

import java.time.Instant;
import org.practicelearning.templates.template.ReviewState;

/** A draft went from one state to another. */
public record Move(ReviewState from, ReviewState to, int version, String by, Instant at, String why) {}
