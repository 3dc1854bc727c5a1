package org.practicelearning.web.drafting;

import java.time.Instant;

/**
 * One save of a draft.
 *
 * @param number from 1, within the draft
 * @param what was done, for the list
 * @param by id of the person
 */
public record SavedVersion(int number, String what, Instant saved, String by) {}
