package org.practicelearning.web.ingest;

import java.util.List;

/** How many rows of the ledger are in which state, as far as a reader may see them. */
public record LedgerCounts(List<Line> lines) {
    public LedgerCounts {
        lines = List.copyOf(lines);
    }

    /**
     * Rows that are alike.
     *
     * @param answered whether nobody need look at them any more
     */
    record Line(ItemState state, boolean answered, int rows) {}

    public int of(ItemState state) {
        return lines.stream()
                .filter(each -> each.state() == state)
                .mapToInt(Line::rows)
                .sum();
    }

    public int of(Shown shown) {
        return lines.stream()
                .filter(each -> shown.has(each.state(), each.answered()))
                .mapToInt(Line::rows)
                .sum();
    }

    public int all() {
        return of(Shown.ALL);
    }
}
