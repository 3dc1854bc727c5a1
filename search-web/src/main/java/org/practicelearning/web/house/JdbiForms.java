package org.practicelearning.web.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.web.database.H2Database;

/** The partnership's own kinds of draft in the database. */
final class JdbiForms {
    private final H2Database database;

    JdbiForms(H2Database database) {
        this.database = database;
    }

    /**
     * A version.
     *
     * @param origin where it comes from, in words
     */
    record Saved(String template, int version, String content, String origin, String by, Instant saved) {}

    private static Saved saved(ResultSet row) throws SQLException {
        return new Saved(
                row.getString("template"),
                row.getInt("version"),
                row.getString("content"),
                row.getString("origin"),
                row.getString("saved_by"),
                row.getObject("saved", OffsetDateTime.class).toInstant());
    }

    /** The newest version of each. */
    List<Saved> current() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM review_template t WHERE version ="
                                + " (SELECT MAX(version) FROM review_template o WHERE o.template = t.template)"
                                + " ORDER BY template")
                        .map((row, ctx) -> saved(row))
                        .list());
    }

    Optional<Saved> current(String key) {
        return versions(key).stream().findFirst();
    }

    /** All versions of one, the newest first. */
    List<Saved> versions(String key) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM review_template WHERE template = :template ORDER BY version DESC")
                        .bind("template", key)
                        .map((row, ctx) -> saved(row))
                        .list());
    }

    void insert(Saved saved) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO review_template (template, version, content, origin, saved_by, saved)"
                        + " VALUES (:template, :version, :content, :origin, :by, :at)")
                .bind("template", saved.template())
                .bind("version", saved.version())
                .bind("content", saved.content())
                .bind("origin", saved.origin())
                .bind("by", saved.by())
                .bind("at", time(saved.saved()))
                .execute());
        database.sync();
    }

    /** The next version of one while it is being changed. */
    Optional<Saved> work(String key) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM review_template_work WHERE template = :template")
                        .bind("template", key)
                        .map((row, ctx) -> new Saved(
                                key,
                                0,
                                row.getString("content"),
                                "",
                                row.getString("changed_by"),
                                row.getObject("changed", OffsetDateTime.class).toInstant()))
                        .findOne());
    }

    void keepWork(Saved work) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO review_template_work (template, content, changed_by, changed) KEY (template)"
                        + " VALUES (:template, :content, :by, :at)")
                .bind("template", work.template())
                .bind("content", work.content())
                .bind("by", work.by())
                .bind("at", time(work.saved()))
                .execute());
        database.sync();
    }

    void dropWork(String key) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM review_template_work WHERE template = :template")
                .bind("template", key)
                .execute());
        database.sync();
    }

    /** Why which are withdrawn, by key. */
    Map<String, String> withdrawn() {
        Map<String, String> reasons = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("SELECT template, reason FROM review_template_withdrawn")
                        .map((row, ctx) -> reasons.put(row.getString("template"), row.getString("reason")))
                        .list());
        return reasons;
    }

    void withdraw(String key, String reason, String by, Instant at) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO review_template_withdrawn (template, reason, withdrawn_by, withdrawn)"
                        + " KEY (template) VALUES (:template, :reason, :by, :at)")
                .bind("template", key)
                .bind("reason", reason)
                .bind("by", by)
                .bind("at", time(at))
                .execute());
        database.sync();
    }

    void offer(String key) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM review_template_withdrawn WHERE template = :template")
                .bind("template", key)
                .execute());
        database.sync();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
