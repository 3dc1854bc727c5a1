package org.practicelearning.web.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Transaction;

/**
 * The ledger in the database: a row for every file that ever came. Reading names the reader and sees only rows of
 * compartments that reader may open. Lists are read in pages; there may be a hundred thousand rows. Thread-safe.
 */
public final class JdbiLedger {
    private static final String NEEDS_ATTENTION = "state IN ('PARTLY', 'FAILED') AND answered = FALSE";

    /** Rows read at a time when all are wanted; each may have a long remark. */
    private static final int AT_ONCE = 1000;

    private final Jdbi jdbi;

    public JdbiLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes new rows. */
    public void enter(Collection<IngestItem> items) {
        jdbi.useTransaction(handle -> JdbiRows.insert(handle, items));
    }

    /** Writes new rows, inside a transaction of the caller. */
    void enter(H2Transaction transaction, Collection<IngestItem> items) {
        JdbiRows.insert(transaction.handle(), items);
    }

    /** Writes that files are being read now. */
    void reading(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(
                            "UPDATE ingest_item SET state = 'READING' WHERE id IN (<ids>) AND state = 'WAITING'")
                    .bindList("ids", List.copyOf(ids))
                    .execute());
        }
    }

    /** Writes how a file ended, inside a transaction of the caller. */
    void end(H2Transaction transaction, IngestItem item) {
        transaction
                .handle()
                .createUpdate("UPDATE ingest_item SET state = :state, remark = :remark, document_id = :document,"
                        + " finished = :finished WHERE id = :id")
                .bind("id", item.id())
                .bind("state", item.state().name())
                .bind("remark", item.remark())
                .bind("document", item.documentId())
                .bind("finished", item.finished() == null ? null : JdbiRows.at(item.finished()))
                .execute();
    }

    /**
     * Answers older rows of the same file or document that asked for attention, inside a transaction of the caller.
     *
     * @return those rows; copies that were kept for another try are not needed any more
     */
    List<IngestItem> answerOlder(H2Transaction transaction, IngestItem newer) {
        boolean wasRead = newer.state() == ItemState.DONE || newer.state() == ItemState.PARTLY;
        List<IngestItem> older = new ArrayList<>();
        String place = JdbiRows.placeHash(newer);
        if (!place.isEmpty()) {
            older.addAll(unanswered(transaction.handle(), "place_hash", place));
        }
        if (wasRead && newer.documentId() != null) {
            older.addAll(unanswered(transaction.handle(), "document_id", newer.documentId()));
        }
        older.removeIf(each -> each.id().equals(newer.id()));
        older.forEach(each -> answer(transaction.handle(), each.id()));
        return older;
    }

    private static List<IngestItem> unanswered(Handle handle, String column, String value) {
        return handle.createQuery("SELECT * FROM ingest_item WHERE " + column + " = :value AND " + NEEDS_ATTENTION)
                .bind("value", value)
                .map((row, ctx) -> JdbiRows.read(row))
                .list();
    }

    /** Puts a row aside: nobody need look at it any more. */
    void answer(String id) {
        jdbi.useHandle(handle -> answer(handle, id));
    }

    private static void answer(Handle handle, String id) {
        handle.createUpdate("UPDATE ingest_item SET answered = TRUE WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Puts an ended row back in the queue. */
    void requeue(String id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE ingest_item SET state = 'WAITING', remark = '', finished = NULL WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Rows that have not ended, in the order they came. */
    public List<IngestItem> open() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ingest_item WHERE state IN ('WAITING', 'READING') ORDER BY sort_no")
                .map((row, ctx) -> JdbiRows.read(row))
                .list());
    }

    /** Rows whose staged copy is still wanted: on their way, or failed and open to another try. */
    List<IngestItem> wantingTheirFile() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM ingest_item WHERE way_in IN ('UPLOAD',"
                                + " 'ARCHIVE') AND (state IN ('WAITING', 'READING') OR (state = 'FAILED' AND answered = FALSE))")
                .map((row, ctx) -> JdbiRows.read(row))
                .list());
    }

    public Optional<IngestItem> find(Reader reader, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM ingest_item WHERE id = :id")
                        .bind("id", id)
                        .map((row, ctx) -> JdbiRows.read(row))
                        .findFirst())
                .filter(item -> reader.opens(item.compartment()));
    }

    /** Some rows the reader may see. */
    public List<IngestItem> page(Reader reader, LedgerFilter filter, int skip, int size) {
        return asked(
                reader,
                List.of(),
                handle -> rows(handle, reader, filter, "SELECT *", page(filter))
                        .bind("skip", skip)
                        .bind("size", size)
                        .map((row, ctx) -> JdbiRows.read(row))
                        .list());
    }

    /** Every such row the reader may see, one after the other. */
    public void each(Reader reader, LedgerFilter filter, Consumer<IngestItem> action) {
        List<IngestItem> some;
        int skip = 0;
        do {
            some = page(reader, filter, skip, AT_ONCE);
            some.forEach(action);
            skip += some.size();
        } while (some.size() == AT_ONCE);
    }

    /** How many such rows the reader may see, by state. */
    public Map<ItemState, Integer> counts(Reader reader, LedgerFilter filter) {
        Map<ItemState, Integer> counts = new EnumMap<>(ItemState.class);
        asked(reader, 0, handle -> {
            rows(handle, reader, filter, "SELECT state, count(*)", " GROUP BY state")
                    .map((row, ctx) -> Map.entry(ItemState.valueOf(row.getString(1)), row.getInt(2)))
                    .forEach(each -> counts.put(each.getKey(), each.getValue()));
            return 0;
        });
        return counts;
    }

    /** How many such rows the reader may see. */
    public int count(Reader reader, LedgerFilter filter) {
        return counts(reader, filter).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Rows of a run the reader may see, in the order they came. */
    public List<IngestItem> ofRun(Reader reader, String runId) {
        return page(reader, LedgerFilter.ofRun(runId), 0, Integer.MAX_VALUE);
    }

    /** All rows the reader may see, the newest first. */
    public List<IngestItem> list(Reader reader) {
        return page(reader, LedgerFilter.all(), 0, Integer.MAX_VALUE);
    }

    /** How many files wait for a person, as far as the reader may know of them. */
    public int needingAttention(Reader reader) {
        return count(reader, LedgerFilter.all().showing(Shown.ATTENTION));
    }

    /** Runs with a row the reader may see, the newest first. */
    public List<IngestRun> runs(Reader reader, int skip, int size) {
        return asked(reader, List.of(), handle -> JdbiRuns.newest(handle, open(handle, reader), skip, size));
    }

    public Optional<IngestRun> run(Reader reader, String id) {
        return asked(reader, List.<IngestRun>of(), handle -> JdbiRuns.of(handle, open(handle, reader), List.of(id)))
                .stream()
                .findFirst();
    }

    /** A file met before under this path. */
    Optional<MetFile> met(String place) {
        return jdbi.withHandle(handle -> JdbiMetFiles.find(handle, place));
    }

    /** Remembers a file by its path, inside a transaction of the caller. */
    void remember(H2Transaction transaction, MetFile file) {
        JdbiMetFiles.put(transaction.handle(), file);
    }

    /** Has the file under a path read again although it has not changed. */
    void readAnew(String place) {
        jdbi.useHandle(handle -> JdbiMetFiles.forgetSaying(handle, place));
    }

    private <T> T asked(Reader reader, T nothing, Function<Handle, T> question) {
        return jdbi.withHandle(handle -> open(handle, reader).isEmpty() ? nothing : question.apply(handle));
    }

    private static List<String> open(Handle handle, Reader reader) {
        return handle.createQuery("SELECT DISTINCT compartment FROM ingest_item").mapTo(String.class).stream()
                .filter(key -> reader.opens(new Compartment(key)))
                .toList();
    }

    private static Query rows(Handle handle, Reader reader, LedgerFilter filter, String what, String end) {
        String sql = what + " FROM ingest_item WHERE compartment IN (<open>) AND " + condition(filter.shown())
                + (filter.run().isEmpty() ? "" : " AND run_id = :run") + end;
        Query query = handle.createQuery(sql).bindList("open", open(handle, reader));
        return filter.run().isEmpty() ? query : query.bind("run", filter.run());
    }

    private static String condition(Shown shown) {
        return switch (shown) {
            case ALL -> "1 = 1";
            case OPEN -> "state IN ('WAITING', 'READING')";
            case ATTENTION -> NEEDS_ATTENTION;
            case DONE -> "(state IN ('DONE', 'HELD') OR (state IN ('PARTLY', 'FAILED') AND answered = TRUE))";
        };
    }

    private static String order(LedgerFilter filter) {
        return " ORDER BY sort_no" + (filter.run().isEmpty() ? " DESC" : "");
    }

    private static String page(LedgerFilter filter) {
        return order(filter) + " OFFSET :skip ROWS FETCH NEXT :size ROWS ONLY";
    }
}
