package org.practicelearning.web.ingest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that came in together.
 *
 * @param counts files by state; states without files are missing
 * @param finished when the last file ended, null while one is on its way
 */
public record IngestRun(
        String id,
        Map<ItemState, Integer> counts,
        Instant started,
        @Nullable Instant finished) {
    public IngestRun {
        counts = Map.copyOf(counts);
    }

    public int count(ItemState state) {
        return counts.getOrDefault(state, 0);
    }

    public int files() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Files that have ended. */
    public int ended() {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().isEnd())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
