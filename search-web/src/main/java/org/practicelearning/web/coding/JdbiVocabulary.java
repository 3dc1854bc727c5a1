package org.practicelearning.web.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.SchemeDifference.Line;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/** The changes of the vocabulary, and by which one the indexes were made. Thread-safe. */
public final class JdbiVocabulary {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INDEXED = "indexed";
    private static final String LOGGED =
            "SELECT c.id, c.what, c.by_whom, c.at_time, c.reason, c.undoes, c.undone_by, (SELECT count(*) FROM"
                    + " vocabulary_move m WHERE m.change_id = c.id) AS moved FROM vocabulary_change c";

    private final H2Database database;
    private final Jdbi jdbi;

    public JdbiVocabulary(H2Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    /** The phrases that nobody wants a theme for. */
    public JdbiDismissed dismissed() {
        return new JdbiDismissed(database);
    }

    /** The vocabulary as it was last changed, as CSV; empty when nobody has changed it. */
    public Optional<String> current() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT vocabulary FROM vocabulary_change ORDER BY id DESC FETCH FIRST 1 ROW ONLY")
                .mapTo(String.class)
                .findOne());
    }

    /** Changes, the last first. */
    public List<VocabularyChange> changes(int from, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        LOGGED + " ORDER BY c.id DESC OFFSET :from ROWS FETCH NEXT :most ROWS ONLY")
                .bind("from", from)
                .bind("most", most)
                .map((row, ctx) -> read(row))
                .list());
    }

    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM vocabulary_change")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<VocabularyChange> change(long number) {
        return jdbi.withHandle(handle -> handle.createQuery(LOGGED + " WHERE c.id = :id")
                .bind("id", number)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    /** Changes of a concept, the last first. */
    public List<VocabularyChange> changesOf(String concept, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        LOGGED + " WHERE c.difference LIKE :concept ORDER BY c.id DESC FETCH FIRST :most ROWS ONLY")
                .bind("concept", "%\"concept\":\"" + concept + "\"%")
                .bind("most", most)
                .map((row, ctx) -> read(row))
                .list());
    }

    /** Changes made after one that stand, the first of them first. */
    public List<VocabularyChange> standingAfter(long number) {
        return jdbi.withHandle(
                handle -> handle.createQuery(LOGGED + " WHERE c.id > :id AND c.undone_by IS NULL ORDER BY c.id")
                        .bind("id", number)
                        .map((row, ctx) -> read(row))
                        .list());
    }

    /** What came and went with a change. */
    public List<Line> lines(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT difference FROM vocabulary_change WHERE id = :id")
                .bind("id", number)
                .mapTo(String.class)
                .findOne()
                .map(JdbiVocabulary::lines)
                .orElse(List.of()));
    }

    /**
     * A change to be written.
     *
     * @param csv the whole vocabulary after it
     */
    public record Entry(VocabularyChange change, List<Line> lines, String csv) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** Writes a change and returns its number; the one given is not heeded. */
    public long write(H2Transaction transaction, Entry entry) {
        Handle handle = transaction.handle();
        handle.execute("UPDATE vocabulary_change SET vocabulary = '' WHERE vocabulary <> ''");
        VocabularyChange change = entry.change();
        long number = handle.createUpdate("INSERT INTO vocabulary_change (what, by_whom, at_time, vocabulary, reason,"
                        + " difference, undoes) VALUES (:what, :by, :at, :csv, :reason, :difference, :undoes)")
                .bind("what", change.what())
                .bind("by", change.by())
                .bind("at", OffsetDateTime.ofInstant(change.at(), ZoneOffset.UTC))
                .bind("csv", entry.csv())
                .bind("reason", change.reason())
                .bind("difference", written(entry.lines()))
                .bindByType("undoes", change.undoes(), Long.class)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (change.undoes() != null) {
            handle.createUpdate("UPDATE vocabulary_change SET undone_by = :by WHERE id = :id")
                    .bind("by", number)
                    .bind("id", change.undoes())
                    .execute();
        }
        return number;
    }

    private static String written(List<Line> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a list of strings can be written", impossible);
        }
    }

    private static List<Line> lines(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a change of the vocabulary cannot be read", damaged);
        }
    }

    private static VocabularyChange read(ResultSet row) throws SQLException {
        return new VocabularyChange(
                row.getLong("id"),
                row.getString("what"),
                row.getString("by_whom"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getInt("moved"),
                number(row, "undoes"),
                number(row, "undone_by"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
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
