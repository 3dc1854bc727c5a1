package org.practicelearning.web.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/**
 * The ledger in the database: a row for every file that ever came. Reading names the reader and sees only rows of
 * compartments that reader may open. Lists are read in pages; there may be a hundred thousand rows. Thread-safe.
 */
public final class JdbiLedger {
    static final String NEEDS_ATTENTION = "state IN ('PARTLY', 'FAILED') AND answered = FALSE";

    /** Rows read at a time when all are wanted; each may have a long remark. */
    private static final int AT_ONCE = 1000;

    /** Stands where the name of a file stood. */
    private static final String REMOVED = "(removed)";

    private final H2Database database;
    private final Jdbi jdbi;

    public JdbiLedger(H2Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    /** Writes new rows. */
    public void enter(Collection<IngestItem> items) {
        database.useTransaction(transaction -> enter(transaction, items));
    }

    /** Writes new rows, inside a transaction of the caller. */
    void enter(H2Transaction transaction, Collection<IngestItem> items) {
        JdbiRows.insert(transaction.handle(), items);
    }

    /** Writes that files are being read now. */
    void reading(Collection<String> ids) {
        if (!ids.isEmpty()) {
            database.useTransaction(transaction -> transaction
                    .handle()
                    .createUpdate("UPDATE ingest_item SET state = 'READING' WHERE id IN (<ids>) AND state = 'WAITING'")
                    .bindList("ids", List.copyOf(ids))
                    .execute());
        }
    }

    /** Writes how a file ended. */
    void end(IngestItem item) {
        database.useTransaction(transaction -> end(transaction, item));
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

    /**
     * Forgets what the files of a document were called, where they lay and what was said of them, inside the transaction
     * that removes it: a name tells as much as a title. That so many files came and how they ended stays.
     */
    public void forget(H2Transaction transaction, String documentId) {
        transaction
                .handle()
                .createUpdate("UPDATE ingest_item SET file_name = :removed, path = '', place = '', place_hash = '',"
                        + " described = '{}', remark = '', answered = TRUE WHERE document_id = :id OR (document_id IS NULL"
                        + " AND place_hash <> '' AND place_hash IN"
                        + " (SELECT place_hash FROM ingest_item WHERE document_id = :id))")
                .bind("removed", REMOVED)
                .bind("id", documentId)
                .execute();
        JdbiMetFiles.forget(transaction.handle(), documentId);
    }

    /** Puts a row aside: nobody need look at it any more. */
    void answer(String id) {
        database.useTransaction(transaction -> answer(transaction.handle(), id));
    }

    private static void answer(Handle handle, String id) {
        handle.createUpdate("UPDATE ingest_item SET answered = TRUE WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Puts an ended row back in the queue. */
    void requeue(String id) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("UPDATE ingest_item SET state = 'WAITING', remark = '', finished = NULL WHERE id = :id")
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

    /** A page of the rows the reader may see; the last one when there are not so many. */
    public LedgerPage page(Reader reader, LedgerFilter filter, int page, int size) {
        // One snapshot: what is counted is what is shown, even while files are being read.
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> JdbiPages.page(handle, reader, filter, page, size));
    }

    /**
     * Every such row the reader may see, one after the other, without holding them all. Which rows are met is settled at
     * the beginning, so that none is passed over when another changes meanwhile.
     */
    public void each(Reader reader, LedgerFilter filter, Consumer<IngestItem> action) {
        List<Long> numbers = jdbi.withHandle(handle -> JdbiPages.numbers(handle, reader, filter));
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Long> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            jdbi.withHandle(handle -> JdbiPages.rows(handle, filter, some)).forEach(action);
        }
    }

    /** How many rows of a run, or of all of them when it is empty, the reader may see. */
    public LedgerCounts counts(Reader reader, String run) {
        return jdbi.withHandle(handle -> JdbiPages.seen(handle, reader, run).counts());
    }

    /** How many files wait for a person, as far as the reader may know of them. */
    public int needingAttention(Reader reader) {
        return jdbi.withHandle(handle -> JdbiPages.needingAttention(handle, reader));
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
        database.useTransaction(transaction -> JdbiMetFiles.forgetSaying(transaction.handle(), place));
    }

    private <T> T asked(Reader reader, T nothing, Function<Handle, T> question) {
        return jdbi.withHandle(handle -> open(handle, reader).isEmpty() ? nothing : question.apply(handle));
    }

    private static List<String> open(Handle handle, Reader reader) {
        return handle.createQuery("SELECT DISTINCT compartment FROM ingest_item").mapTo(String.class).stream()
                .filter(key -> reader.opens(new Compartment(key)))
                .toList();
    }
}
