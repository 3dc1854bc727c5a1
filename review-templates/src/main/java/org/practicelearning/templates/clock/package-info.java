/**
 * The dates a review must keep, with the sum that leads to each of them. Rules are data ({@code clock-rules.yaml}); bank
 * holidays come from a maintained library and a list that an administrator may change, because a royal day is proclaimed
 * faster than a library is released. A due date carries every day that was counted or skipped, so that nobody has to
 * believe it.
 */
@NullMarked
package org.practicelearning.templates.clock;

import org.jspecify.annotations.NullMarked;
