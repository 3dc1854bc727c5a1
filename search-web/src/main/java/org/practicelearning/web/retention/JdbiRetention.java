package org.practicelearning.web.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/** Rules, holds and tombstones in the database. Thread-safe. */
final class JdbiRetention {
    private final H2Database database;
    private final Jdbi jdbi;

    JdbiRetention(H2Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    Map<AccessClass, RetentionRule> rules() {
        Map<AccessClass, RetentionRule> rules = new EnumMap<>(AccessClass.class);
        jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM retention_rule")
                        .map((row, ctx) -> new RetentionRule(
                                AccessClass.ofKey(row.getString("access_class")).orElseThrow(),
                                row.getInt("years"),
                                RetentionRule.From.ofKey(row.getString("counted_from"))
                                        .orElseThrow()))
                        .list())
                .forEach(each -> rules.put(each.access(), each));
        return rules;
    }

    void put(RetentionRule rule, String by, Instant when) {
        change(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO retention_rule (access_class, years, counted_from, set_by, set_at)"
                        + " KEY (access_class) VALUES (:class, :years, :from, :by, :at)")
                .bind("class", rule.access().key())
                .bind("years", rule.years())
                .bind("from", rule.from().key())
                .bind("by", by)
                .bind("at", at(when))
                .execute());
    }

    void removeRule(AccessClass access) {
        change(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM retention_rule WHERE access_class = :class")
                .bind("class", access.key())
                .execute());
    }

    void put(LegalHold hold) {
        change(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO legal_hold (id, document_id, reason, put_by, put_at)"
                        + " VALUES (:id, :document, :reason, :by, :at)")
                .bind("id", hold.id())
                .bind("document", hold.documentId())
                .bind("reason", hold.reason())
                .bind("by", hold.putBy())
                .bind("at", at(hold.put()))
                .execute());
    }

    void lift(String id, String reason, String by, Instant when) {
        change(transaction -> transaction
                .handle()
                .createUpdate("UPDATE legal_hold SET lift_reason = :reason, lifted_by = :by, lifted_at = :at"
                        + " WHERE id = :id AND lifted_at IS NULL")
                .bind("id", id)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", at(when))
                .execute());
    }

    /** Holds of a document, those lifted too, the last put first. */
    List<LegalHold> holds(String documentId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM legal_hold WHERE document_id = :document ORDER BY put_at DESC, id")
                .bind("document", documentId)
                .map((row, ctx) -> hold(row))
                .list());
    }

    /** Holds that stand, of whatever document. */
    List<LegalHold> standing() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM legal_hold WHERE lifted_at IS NULL ORDER BY put_at, id")
                        .map((row, ctx) -> hold(row))
                        .list());
    }

    void bury(H2Transaction transaction, Tombstone stone) {
        transaction
                .handle()
                .createUpdate(
                        "INSERT INTO tombstone (document_id, compartment, title, type, reason, removed_by, removed_at)"
                                + " VALUES (:id, :compartment, :title, :type, :reason, :by, :at)")
                .bind("id", stone.documentId())
                .bind("compartment", stone.compartment().key())
                .bind("title", stone.title())
                .bind("type", stone.type())
                .bind("reason", stone.reason())
                .bind("by", stone.removedBy())
                .bind("at", at(stone.removed()))
                .execute();
    }

    Optional<Tombstone> tombstone(String documentId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM tombstone WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, ctx) -> stone(row))
                .findOne());
    }

    List<Tombstone> tombstones() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM tombstone ORDER BY removed_at DESC, document_id")
                        .map((row, ctx) -> stone(row))
                        .list());
    }

    private void change(Consumer<H2Transaction> writing) {
        database.useTransaction(writing);
        database.sync();
    }

    private static LegalHold hold(ResultSet row) throws SQLException {
        return new LegalHold(
                row.getString("id"),
                row.getString("document_id"),
                row.getString("reason"),
                row.getString("put_by"),
                row.getObject("put_at", OffsetDateTime.class).toInstant(),
                row.getString("lift_reason"),
                row.getString("lifted_by"),
                moment(row.getObject("lifted_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Tombstone stone(ResultSet row) throws SQLException {
        return new Tombstone(
                row.getString("document_id"),
                new Compartment(row.getString("compartment")),
                row.getString("title"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("removed_by"),
                row.getObject("removed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
