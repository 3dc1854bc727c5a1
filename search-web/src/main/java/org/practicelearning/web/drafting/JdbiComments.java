package org.practicelearning.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Partner;
import org.practicelearning.web.database.H2Database;

/** Comments in the database, for somebody who has opened the draft. What was said is on the disk when a method returns. */
final class JdbiComments {
    private final H2Database database;

    JdbiComments(H2Database database) {
        this.database = database;
    }

    /** All comments of a draft, the oldest first. */
    List<PartComment> of(StoredDraft draft) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM draft_comment WHERE draft_id = :draft ORDER BY said, id")
                        .bind("draft", draft.id())
                        .map((row, ctx) -> comment(row))
                        .list());
    }

    void insert(StoredDraft draft, PartComment said) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate(
                        "INSERT INTO draft_comment (id, draft_id, section, answers, partner, version, said_by, said,"
                                + " words) VALUES (:id, :draft, :section, :answers, :partner, :version, :by, :said, :words)")
                .bind("id", said.id())
                .bind("draft", draft.id())
                .bind("section", said.section())
                .bind("answers", said.answers())
                .bind("partner", said.partner() == null ? null : said.partner().key())
                .bind("version", said.version())
                .bind("by", said.by())
                .bind("said", time(said.said()))
                .bind("words", said.words())
                .execute());
        database.sync();
    }

    /** Says that a conversation has been dealt with, or, without a person, that it has not. */
    void resolve(StoredDraft draft, String id, @Nullable String by, Instant at) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("UPDATE draft_comment SET resolved_by = :by, resolved = :at"
                        + " WHERE id = :id AND draft_id = :draft AND answers IS NULL")
                .bind("by", by)
                .bind("at", by == null ? null : time(at))
                .bind("id", id)
                .bind("draft", draft.id())
                .execute());
        database.sync();
    }

    private static PartComment comment(ResultSet row) throws SQLException {
        OffsetDateTime resolved = row.getObject("resolved", OffsetDateTime.class);
        String partner = row.getString("partner");
        return new PartComment(
                row.getString("id"),
                row.getString("section"),
                row.getString("answers"),
                Arrays.stream(Partner.values())
                        .filter(each -> each.key().equals(partner))
                        .findFirst()
                        .orElse(null),
                row.getInt("version"),
                row.getString("said_by"),
                row.getObject("said", OffsetDateTime.class).toInstant(),
                row.getString("words"),
                row.getString("resolved_by"),
                resolved == null ? null : resolved.toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
