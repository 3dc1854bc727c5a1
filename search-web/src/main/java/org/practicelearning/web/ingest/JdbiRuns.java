package org.practicelearning.web.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Runs, added up from the rows of their files. */
final class JdbiRuns {
    private JdbiRuns() {}

    /** Counts of a run by state. */
    private record Line(
            String run,
            ItemState state,
            int files,
            Instant from,
            @Nullable Instant to) {}

    /** The newest runs with rows in these compartments. */
    static List<IngestRun> newest(Handle handle, List<String> open, int skip, int size) {
        List<String> runs = handle.createQuery("SELECT run_id FROM ingest_item WHERE compartment IN (<open>)"
                        + " GROUP BY run_id ORDER BY max(sort_no) DESC OFFSET :skip ROWS FETCH NEXT :size ROWS ONLY")
                .bindList("open", open)
                .bind("skip", skip)
                .bind("size", size)
                .mapTo(String.class)
                .list();
        return runs.isEmpty() ? List.of() : of(handle, open, runs);
    }

    /** Runs as far as their rows are in these compartments, in the order asked for. */
    static List<IngestRun> of(Handle handle, List<String> open, List<String> runs) {
        Map<String, IngestRun> added = new LinkedHashMap<>();
        handle.createQuery("SELECT run_id, state, count(*) AS files, min(queued) AS began, max(finished) AS ended"
                        + " FROM ingest_item WHERE run_id IN (<runs>) AND compartment IN (<open>)"
                        + " GROUP BY run_id, state")
                .bindList("runs", runs)
                .bindList("open", open)
                .map((row, ctx) -> new Line(
                        row.getString("run_id"),
                        ItemState.valueOf(row.getString("state")),
                        row.getInt("files"),
                        JdbiRows.instant(row, "began"),
                        row.getObject("ended") == null ? null : JdbiRows.instant(row, "ended")))
                .forEach(line -> added.merge(
                        line.run(),
                        new IngestRun(line.run(), Map.of(line.state(), line.files()), line.from(), line.to()),
                        JdbiRuns::joined));
        List<IngestRun> ordered = new ArrayList<>();
        for (String each : runs) {
            IngestRun run = added.get(each);
            if (run != null) {
                ordered.add(openWhileUnfinished(run));
            }
        }
        return ordered;
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
}
