package org.practicelearning.web.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.practicelearning.indexer.access.Compartment;

/** The numbered changes as rows. */
final class JdbiChanges {
    private JdbiChanges() {}

    static Change write(Handle handle, String documentId, Compartment compartment, Change.Kind kind, Instant at) {
        long seq = handle.createUpdate("INSERT INTO change_log (document_id, compartment, kind, at_time)"
                        + " VALUES (:id, :key, :kind, :at)")
                .bind("id", documentId)
                .bind("key", compartment.key())
                .bind("kind", kind.name())
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
        return new Change(seq, documentId, compartment, kind);
    }

    static long last(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM change_log")
                .mapTo(Long.class)
                .one();
    }

    static List<Change> after(Handle handle, Compartment compartment, long seq) {
        return handle.createQuery("SELECT * FROM change_log WHERE compartment = :key AND seq > :seq ORDER BY seq")
                .bind("key", compartment.key())
                .bind("seq", seq)
                .map((row, ctx) -> new Change(
                        row.getLong("seq"),
                        row.getString("document_id"),
                        compartment,
                        Change.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    static List<Compartment> compartments(Handle handle) {
        return handle.createQuery("SELECT DISTINCT compartment FROM change_log ORDER BY 1")
                .map((row, ctx) -> new Compartment(row.getString(1)))
                .list();
    }
}
