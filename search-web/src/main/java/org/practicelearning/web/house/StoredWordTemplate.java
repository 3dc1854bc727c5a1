package org.practicelearning.web.house;

import java.time.Instant;

/**
 * A Word template of the partnership.
 *
 * @param number of all of them
 * @param template key of the kind of draft it is for; empty for all that have none of their own
 * @param version counted for that kind
 * @param fileName as it was sent
 * @param inForce whether drafts leave in it
 */
public record StoredWordTemplate(
        int number, String template, int version, String fileName, boolean inForce, String addedBy, Instant added) {}
