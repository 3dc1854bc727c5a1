package org.practicelearning.web.adding;

import java.util.function.Consumer;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.page.CsvFile;

/** The ledger as a table for a spreadsheet. */
final class IngestCsv {
    private IngestCsv() {}

    /**
     * Writes the list row by row as it is given.
     *
     * @param rows hands every row to what it is given
     */
    static void write(CsvFile csv, Consumer<Consumer<IngestItem>> rows) {
        csv.row("file", "state", "what happened and what to do", "document", "bytes", "queued", "finished");
        rows.accept(item -> csv.row(
                item.place(),
                item.state().label(),
                item.remark(),
                item.documentId() == null ? "" : item.documentId(),
                Long.toString(item.bytes()),
                item.queued().toString(),
                item.finished() == null ? "" : item.finished().toString()));
    }
}
