package org.practicelearning.web.adding;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.practicelearning.web.ingest.IngestItem;

/** The ledger as CSV, as a spreadsheet program expects it: with a byte order mark, and no cell that it would calculate. */
final class IngestCsv {
    private IngestCsv() {}

    static String of(List<IngestItem> items) {
        StringWriter out = new StringWriter();
        out.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("file", "state", "what happened and what to do", "document", "bytes", "queued", "finished");
            items.forEach(item -> write(csv, item));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
        }
        return out.toString();
    }

    private static void write(CsvWriter csv, IngestItem item) {
        csv.writeRecord(
                inert(item.place()),
                item.state().label(),
                inert(item.remark()),
                item.documentId() == null ? "" : item.documentId(),
                Long.toString(item.bytes()),
                item.queued().toString(),
                item.finished() == null ? "" : item.finished().toString());
    }

    /** A cell that a spreadsheet will not take for a formula. */
    static String inert(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
