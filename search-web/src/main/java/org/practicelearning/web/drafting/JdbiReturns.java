package org.practicelearning.web.drafting;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;

/** Drafts that came back from Word, in the database; each is for whoever sent it. */
final class JdbiReturns {
    private final H2Database database;
    private final InstantSource clock;

    JdbiReturns(H2Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<byte[]> find(Reader reader, StoredDraft draft) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT content FROM draft_return WHERE draft_id = :id AND returned_by = :by")
                        .bind("id", draft.id())
                        .bind("by", reader.id())
                        .mapTo(byte[].class)
                        .findOne());
    }

    /** Keeps a file in place of the one before. */
    void keep(Reader reader, StoredDraft draft, byte[] docx) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO draft_return (draft_id, returned_by, content, returned)"
                        + " KEY (draft_id, returned_by) VALUES (:id, :by, :content, :at)")
                .bind("id", draft.id())
                .bind("by", reader.id())
                .bind("content", docx)
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
        database.sync();
    }

    void drop(Reader reader, StoredDraft draft) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM draft_return WHERE draft_id = :id AND returned_by = :by")
                .bind("id", draft.id())
                .bind("by", reader.id())
                .execute());
        database.sync();
    }
}
