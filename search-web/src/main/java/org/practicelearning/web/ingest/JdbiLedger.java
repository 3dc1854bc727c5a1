package org.practicelearning.web.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/** The ledger in the database. Thread-safe. */
public final class JdbiLedger {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> GIVEN = new TypeReference<>() {};

    private final Jdbi jdbi;

    public JdbiLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes new rows. */
    public void enter(Collection<IngestItem> items) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO ingest_item (id, run_id, place, path, file_name,"
                    + " way_in, compartment, replaces, described, added_by, state, remark, document_id, bytes, queued,"
                    + " finished) VALUES (:id, :run, :place, :path, :name, :way, :compartment, :replaces, :given,"
                    + " :addedBy, :state, :remark, :document, :bytes, :queued, :finished)");
            for (IngestItem each : items) {
                batch.bind("id", each.id())
                        .bind("run", each.runId())
                        .bind("place", each.place())
                        .bind("path", each.path())
                        .bind("name", each.fileName())
                        .bind("way", each.wayIn().name())
                        .bind("compartment", each.compartment().key())
                        .bind("replaces", each.replaces())
                        .bind("given", json(each.given()))
                        .bind("addedBy", each.addedBy())
                        .bind("state", each.state().name())
                        .bind("remark", each.remark())
                        .bind("document", each.documentId())
                        .bind("bytes", each.bytes())
                        .bind("queued", at(each.queued()))
                        .bind("finished", each.finished() == null ? null : at(each.finished()))
                        .add();
            }
            if (!items.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Writes that a file is being read now. */
    public void reading(String id) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE ingest_item SET state = 'READING' WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Writes how a file ended, inside a transaction of the caller. */
    public void end(Handle handle, IngestItem item) {
        handle.createUpdate("UPDATE ingest_item SET state = :state, remark = :remark, document_id = :document,"
                        + " finished = :finished WHERE id = :id")
                .bind("id", item.id())
                .bind("state", item.state().name())
                .bind("remark", item.remark())
                .bind("document", item.documentId())
                .bind("finished", item.finished() == null ? null : at(item.finished()))
                .execute();
    }

    /** Puts an ended row back in the queue. */
    public void requeue(String id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE ingest_item SET state = 'WAITING', remark = ''," + " finished = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Rows that have not ended, in the order they came. */
    public List<IngestItem> open() {
        return query("WHERE state IN ('WAITING', 'READING') ORDER BY sort_no", Map.of());
    }

    public Optional<IngestItem> find(Reader reader, String id) {
        return query("WHERE id = :id", Map.of("id", id)).stream()
                .filter(item -> reader.opens(item.compartment()))
                .findFirst();
    }

    /** Rows of a run the reader may see, in the order they came. */
    public List<IngestItem> ofRun(Reader reader, String runId) {
        return query("WHERE run_id = :run ORDER BY sort_no", Map.of("run", runId)).stream()
                .filter(item -> reader.opens(item.compartment()))
                .toList();
    }

    /** All rows the reader may see, the newest first. */
    public List<IngestItem> list(Reader reader) {
        return query("ORDER BY sort_no DESC", Map.of()).stream()
                .filter(item -> reader.opens(item.compartment()))
                .toList();
    }

    /** How many files wait for a person, as far as the reader may know of them. */
    public int needingAttention(Reader reader) {
        return (int) query("WHERE state IN ('PARTLY', 'FAILED')", Map.of()).stream()
                .filter(item -> reader.opens(item.compartment()))
                .count();
    }

    /** Runs with a row the reader may see, the newest first. */
    public List<IngestRun> runs(Reader reader) {
        record Line(
                String run,
                Compartment compartment,
                ItemState state,
                int files,
                Instant from,
                @Nullable Instant to) {}
        List<Line> lines = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT run_id, compartment, state, count(*) AS files, min(queued) AS began,"
                                + " max(finished) AS ended, max(sort_no) AS latest FROM ingest_item"
                                + " GROUP BY run_id, compartment, state ORDER BY latest DESC")
                .map((row, ctx) -> new Line(
                        row.getString("run_id"),
                        new Compartment(row.getString("compartment")),
                        ItemState.valueOf(row.getString("state")),
                        row.getInt("files"),
                        instant(row, "began"),
                        row.getObject("ended") == null ? null : instant(row, "ended")))
                .list());
        Map<String, IngestRun> runs = new LinkedHashMap<>();
        for (Line line : lines) {
            if (reader.opens(line.compartment())) {
                runs.merge(
                        line.run(),
                        new IngestRun(line.run(), Map.of(line.state(), line.files()), line.from(), line.to()),
                        JdbiLedger::joined);
            }
        }
        return runs.values().stream().map(JdbiLedger::openWhileUnfinished).toList();
    }

