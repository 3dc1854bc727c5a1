package org.practicelearning.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.practicelearning.web.database.H2Transaction;

/** The log in the database. Thread-safe. */
final class JdbiAudit {
    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;

    JdbiAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<AuditEntry> last() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1")
                .map((row, ctx) -> read(row))
                .findOne());
    }

    Optional<AuditEntry> line(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM audit_entry WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    void append(H2Transaction transaction, Collection<AuditEntry> entries) {
        PreparedBatch batch = transaction
                .handle()
                .prepareBatch("INSERT INTO audit_entry (seq, at_time, person, action, subject, detail, status, hash)"
                        + " VALUES (:seq, :at, :person, :action, :subject, :detail, :status, :hash)");
        for (AuditEntry entry : entries) {
            AuditEvent event = entry.event();
            batch.bind("seq", entry.seq())
                    .bind("at", event.at().toString())
                    .bind("person", event.person())
                    .bind("action", event.action().key())
                    .bind("subject", event.subject())
                    .bind("detail", event.detail())
                    .bind("status", event.status())
                    .bind("hash", entry.hash())
                    .add();
        }
        batch.execute();
    }

    /** Every line in its order, a part at a time. */
    void each(Consumer<AuditEntry> asked) {
        long after = 0;
        List<AuditEntry> part;
        do {
            part = from(after);
            part.forEach(asked);
            after = part.isEmpty() ? after : part.getLast().seq();
        } while (part.size() == AT_ONCE);
    }

    private List<AuditEntry> from(long after) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM audit_entry WHERE seq > :after ORDER BY seq LIMIT :most")
                        .bind("after", after)
                        .bind("most", AT_ONCE)
                        .map((row, ctx) -> read(row))
                        .list());
    }

    /** How many lines are asked for. */
    int count(AuditQuestion asked) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery("SELECT count(*) FROM audit_entry" + where(asked)), asked)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Lines that are asked for, the last first. */
    List<AuditEntry> find(AuditQuestion asked, int offset, int most) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("SELECT * FROM audit_entry" + where(asked)
                                + " ORDER BY seq DESC LIMIT :most OFFSET :offset"),
                        asked)
                .bind("most", most)
                .bind("offset", offset)
                .map((row, ctx) -> read(row))
                .list());
    }

    /** Every column compared is named here; only values come from outside. */
    private static String where(AuditQuestion asked) {
        StringBuilder where = new StringBuilder(" WHERE TRUE");
        if (!asked.person().isEmpty()) {
            where.append(" AND person = :person");
        }
        if (!asked.subject().isEmpty()) {
            where.append(" AND subject = :subject");
        }
        if (asked.action() != null) {
            where.append(" AND action = :action");
        }
        if (asked.from() != null) {
            where.append(" AND at_time >= :from");
        }
        if (asked.until() != null) {
            where.append(" AND at_time < :until");
        }
        return where.toString();
    }

    private static Query bound(Query query, AuditQuestion asked) {
        if (!asked.person().isEmpty()) {
            query.bind("person", asked.person());
        }
        if (!asked.subject().isEmpty()) {
            query.bind("subject", asked.subject());
        }
        if (asked.action() != null) {
            query.bind("action", asked.action().key());
        }
        if (asked.from() != null) {
            query.bind("from", bound(asked.from()));
        }
        if (asked.until() != null) {
            query.bind("until", bound(asked.until()));
        }
        return query;
    }

    /** Moments are compared as texts; without its Z one stands before every part of its second. */
    private static String bound(Instant moment) {
        return moment.toString().replace("Z", "");
    }

    /** Columns come back as they are, so that a line that was tampered with is read and found out. */
    private static AuditEntry read(ResultSet row) throws SQLException {
        Instant at;
        try {
            at = Instant.parse(row.getString("at_time"));
        } catch (DateTimeParseException tampered) {
            at = Instant.EPOCH;
        }
        return new AuditEntry(
                row.getLong("seq"),
                new AuditEvent(
                        at,
                        row.getString("person"),
                        AuditAction.ofKey(row.getString("action")).orElse(AuditAction.VIEW),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getInt("status")),
                row.getString("hash"));
    }
}
