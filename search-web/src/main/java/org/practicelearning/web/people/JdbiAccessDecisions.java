package org.practicelearning.web.people;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** Decisions about accounts in the database. Thread-safe. */
final class JdbiAccessDecisions {
    private final Jdbi jdbi;

    JdbiAccessDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(H2Transaction transaction, AccessDecision decision) {
        transaction
                .handle()
                .createUpdate("INSERT INTO access_review (id, person_id, decision, decided_by, decided)"
                        + " VALUES (:id, :person, :decision, :by, :at)")
                .bind("id", UUID.randomUUID().toString())
                .bind("person", decision.personId())
                .bind("decision", decision.kind().name())
                .bind("by", decision.by())
                .bind("at", JdbiPeople.at(decision.at()))
                .execute();
    }

    /** All of them, the last first. */
    List<AccessDecision> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM access_review ORDER BY decided DESC, id")
                .map((row, ctx) -> new AccessDecision(
                        row.getString("person_id"),
                        AccessDecision.Kind.valueOf(row.getString("decision")),
                        row.getString("decided_by"),
                        JdbiPeople.time(row, "decided")))
                .list());
    }
}
