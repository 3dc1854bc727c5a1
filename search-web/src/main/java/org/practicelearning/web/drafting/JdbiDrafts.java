package org.practicelearning.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.DraftJson;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;
import org.practicelearning.templates.template.TemplateFile;
import org.practicelearning.web.database.H2Database;

/**
 * Drafts in the database. Every question names the reader: a draft without a case is its owner's, one of a case its team's,
 * and any other is not there. What was saved is on the disk when a method returns.
 */
final class JdbiDrafts {
    private static final int LONGEST_WHAT = 500;

    /** With who keeps the real identities: the owner of the case, and of a draft without one its owner; no administrator. */
    private static final String SELECT = "SELECT d.*, CASE WHEN k.role = 'administrator' THEN '' ELSE"
            + " COALESCE(c.owner, d.owner) END AS keeper FROM draft d LEFT JOIN library_case c ON c.id = d.case_id"
            + " LEFT JOIN person k ON k.id = COALESCE(c.owner, d.owner)";

    private final H2Database database;

    JdbiDrafts(H2Database database) {
        this.database = database;
    }

    /** Who changes a draft, when, and what the history says of it. */
    record Saving(String by, Instant at, String what) {}

    /** The drafts a reader may open, the one changed last first. */
    List<StoredDraft> of(Reader reader) {
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery(SELECT
                                + " WHERE d.owner = :reader OR d.case_id IS NOT NULL"
                                + " ORDER BY d.changed DESC, d.number DESC")
                        .bind("reader", reader.id())
                        .map((row, ctx) -> stored(row, reader))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<StoredDraft> find(Reader reader, String id) {
        return database.jdbi().withHandle(handle -> find(handle, reader, id));
    }

    private static Optional<StoredDraft> find(Handle handle, Reader reader, String id) {
        return handle.createQuery(SELECT + " WHERE d.id = :id")
                .bind("id", id)
                .map((row, ctx) -> stored(row, reader))
                .findOne()
                .flatMap(each -> each);
    }

    /** The one place that says who may open a draft; nothing of another is even read. */
    private static Optional<StoredDraft> stored(ResultSet row, Reader reader) throws SQLException {
        String caseId = row.getString("case_id");
        boolean open =
                caseId == null ? row.getString("owner").equals(reader.id()) : reader.opens(Compartment.ofCase(caseId));
        return open ? Optional.of(stored(row)) : Optional.empty();
    }

    private static StoredDraft stored(ResultSet row) throws SQLException {
        Draft draft = DraftJson.draft(row.getString("content"));
        return new StoredDraft(
                row.getInt("number"),
                row.getString("owner"),
                row.getString("case_id"),
                row.getString("keeper"),
                form(draft, row.getString("form")),
                draft,
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                Set.of());
    }

    /** Most drafts have a template that is still shipped as it was: it need not be read again. */
    private static Template form(Draft draft, String text) {
        return ShippedTemplates.text(draft.template())
                .filter(text::equals)
                .flatMap(same -> ShippedTemplates.find(draft.template()))
                .orElseGet(() -> TemplateFile.readKept(text));
    }

    /**
     * @param caseId whose team shares it; null for nobody but its owner
     * @param form the text of the template
     */
    void insert(String owner, @Nullable String caseId, String form, Draft draft, Saving saving) {
        database.useTransaction(transaction -> {
            transaction
                    .handle()
                    .createUpdate("INSERT INTO draft (id, owner, case_id, title, form, content, made, changed)"
                            + " VALUES (:id, :owner, :case, :title, :form, :content, :at, :at)")
                    .bind("id", draft.id())
                    .bind("owner", owner)
                    .bind("case", caseId)
                    .bind("title", draft.title())
                    .bind("form", form)
                    .bind("content", DraftJson.write(draft))
                    .bind("at", time(saving.at()))
                    .execute();
            keepVersion(transaction.handle(), draft, saving);
        });
        database.sync();
    }

    /** The text of the template a draft was begun with, for somebody who has opened it. */
    String form(StoredDraft draft) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT form FROM draft WHERE id = :id")
                        .bind("id", draft.id())
                        .mapTo(String.class)
                        .one());
    }

    /** Gives a draft to the team of a case. */
    void share(StoredDraft draft, String caseId, Saving saving) {
        database.useTransaction(transaction -> {
            transaction
                    .handle()
                    .createUpdate("UPDATE draft SET case_id = :case, changed = :at WHERE id = :id")
                    .bind("case", caseId)
                    .bind("at", time(saving.at()))
                    .bind("id", draft.id())
                    .execute();
            keepVersion(transaction.handle(), draft.draft(), saving);
        });
        database.sync();
    }

    /**
     * Changes a draft as it is now; two changes at once follow each other.
     *
     * @param keys what becomes of the key table when the draft was changed
     * @return empty when the reader has no such draft
     */
    Optional<DraftChange> change(
            Reader reader, String id, Function<Draft, DraftChange> work, UnaryOperator<KeyTable> keys, Saving saving) {
        return change(id, handle -> find(handle, reader, id), work, keys, saving);
    }

    /** The same by the program itself. */
    void change(StoredDraft draft, Function<Draft, DraftChange> work, Saving saving) {
        change(draft.id(), handle -> findAny(handle, draft.id()), work, UnaryOperator.identity(), saving);
    }

    private Optional<DraftChange> change(
            String id,
            Function<Handle, Optional<StoredDraft>> finding,
            Function<Draft, DraftChange> work,
            UnaryOperator<KeyTable> keys,
            Saving saving) {
        Optional<DraftChange> outcome = database.inTransaction(transaction -> {
            Handle handle = transaction.handle();
            Optional<DraftChange> change = finding.apply(handle).map(before -> work.apply(before.draft()));
            if (change.orElse(null) instanceof DraftChange.Changed(Draft after)) {
                update(handle, after, saving);
                keepKeys(handle, id, keys);
            }
            return change;
        });
        database.sync();
        return outcome;
    }

    /** Goes on with another version of the template; empty when the reader has no such draft. */
    Optional<DraftChange> onto(Reader reader, String id, Template form, String text, Saving saving) {
        Optional<DraftChange> outcome = database.inTransaction(transaction -> {
            Handle handle = transaction.handle();
            Optional<DraftChange> change =
                    find(handle, reader, id).map(before -> before.draft().onto(form));
            if (change.orElse(null) instanceof DraftChange.Changed(Draft after)) {
                handle.createUpdate("UPDATE draft SET form = :form WHERE id = :id")
                        .bind("form", text)
                        .bind("id", id)
                        .execute();
                update(handle, after, saving);
            }
            return change;
        });
        database.sync();
        return outcome;
    }

    private static void keepKeys(Handle handle, String id, UnaryOperator<KeyTable> keys) {
        KeyTable before = keys(handle, id);
        KeyTable now = keys.apply(before);
        if (!now.equals(before)) {
            handle.createUpdate("MERGE INTO draft_keys (draft_id, content) KEY (draft_id) VALUES (:id, :content)")
                    .bind("id", id)
                    .bind("content", DraftJson.write(now))
                    .execute();
        }
    }

    /** A draft about which somebody was asked; of a case only as long as the person is on its team. */
    Optional<StoredDraft> askedAbout(Publication publication, Reader second) {
        return publication.askedOf().equals(second.id())
                ? database.jdbi()
                        .withHandle(handle -> findAny(handle, publication.draftId()))
                        .filter(each -> each.caseId() == null || second.opens(Compartment.ofCase(each.caseId())))
                : Optional.empty();
    }

    /** The draft of something that was published; whoever may read that need not be able to open it. */
    Optional<StoredDraft> published(Publication publication) {
        return publication.state() == Publication.State.PUBLISHED
                ? database.jdbi().withHandle(handle -> findAny(handle, publication.draftId()))
                : Optional.empty();
    }

    private static Optional<StoredDraft> findAny(Handle handle, String id) {
        return handle.createQuery(SELECT + " WHERE d.id = :id")
                .bind("id", id)
                .map((row, ctx) -> stored(row))
                .findOne();
    }

    private static void update(Handle handle, Draft draft, Saving saving) {
        handle.createUpdate("UPDATE draft SET content = :content, changed = :at WHERE id = :id")
                .bind("content", DraftJson.write(draft))
                .bind("at", time(saving.at()))
                .bind("id", draft.id())
                .execute();
        keepVersion(handle, draft, saving);
    }

    static void keepVersion(Handle handle, Draft draft, Saving saving) {
        String what = saving.what();
        handle.createUpdate("INSERT INTO draft_version (draft_id, number, what, content, saved_by, saved, version)"
                        + " SELECT :id, COALESCE(MAX(number), 0) + 1, :what, :content, :by, :at, :version"
                        + " FROM draft_version"
                        + " WHERE draft_id = :id")
                .bind("id", draft.id())
                .bind("what", what.length() <= LONGEST_WHAT ? what : what.substring(0, LONGEST_WHAT))
                .bind("content", DraftJson.write(draft))
                .bind("by", saving.by())
                .bind("at", time(saving.at()))
                .bind("version", draft.version())
                .execute();
    }

    /** The real identities behind a draft, for whoever keeps them; for anybody else there are none. */
    KeyTable keys(Reader reader, String id) {
        return database.jdbi()
                .withHandle(handle -> find(handle, reader, id)
                        .filter(each -> each.keptBy(reader))
                        .map(each -> keys(handle, id))
                        .orElseGet(KeyTable::empty));
    }

    /** The same for the program itself, which looks for them in a text that is to be published. */
    KeyTable keysToLookFor(StoredDraft draft) {
        return database.jdbi().withHandle(handle -> keys(handle, draft.id()));
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
    List<SavedVersion> history(StoredDraft draft) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT number, version, what, saved, saved_by FROM draft_version"
                                        + " WHERE draft_id = :id ORDER BY number DESC")
                        .bind("id", draft.id())
                        .map((row, ctx) -> new SavedVersion(
                                row.getInt("number"),
                                row.getInt("version"),
                                row.getString("what"),
                                row.getObject("saved", OffsetDateTime.class).toInstant(),
                                row.getString("saved_by")))
                        .list());
    }

    /** A draft as it was saved. */
    Optional<Draft> version(StoredDraft draft, int number) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT content FROM draft_version WHERE draft_id = :id AND number = :number")
                        .bind("id", draft.id())
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne())
                .map(DraftJson::draft);
    }

    /** Deletes a draft with its history and its identities; that there was one, and why not any more, is kept. */
    void delete(StoredDraft draft, String reason, Saving saving) {
        database.useTransaction(transaction -> {
            Handle handle = transaction.handle();
            handle.createUpdate(
                            "INSERT INTO deleted_draft (draft_id, number, template, owner, case_id, reason,"
                                    + " deleted_by, deleted_at) VALUES (:id, :number, :template, :owner, :case, :reason, :by, :at)")
                    .bind("id", draft.id())
                    .bind("number", draft.number())
                    .bind("template", draft.form().key())
                    .bind("owner", draft.owner())
                    .bind("case", draft.caseId())
                    .bind("reason", reason)
                    .bind("by", saving.by())
                    .bind("at", time(saving.at()))
                    .execute();
            handle.createUpdate("DELETE FROM draft WHERE id = :id")
                    .bind("id", draft.id())
                    .execute();
        });
        database.sync();
    }

    /** What is left of drafts the reader could open, the last deleted first. */
    List<DeletedDraft> deleted(Reader reader) {
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM deleted_draft WHERE owner = :reader OR case_id IS"
                                        + " NOT NULL ORDER BY deleted_at DESC, number DESC")
                        .bind("reader", reader.id())
                        .map((row, ctx) -> new DeletedDraft(
                                row.getInt("number"),
                                row.getString("template"),
                                row.getString("case_id"),
                                row.getString("reason"),
                                row.getString("deleted_by"),
                                row.getObject("deleted_at", OffsetDateTime.class)
                                        .toInstant()))
                        .list())
                .stream()
                .filter(each -> each.caseId() == null || reader.opens(Compartment.ofCase(each.caseId())))
                .toList();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
