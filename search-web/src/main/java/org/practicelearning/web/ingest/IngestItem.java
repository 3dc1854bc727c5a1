package org.practicelearning.web.ingest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;

/**
 * A row of the ledger: one file on its way in.
 *
 * @param place where it came from, as shown to people: a path, the name of an upload, or {@code archive.zip/inner.docx}
 * @param path the file to read
 * @param replaces document of which it becomes a new version, or which is read again; null for a new one
 * @param given what a catalogue says of it, by column name; empty when there is none
 * @param remark what is missing, or why it failed and what to do; empty when all is well
 * @param documentId the document it became or already is, null while or when there is none
 */
public record IngestItem(
        String id,
        String runId,
        String place,
        String path,
        String fileName,
        WayIn wayIn,
        Compartment compartment,
        @Nullable String replaces,
        Map<String, String> given,
        String addedBy,
        ItemState state,
        String remark,
        @Nullable String documentId,
        long bytes,
        Instant queued,
        @Nullable Instant finished) {
    public IngestItem {
        given = Map.copyOf(given);
    }

    IngestItem ended(ItemState end, String why, @Nullable String document, Instant now) {
        return new IngestItem(
                id,
                runId,
                place,
                path,
                fileName,
                wayIn,
                compartment,
                replaces,
                given,
                addedBy,
                end,
                why,
                document,
                bytes,
                queued,
                now);
    }
}
