package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.Archive;
import org.practicelearning.indexer.extract.ArchiveOutcome;
import org.practicelearning.indexer.extract.ExtractionLimits;

/** Takes archives apart: every file inside is entered in the ledger as one of its own. */
final class Unpacking {
    /** What a catalogue says of an archive and is true of every file in it. */
    private static final Set<String> TRUE_OF_ALL =
            Set.of("publisher", "partnership", "licence", "holder", "source", "got", "access");

    private final StagedFiles staged;
    private final ExtractionLimits limits;
    private final InstantSource clock;

    Unpacking(StagedFiles staged, ExtractionLimits limits, InstantSource clock) {
        this.staged = staged;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param met what is to be remembered of the archive, by how it ended */
    ReadItem unpack(IngestItem item, Path file, Function<IngestItem, @Nullable MetFile> met) throws IOException {
        return switch (Archive.unpack(file, staged.folderFor(item), limits)) {
            case ArchiveOutcome.Refused refused -> {
                IngestItem end = item.ended(ItemState.FAILED, Remarks.of(refused.reason()), null, clock.instant());
                yield new ReadItem.Ends(end, met.apply(end));
            }
            case ArchiveOutcome.Unpacked unpacked -> {
                IngestItem end = whole(item, unpacked);
                List<IngestItem> parts = parts(item, unpacked);
                // The archive may be removed once its parts are in the ledger.
                staged.force(unpacked.documents().stream()
                        .map(ArchiveOutcome.Entry::file)
                        .toList());
                yield new ReadItem.Unpacked(end, parts, met.apply(end));
            }
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
            parts.add(part(archive, each.name(), each.file().toString()).with(said(archive), Files.size(each.file())));
        }
        for (ArchiveOutcome.RefusedEntry each : unpacked.refused()) {
            Instant now = clock.instant();
            parts.add(part(archive, each.name(), "").ended(ItemState.FAILED, Remarks.of(each.reason()), null, now));
        }
        return parts;
    }

    private static Map<String, String> said(IngestItem archive) {
        Map<String, String> said = new HashMap<>(archive.given());
        said.keySet().retainAll(TRUE_OF_ALL);
        return said;
    }

    private IngestItem part(IngestItem archive, String name, String path) {
        return IngestItem.waiting(
                archive.runId(),
                archive.place() + "/" + name,
                path,
                name.substring(name.lastIndexOf('/') + 1),
                WayIn.ARCHIVE,
                archive.compartment(),
                archive.addedBy(),
                clock.instant());
    }
}
