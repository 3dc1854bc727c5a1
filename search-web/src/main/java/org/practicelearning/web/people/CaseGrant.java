package org.practicelearning.web.people;

import java.time.Instant;

/** Leave for one person to open one case for a time. */
public record CaseGrant(
        String id,
        String caseId,
        String personId,
        Kind kind,
        String reason,
        Instant granted,
        String grantedBy,
        Instant ends) {

    /** How the leave came about. */
    public enum Kind {
        /** Named to the team by a learning lead. */
        TEAM,
        /** Taken in an emergency, with the team told. */
        GLASS
    }
}
