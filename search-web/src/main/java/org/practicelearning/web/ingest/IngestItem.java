package org.practicelearning.web.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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
 * @param answered whether a person need not look at it any more: the file came again, or somebody put the row aside
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
        @Nullable Instant finished,
        boolean answered) {
    public IngestItem {
        given = Map.copyOf(given);
    }

    /** Whether a person should look at it. */
    public boolean needsAttention() {
        return state.needsAttention() && !answered;
    }

    /** Whether trying again could change anything: what was refused inside an archive never left it. */
    public boolean canBeRetried() {
        boolean isThere = state == ItemState.PARTLY ? documentId != null : wayIn == WayIn.REREAD || !path.isEmpty();
        return needsAttention() && isThere;
    }

    /** A new row. */
    static IngestItem waiting(
            String runId,
            String place,
            String path,
            String fileName,
            WayIn wayIn,
            Compartment compartment,
            String addedBy,
            Instant now) {
        return new IngestItem(
                UUID.randomUUID().toString(),
                runId,
                place,
                path,
                fileName,
                wayIn,
                compartment,
                null,
                Map.of(),
                addedBy,
                ItemState.WAITING,
                "",
                null,
                0,
                now,
                null,
                false);
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
                now,
                false);
    }

    /** The same, ended with something missing besides what was. */
    IngestItem partly(String why) {
        return ended(
                ItemState.PARTLY,
                remark.isEmpty() ? why : remark + " " + why,
                documentId,
                finished == null ? queued : finished);
    }

    IngestItem with(Map<String, String> said, long size) {
        return new IngestItem(
                id,
                runId,
                place,
                path,
                fileName,
                wayIn,
                compartment,
                replaces,
                said,
                addedBy,
                state,
                remark,
                documentId,
                size,
                queued,
                finished,
                answered);
    }

    IngestItem replacing(@Nullable String document) {
        return new IngestItem(
                id,
                runId,
                place,
                path,
                fileName,
                wayIn,
                compartment,
                document,
                given,
                addedBy,
                state,
                remark,
                documentId,
                bytes,
                queued,
                finished,
                answered);
    }
}
