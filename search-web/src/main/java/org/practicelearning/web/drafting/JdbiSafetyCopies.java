package org.practicelearning.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.practicelearning.templates.draft.DraftJson;
import org.practicelearning.web.database.H2Database;

/** Safety copies in the database. Every question names the person who typed. */
final class JdbiSafetyCopies {
    private static final String OF_WINDOW =
            " WHERE draft_id = :draft AND section = :section AND person = :person AND id = :id";

    private final H2Database database;

    JdbiSafetyCopies(H2Database database) {
        this.database = database;
    }

    /** A window in which a part is written. */
    record Window(String draft, String section, String person, String id) {
        private <T extends SqlStatement<T>> T bindTo(T statement) {
            return statement
                    .bind("draft", draft)
                    .bind("section", section)
                    .bind("person", person)
                    .bind("id", id);
        }
    }

    /**
     * Keeps what was typed, on the disk, unless the window has sent something newer or was settled.
     *
     * @return whether it was kept
     */
    boolean put(Window window, long number, SafetyCopy copy) {
        boolean kept = database.inTransaction(transaction -> {
            Handle handle = transaction.handle();
            long last = last(handle, window);
            if (last >= number) {
                return false;
            }
            window.bindTo(handle.createUpdate("MERGE INTO safety_copy"
                            + " (draft_id, section, person, id, number, content, identities, made)"
                            + " KEY (draft_id, section, person, id)"
                            + " VALUES (:draft, :section, :person, :id, :number, :content, :identities, :at)"))
                    .bind("number", number)
                    .bind("content", DraftJson.write(copy.text()))
                    .bind("identities", DraftJson.write(copy.identities()))
                    .bind("at", time(copy.made()))
                    .execute();
            return true;
        });
        database.sync();
        return kept;
    }

    private static long last(Handle handle, Window window) {
        return window.bindTo(handle.createQuery("SELECT number FROM safety_copy" + OF_WINDOW))
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    /** Empties the copy of a window for good. */
    void settle(Window window, Instant at) {
        database.useTransaction(transaction -> settle(transaction.handle(), window, at));
        database.sync();
    }

    private static void settle(Handle handle, Window window, Instant at) {
        window.bindTo(handle.createUpdate("MERGE INTO safety_copy"
                        + " (draft_id, section, person, id, number, content, identities, made)"
                        + " KEY (draft_id, section, person, id)"
                        + " VALUES (:draft, :section, :person, :id, :number, NULL, NULL, :at)"))
                .bind("number", Long.MAX_VALUE)
                .bind("at", time(at))
                .execute();
    }

    /** What a person has not saved of a draft, the newest first. */
    List<SafetyCopy> of(String draft, String person) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT id, section, content, identities, made FROM safety_copy WHERE draft_id = :draft"
                                        + " AND person = :person AND content IS NOT NULL ORDER BY made DESC, id")
                        .bind("draft", draft)
                        .bind("person", person)
                        .map((row, ctx) -> copy(row))
                        .list());
    }

    private static SafetyCopy copy(ResultSet row) throws SQLException {
        return new SafetyCopy(
                row.getString("id"),
                row.getString("section"),
                DraftJson.section(row.getString("content")),
                DraftJson.keyTable(row.getString("identities")),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    /** Deletes what is older than a moment, and settled windows older than another. */
    void sweep(Instant oldest, Instant oldestSettled) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM safety_copy WHERE made < :oldest OR (content IS NULL AND made < :settled)")
                .bind("oldest", time(oldest))
                .bind("settled", time(oldestSettled))
                .execute());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
