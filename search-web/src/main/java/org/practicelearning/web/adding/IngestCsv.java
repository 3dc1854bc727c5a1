package org.practicelearning.web.adding;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.practicelearning.web.ingest.IngestItem;

/** The ledger as CSV, as a spreadsheet program expects it: with a byte order mark, and no cell that it would calculate. */
final class IngestCsv {
    private IngestCsv() {}

    /**
     * Writes the list row by row as it is given.
     *
     * @param rows hands every row to what it is given
     */
    static void write(OutputStream out, Consumer<Consumer<IngestItem>> rows) {
        try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            text.append('\uFEFF');
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord("file", "state", "what happened and what to do", "document", "bytes", "queued", "finished");
            rows.accept(item -> write(csv, item));
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the list could not be sent to its end", gone);
        }
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
