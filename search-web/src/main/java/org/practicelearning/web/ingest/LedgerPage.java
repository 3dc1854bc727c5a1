package org.practicelearning.web.ingest;

import java.util.List;

/**
 * A page of the ledger with the counts beside it, all of the same moment.
 *
 * @param counts over the whole run or ledger, whichever rows are shown
 * @param total rows over all pages
 * @param page from 1; the last one when a later one was asked for
 * @param pages at least 1
 */
public record LedgerPage(LedgerCounts counts, int total, int page, int pages, List<IngestItem> items) {
    public LedgerPage {
        items = List.copyOf(items);
    }
}
