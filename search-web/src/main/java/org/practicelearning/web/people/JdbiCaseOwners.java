package org.practicelearning.web.people;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** Owners of cases in the database. Thread-safe. */
final class JdbiCaseOwners {
    private final Jdbi jdbi;

    JdbiCaseOwners(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Hands a case over, if it still is whose it was; whether it was. */
    boolean handOver(H2Transaction transaction, CaseHandover handover) {
        int changed = transaction
                .handle()
                .createUpdate("UPDATE library_case SET owner = :to WHERE id = :case AND owner = :from")
                .bind("to", handover.to())
                .bind("case", handover.caseId())
                .bind("from", handover.from())
                .execute();
        if (changed == 1) {
            transaction
                    .handle()
                    .createUpdate("INSERT INTO case_handover (id, case_id, from_person, to_person, handed_by, reason,"
                            + " handed) VALUES (:id, :case, :from, :to, :by, :reason, :handed)")
                    .bind("id", handover.id())
                    .bind("case", handover.caseId())
                    .bind("from", handover.from())
                    .bind("to", handover.to())
                    .bind("by", handover.by())
                    .bind("reason", handover.reason())
                    .bind("handed", JdbiPeople.at(handover.handed()))
                    .execute();
        }
        return changed == 1;
    }

    /** Every time that a case got another owner, the first one first. */
    List<CaseHandover> of(String caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM case_handover WHERE case_id = :case ORDER BY handed, id")
                .bind("case", caseId)
                .map((row, ctx) -> new CaseHandover(
                        row.getString("id"),
                        row.getString("case_id"),
                        row.getString("from_person"),
                        row.getString("to_person"),
                        row.getString("handed_by"),
                        row.getString("reason"),
                        JdbiPeople.time(row, "handed")))
                .list());
    }
}
