package org.practicelearning.web.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/**
 * Parts of the ledger, counted and cut by the database: there may be a hundred thousand rows. First the numbers of the
 * rows, which stand in an index, then the rows with these numbers: sorting the rows themselves reads all of them.
 */
final class JdbiPages {
    private JdbiPages() {}

    /** What the reader may see of a run, or of the whole ledger when it is empty. */
    record Seen(LedgerCounts counts, Set<String> compartments) {}

    private record Counted(String compartment, LedgerCounts.Line line) {}

    static Seen seen(Handle handle, Reader reader, String run) {
        Query query = handle.createQuery("SELECT compartment, state, answered, count(*) FROM ingest_item"
                + (run.isEmpty() ? "" : " WHERE run_id = :run") + " GROUP BY compartment, state, answered");
        List<Counted> counted = (run.isEmpty() ? query : query.bind("run", run))
                        .map((row, ctx) -> new Counted(
                                row.getString(1),
                                new LedgerCounts.Line(
                                        ItemState.valueOf(row.getString(2)), row.getBoolean(3), row.getInt(4))))
                        .stream()
                        .filter(each -> reader.opens(new Compartment(each.compartment())))
                        .toList();
        Set<String> compartments = new LinkedHashSet<>();
        counted.forEach(each -> compartments.add(each.compartment()));
        return new Seen(new LedgerCounts(counted.stream().map(Counted::line).toList()), compartments);
    }

    /** How many rows wait for a person; asked at every search, so it counts no others. */
    static int needingAttention(Handle handle, Reader reader) {
        return handle
                .createQuery("SELECT compartment, count(*) FROM ingest_item WHERE " + JdbiLedger.NEEDS_ATTENTION
                        + " GROUP BY compartment")
                .map((row, ctx) -> Map.entry(new Compartment(row.getString(1)), row.getInt(2)))
                .stream()
                .filter(each -> reader.opens(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** A page by its number; the last one when there are not so many. */
    static LedgerPage page(Handle handle, Reader reader, LedgerFilter filter, int page, int size) {
        Seen seen = seen(handle, reader, filter.run());
        int total = seen.counts().of(filter.shown());
        int pages = Math.max(1, Math.ceilDiv(total, size));
        int shown = Math.min(page, pages);
        List<Long> numbers = total == 0 ? List.of() : numbers(handle, seen, filter, (long) (shown - 1) * size, size);
        return new LedgerPage(seen.counts(), total, shown, pages, rows(handle, filter, numbers));
    }

    /** The numbers of all rows that are looked at, in the order in which they are shown. */
    static List<Long> numbers(Handle handle, Reader reader, LedgerFilter filter) {
        Seen seen = seen(handle, reader, filter.run());
        int total = seen.counts().of(filter.shown());
        return total == 0 ? List.of() : numbers(handle, seen, filter, 0, total);
    }

    private static List<Long> numbers(Handle handle, Seen seen, LedgerFilter filter, long skip, int size) {
        String sql = "SELECT sort_no FROM ingest_item WHERE compartment IN (<open>)" + condition(filter.shown())
                + (filter.run().isEmpty() ? "" : " AND run_id = :run") + order(filter)
                + " OFFSET :skip ROWS FETCH NEXT :size ROWS ONLY";
        Query query = handle.createQuery(sql)
                .bindList("open", List.copyOf(seen.compartments()))
                .bind("skip", skip)
                .bind("size", size);
        return (filter.run().isEmpty() ? query : query.bind("run", filter.run()))
                .mapTo(Long.class)
                .list();
    }

    /** The rows of these numbers, as far as they are still there. */
    static List<IngestItem> rows(Handle handle, LedgerFilter filter, List<Long> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT * FROM ingest_item WHERE sort_no IN (<numbers>)" + order(filter))
                        .bindList("numbers", numbers)
                        .map((row, ctx) -> JdbiRows.read(row))
                        .list();
    }

    private static String condition(Shown shown) {
        return switch (shown) {
            case ALL -> "";
            case OPEN -> " AND state IN ('WAITING', 'READING')";
            case ATTENTION -> " AND " + JdbiLedger.NEEDS_ATTENTION;
            case DONE -> " AND (state IN ('DONE', 'HELD') OR (state IN ('PARTLY', 'FAILED') AND answered = TRUE))";
            case PARTLY -> " AND state = 'PARTLY'";
            case FAILED -> " AND state = 'FAILED'";
        };
    }

    private static String order(LedgerFilter filter) {
        return " ORDER BY sort_no" + (filter.run().isEmpty() ? " DESC" : "");
    }
}
