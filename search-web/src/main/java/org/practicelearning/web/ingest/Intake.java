package org.practicelearning.web.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/** Turns what is offered into rows of the ledger: one for every file found, whether it can be read or not. */
final class Intake {
    private final InstantSource clock;
    private final Function<Reader, Compartment> heldFor;

    /** @param heldFor where the restricted documents of a person lie that belong to no case */
    Intake(InstantSource clock, Function<Reader, Compartment> heldFor) {
        this.clock = clock;
        this.heldFor = heldFor;
    }

    List<IngestItem> rows(String runId, Submission submission) {
        List<IngestItem> rows = new ArrayList<>();
        for (Path path : submission.paths()) {
            Path folder = Files.isDirectory(path)
                    ? real(path)
                    : Objects.requireNonNull(real(path).getParent());
            FolderCatalogue catalogue =
                    submission.wayIn() == WayIn.UPLOAD ? FolderCatalogue.none() : FolderCatalogue.of(folder);
            for (FolderWalk.Found found : FolderWalk.walk(path)) {
                rows.add(row(runId, submission, found, folder, catalogue));
            }
        }
        return rows;
    }

    private IngestItem row(
            String runId, Submission submission, FolderWalk.Found found, Path folder, FolderCatalogue catalogue) {
        String fileName =
                Objects.toString(found.file().getFileName(), found.file().toString());
        Map<String, String> given = catalogue.of(folder, found.file());
        boolean isCatalogue = submission.wayIn() != WayIn.UPLOAD && fileName.equals(FolderCatalogue.FILE_NAME);
        AccessClass access = AccessClass.ofKey(given.getOrDefault("access", ""))
                .or(submission::access)
                .orElse(AccessClass.RESTRICTED);
        Instant now = clock.instant();
        boolean ended = isCatalogue || !found.refusal().isEmpty();
        return new IngestItem(
                UUID.randomUUID().toString(),
                runId,
                submission.wayIn() == WayIn.UPLOAD ? fileName : found.file().toString(),
                found.file().toString(),
                fileName,
                submission.wayIn(),
                compartment(access, submission.by()),
                submission.replaces(),
                given,
                submission.by().id(),
                state(isCatalogue, catalogue, found),
                isCatalogue ? remarkOn(catalogue) : found.refusal(),
                null,
                found.bytes(),
                now,
                ended ? now : null);
    }

    private Compartment compartment(AccessClass access, Reader by) {
        return switch (access) {
            case PUBLISHED -> Compartment.PUBLISHED;
            case PARTNERSHIP -> Compartment.PARTNERSHIP;
            case RESTRICTED -> heldFor.apply(by);
        };
    }

    private static ItemState state(boolean isCatalogue, FolderCatalogue catalogue, FolderWalk.Found found) {
        if (isCatalogue) {
            return catalogue.problems().isEmpty() ? ItemState.DONE : ItemState.PARTLY;
        }
        return found.refusal().isEmpty() ? ItemState.WAITING : ItemState.FAILED;
    }

    private static String remarkOn(FolderCatalogue catalogue) {
        return catalogue.problems().isEmpty()
                ? "Used as the catalogue of this folder."
                : "Used as the catalogue of this folder. " + String.join(" ", catalogue.problems());
    }

    private static Path real(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
