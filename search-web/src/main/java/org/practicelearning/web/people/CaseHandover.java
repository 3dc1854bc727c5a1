package org.practicelearning.web.people;

import java.time.Instant;

/**
 * A case that got another owner.
 *
 * @param from id of who was its owner until then
 * @param to id of who has been since
 * @param by id of who handed it over
 */
public record CaseHandover(
        String id, String caseId, String from, String to, String by, String reason, Instant handed) {}
