package org.practicelearning.web.drafting;

import java.time.Instant;

/**
 * One save of a draft.
 *
 * @param number from 1, within the draft
 * @param version of the text it holds; 0 where an old save does not say
 * @param what was done, for the list
 * @param by id of the person
 */
public record SavedVersion(int number, int version, String what, Instant saved, String by) {}
