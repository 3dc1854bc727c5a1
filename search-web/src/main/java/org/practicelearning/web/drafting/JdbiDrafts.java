package org.practicelearning.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.DraftJson;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;
import org.practicelearning.templates.template.TemplateFile;
import org.practicelearning.web.database.H2Database;

/** Drafts in the database. Every question names the owner. What was saved is on the disk when a method returns. */
final class JdbiDrafts {
    private static final int LONGEST_WHAT = 500;

    private final H2Database database;

    JdbiDrafts(H2Database database) {
        this.database = database;
    }

    /** Who changes a draft, when, and what the history says of it. */
    record Saving(String by, Instant at, String what) {}

    /** A person's drafts, the one changed last first. */
    List<StoredDraft> of(String owner) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM draft WHERE owner = :owner ORDER BY changed DESC, number DESC")
                        .bind("owner", owner)
                        .map((row, ctx) -> stored(row))
                        .list());
    }

    Optional<StoredDraft> find(String owner, String id) {
        return database.jdbi().withHandle(handle -> find(handle, owner, id));
    }

    private static Optional<StoredDraft> find(Handle handle, String owner, String id) {
        return handle.createQuery("SELECT * FROM draft WHERE id = :id AND owner = :owner")
                .bind("id", id)
                .bind("owner", owner)
                .map((row, ctx) -> stored(row))
                .findOne();
    }

    private static StoredDraft stored(ResultSet row) throws SQLException {
        Draft draft = DraftJson.draft(row.getString("content"));
        return new StoredDraft(
                row.getInt("number"),
                row.getString("owner"),
                form(draft, row.getString("form")),
                draft,
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }

    /** Most drafts have a template that is still shipped as it was: it need not be read again. */
    private static Template form(Draft draft, String text) {
        return ShippedTemplates.text(draft.template())
                .filter(text::equals)
                .flatMap(same -> ShippedTemplates.find(draft.template()))
                .orElseGet(() -> TemplateFile.read(text)
                        .orFail(faults -> new IllegalStateException(
                                "the stored template of draft " + draft.id() + " is faulty")));
    }

    /** @param form the text of the template */
    void insert(String owner, String form, Draft draft, Saving saving) {
        database.useTransaction(transaction -> {
            transaction
                    .handle()
                    .createUpdate("INSERT INTO draft (id, owner, title, form, content, made, changed)"
                            + " VALUES (:id, :owner, :title, :form, :content, :at, :at)")
                    .bind("id", draft.id())
                    .bind("owner", owner)
                    .bind("title", draft.title())
                    .bind("form", form)
                    .bind("content", DraftJson.write(draft))
                    .bind("at", time(saving.at()))
                    .execute();
            keepVersion(transaction.handle(), draft, saving);
        });
        database.sync();
    }

    /** The text of the template a draft was begun with. */
    String form(String owner, String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT form FROM draft WHERE id = :id AND owner = :owner")
                        .bind("id", id)
                        .bind("owner", owner)
                        .mapTo(String.class)
                        .one());
    }

    /**
     * Changes a draft as it is now; two changes at once follow each other.
     *
     * @param keys what becomes of the key table when the draft was changed
     * @return empty when the owner has no such draft
     */
    Optional<DraftChange> change(
            String owner, String id, Function<Draft, DraftChange> work, UnaryOperator<KeyTable> keys, Saving saving) {
        Optional<DraftChange> outcome = database.inTransaction(transaction -> {
            Handle handle = transaction.handle();
            Optional<DraftChange> change = find(handle, owner, id).map(before -> work.apply(before.draft()));
            if (change.orElse(null) instanceof DraftChange.Changed(Draft after)) {
                update(handle, after, saving);
                KeyTable before = keys(handle, id);
                KeyTable now = keys.apply(before);
                if (!now.equals(before)) {
                    handle.createUpdate(
                                    "MERGE INTO draft_keys (draft_id, content) KEY (draft_id) VALUES (:id, :content)")
                            .bind("id", id)
                            .bind("content", DraftJson.write(now))
                            .execute();
                }
            }
            return change;
        });
        database.sync();
        return outcome;
    }

    private static void update(Handle handle, Draft draft, Saving saving) {
        handle.createUpdate("UPDATE draft SET content = :content, changed = :at WHERE id = :id")
                .bind("content", DraftJson.write(draft))
                .bind("at", time(saving.at()))
                .bind("id", draft.id())
                .execute();
        keepVersion(handle, draft, saving);
    }

    private static void keepVersion(Handle handle, Draft draft, Saving saving) {
        String what = saving.what();
        handle.createUpdate("INSERT INTO draft_version (draft_id, number, what, content, saved_by, saved)"
                        + " SELECT :id, COALESCE(MAX(number), 0) + 1, :what, :content, :by, :at FROM draft_version"
                        + " WHERE draft_id = :id")
                .bind("id", draft.id())
                .bind("what", what.length() <= LONGEST_WHAT ? what : what.substring(0, LONGEST_WHAT))
                .bind("content", DraftJson.write(draft))
                .bind("by", saving.by())
                .bind("at", time(saving.at()))
                .execute();
    }

    /** The real identities behind a draft. */
    KeyTable keys(String owner, String id) {
        return database.jdbi()
                .withHandle(handle -> find(handle, owner, id).isPresent() ? keys(handle, id) : KeyTable.empty());
    }

    private static KeyTable keys(Handle handle, String id) {
        return handle.createQuery("SELECT content FROM draft_keys WHERE draft_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(DraftJson::keyTable)
                .orElseGet(KeyTable::empty);
    }

    /** The saves of a draft, the newest first. */
    List<SavedVersion> history(String owner, String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT v.number, v.what, v.saved FROM draft_version v JOIN draft d"
                                        + " ON d.id = v.draft_id WHERE d.id = :id AND d.owner = :owner ORDER BY v.number DESC")
                        .bind("id", id)
                        .bind("owner", owner)
                        .map((row, ctx) -> new SavedVersion(
                                row.getInt("number"),
                                row.getString("what"),
                                row.getObject("saved", OffsetDateTime.class).toInstant()))
                        .list());
    }

    /** A draft as it was saved. */
    Optional<Draft> version(String owner, String id, int number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT v.content FROM draft_version v JOIN draft d"
                                + " ON d.id = v.draft_id WHERE d.id = :id AND d.owner = :owner AND v.number = :number")
                        .bind("id", id)
                        .bind("owner", owner)
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne())
                .map(DraftJson::draft);
    }

    /** Deletes a draft with its history and its identities. */
    void delete(String owner, String id) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM draft WHERE id = :id AND owner = :owner")
                .bind("id", id)
                .bind("owner", owner)
                .execute());
        database.sync();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
