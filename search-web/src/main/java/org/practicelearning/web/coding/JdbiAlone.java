package org.practicelearning.web.coding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.practicelearning.web.database.H2Database;

/**
 * Who codes which document alone: without seeing what others decided on it, until done. Thread-safe.
 */
public final class JdbiAlone {
    private final H2Database database;

    public JdbiAlone(H2Database database) {
        this.database = database;
    }

    /** The documents that somebody codes alone and is not done with. */
    public Set<String> of(String coder) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT document_id FROM coding_alone WHERE coder = :coder AND done IS NULL")
                        .bind("coder", coder)
                        .mapTo(String.class)
                        .set());
    }

    /** Begins, or begins again. */
    public void begin(String documentId, String coder, Instant now) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO coding_alone (document_id, coder, begun, done) KEY (document_id, coder)"
                        + " VALUES (:id, :coder, :now, NULL)")
                .bind("id", documentId)
                .bind("coder", coder)
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .execute());
    }

    /** Ends: from now on the others' decisions are shown. */
    public void end(String documentId, String coder, Instant now) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("UPDATE coding_alone SET done = :now WHERE document_id = :id AND coder = :coder"
                        + " AND done IS NULL")
                .bind("id", documentId)
                .bind("coder", coder)
                .bind("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .execute());
    }
}