    public Optional<IngestRun> run(Reader reader, String id) {
        return runs(reader).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A file met before under this path, if it has the same size and time and the same was said of it. */
    public Optional<MetFile> met(String place) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM met_file WHERE place_hash = :hash")
                .bind("hash", hash(place))
                .map((row, ctx) -> new MetFile(
                        row.getString("place"),
                        row.getLong("bytes"),
                        row.getLong("modified"),
                        row.getString("sha256"),
                        row.getString("described"),
                        ItemState.valueOf(row.getString("state")),
                        row.getString("remark"),
                        row.getString("document_id")))
                .findFirst());
    }

    /** Remembers a file by its path, inside a transaction of the caller. */
    public void remember(Handle handle, MetFile file) {
        handle.createUpdate("DELETE FROM met_file WHERE place_hash = :hash")
                .bind("hash", hash(file.place()))
                .execute();
        handle.createUpdate(
                        "INSERT INTO met_file (place, place_hash, bytes, modified, sha256, described, state, remark,"
                                + " document_id) VALUES (:place, :hash, :bytes, :modified, :sha, :described, :state, :remark,"
                                + " :document)")
                .bind("place", file.place())
                .bind("hash", hash(file.place()))
                .bind("bytes", file.bytes())
                .bind("modified", file.modified())
                .bind("sha", file.sha256())
                .bind("described", file.described())
                .bind("state", file.state().name())
                .bind("remark", file.remark())
                .bind("document", file.documentId())
                .execute();
    }

    /** Forgets a path, so that its file is read again. */
    public void unmeet(String place) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM met_file WHERE place_hash = :hash")
                .bind("hash", hash(place))
                .execute());
    }

    /** Forgets the files of a document, so that adding one again takes it in anew. */
    public void forget(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM met_file WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
    }

    /**
     * A file met before.
     *
     * @param described fingerprint of what a catalogue said of it
     * @param modified milliseconds since 1970
     */
    public record MetFile(
            String place,
            long bytes,
            long modified,
            String sha256,
            String described,
            ItemState state,
            String remark,
            @Nullable String documentId) {}

    private List<IngestItem> query(String clause, Map<String, String> binds) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM ingest_item " + clause)
                .bindMap(binds)
                .map((row, ctx) -> item(row))
                .list());
    }

    private static IngestItem item(ResultSet row) throws SQLException {
        return new IngestItem(
                row.getString("id"),
                row.getString("run_id"),
                row.getString("place"),
                row.getString("path"),
                row.getString("file_name"),
                WayIn.valueOf(row.getString("way_in")),
                new Compartment(row.getString("compartment")),
                row.getString("replaces"),
                given(row.getString("described")),
                row.getString("added_by"),
                ItemState.valueOf(row.getString("state")),
                row.getString("remark"),
                row.getString("document_id"),
                row.getLong("bytes"),
                instant(row, "queued"),
                row.getObject("finished") == null ? null : instant(row, "finished"));
    }

    private static IngestRun joined(IngestRun one, IngestRun other) {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        counts.putAll(one.counts());
        other.counts().forEach((state, files) -> counts.merge(state, files, Integer::sum));
        return new IngestRun(
                one.id(),
                counts,
                one.started().isBefore(other.started()) ? one.started() : other.started(),
                later(one.finished(), other.finished()));
    }

    private static IngestRun openWhileUnfinished(IngestRun run) {
        return run.ended() == run.files() ? run : new IngestRun(run.id(), run.counts(), run.started(), null);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static String hash(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String json(Map<String, String> given) {
        try {
            return JSON.writeValueAsString(given);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of strings is always JSON", impossible);
        }
    }

    private static Map<String, String> given(String json) {
        try {
            return JSON.readValue(json, GIVEN);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the ledger holds what this class wrote", damaged);
        }
    }
}
