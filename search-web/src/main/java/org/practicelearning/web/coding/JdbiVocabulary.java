package org.practicelearning.web.coding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/** The changes of the vocabulary, and by which one the indexes were made. Thread-safe. */
public final class JdbiVocabulary {
    private static final String INDEXED = "indexed";

    private final H2Database database;
    private final Jdbi jdbi;

    public JdbiVocabulary(H2Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    /**
     * A change of the vocabulary.
     *
     * @param number rising
     * @param what in a sentence
     * @param carried the ids that decisions were carried from and to, as JSON
     */
    public record VocabularyChange(long number, String what, String by, Instant at, String carried) {}

    /** The vocabulary as it was last changed, as CSV; empty when nobody has changed it. */
    public Optional<String> current() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT vocabulary FROM vocabulary_change ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
                .mapTo(String.class)
                .findOne());
    }

    /** The vocabulary before a change, as CSV; empty when it was the one the program brings. */
    public Optional<String> before(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT vocabulary FROM vocabulary_change WHERE id < :id"
                        + " ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
                .bind("id", number)
                .mapTo(String.class)
                .findOne());
    }

    /** The changes, the last first. */
    public List<VocabularyChange> changes() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, what, by_whom, at_time, carried FROM vocabulary_change ORDER BY id DESC")
                .map((row, ctx) -> new VocabularyChange(
                        row.getLong("id"),
                        row.getString("what"),
                        row.getString("by_whom"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        row.getString("carried")))
                .list());
    }

    /** Writes a change with the whole vocabulary after it. */
    public void write(H2Transaction transaction, String what, String by, Instant at, String csv, String carried) {
        transaction
                .handle()
                .createUpdate("INSERT INTO vocabulary_change (what, by_whom, at_time, vocabulary, carried)"
                        + " VALUES (:what, :by, :at, :csv, :carried)")
                .bind("what", what)
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .bind("csv", csv)
                .bind("carried", carried)
                .execute();
    }

    /** By which vocabulary and rules the indexes were made; empty when that is not known. */
    public String indexed() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM coding_state WHERE name = :name")
                .bind("name", INDEXED)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** Says that every index is now made by this vocabulary and these rules. */
    public void indexedBy(String version) {
        database.useTransaction(transaction -> {
            Handle handle = transaction.handle();
            handle.createUpdate("DELETE FROM coding_state WHERE name = :name")
                    .bind("name", INDEXED)
                    .execute();
            handle.createUpdate("INSERT INTO coding_state (name, content) VALUES (:name, :content)")
                    .bind("name", INDEXED)
                    .bind("content", version)
                    .execute();
        });
    }
}
