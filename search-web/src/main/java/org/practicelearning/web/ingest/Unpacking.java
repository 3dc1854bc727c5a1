package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Archive;
import org.practicelearning.indexer.extract.ArchiveOutcome;
import org.practicelearning.indexer.extract.ExtractionLimits;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.web.ingest.JdbiLedger.MetFile;

/** Takes archives apart: every file inside is entered in the ledger as one of its own. */
final class Unpacking {
    private final Path staging;
    private final ExtractionLimits limits;
    private final InstantSource clock;

    Unpacking(Path staging, ExtractionLimits limits, InstantSource clock) {
        this.staging = staging;
        this.limits = limits;
        this.clock = clock;
    }

    ReadItem unpack(IngestItem item, @Nullable MetFile met) throws IOException {
        Path folder = staging.resolve("unpacked-" + item.id());
        return switch (Archive.unpack(Path.of(item.path()), folder, limits)) {
            case ArchiveOutcome.Refused refused ->
                new ReadItem.Ends(
                        item.ended(ItemState.FAILED, Remarks.of(refused.reason()), null, clock.instant()), met);
            case ArchiveOutcome.Unpacked unpacked ->
                new ReadItem.Unpacked(whole(item, unpacked), parts(item, unpacked), met);
        };
    }

    private IngestItem whole(IngestItem item, ArchiveOutcome.Unpacked unpacked) {
        int files = unpacked.documents().size() + unpacked.refused().size();
        if (files == 0) {
            return item.ended(ItemState.FAILED, "This archive holds no documents.", null, clock.instant());
        }
        String remark = files == 1 ? "Unpacked: 1 file." : "Unpacked: " + files + " files.";
        return item.ended(ItemState.DONE, remark + droppings(unpacked.droppings()), null, clock.instant());
    }

    private static String droppings(List<String> names) {
        return names.isEmpty() ? "" : " Left out, made by a computer for itself: " + String.join(", ", names) + ".";
    }

    private List<IngestItem> parts(IngestItem archive, ArchiveOutcome.Unpacked unpacked) throws IOException {
        List<IngestItem> parts = new ArrayList<>();
        for (ArchiveOutcome.Entry each : unpacked.documents()) {
            parts.add(part(archive, each.name(), each.file().toString(), Files.size(each.file()), null));
        }
        for (ArchiveOutcome.RefusedEntry each : unpacked.refused()) {
            parts.add(part(archive, each.name(), "", 0, each.reason()));
        }
        return parts;
    }

    private IngestItem part(
            IngestItem archive, String name, String path, long bytes, @Nullable UnreadableReason refused) {
        Instant now = clock.instant();
        return new IngestItem(
                UUID.randomUUID().toString(),
                archive.runId(),
                archive.place() + "/" + name,
                path,
                name.substring(name.lastIndexOf('/') + 1),
                WayIn.ARCHIVE,
                archive.compartment(),
                null,
                Map.of(),
                archive.addedBy(),
                refused == null ? ItemState.WAITING : ItemState.FAILED,
                refused == null ? "" : Remarks.of(refused),
                null,
                bytes,
                now,
                refused == null ? null : now);
    }
}
