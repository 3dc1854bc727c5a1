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
import java.util.Objects;
import java.util.function.Function;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.FolderWalk.Found;
import org.practicelearning.web.library.DataFolder;

/** Turns what is offered into rows of the ledger: one for every file found, whether it can be read or not. */
final class Intake {
    private final DataFolder data;
    private final InstantSource clock;
    private final Function<Reader, Compartment> heldFor;

    /** @param heldFor where the restricted documents of a person lie that belong to no case */
    Intake(DataFolder data, InstantSource clock, Function<Reader, Compartment> heldFor) {
        this.data = data;
        this.clock = clock;
        this.heldFor = heldFor;
    }

    List<IngestItem> rows(String runId, Submission submission) {
        FolderCatalogues catalogues = new FolderCatalogues();
        List<IngestItem> rows = new ArrayList<>();
        for (Path path : submission.paths()) {
            Path real = real(path);
            Path top = Files.isDirectory(real) ? real : Objects.requireNonNullElse(real.getParent(), real);
            for (Found found : walk(path, submission)) {
                rows.add(row(runId, submission, found, top, catalogues));
            }
        }
        return rows;
    }

    private List<Found> walk(Path path, Submission submission) {
        // Who names a link on the command line means its target; what lies in a watched folder may come from anybody.
        if (submission.wayIn() == WayIn.INBOX && Files.isSymbolicLink(path)) {
            return List.of(new Found(path, 0, "It is a link, and is not followed. Put the file itself here.", ""));
        }
        return FolderWalk.walk(path, data.root());
    }

    private IngestItem row(String runId, Submission submission, Found found, Path top, FolderCatalogues catalogues) {
        Path file = found.file();
        boolean isUpload = submission.wayIn() == WayIn.UPLOAD;
        String fileName = Objects.toString(file.getFileName(), file.toString());
        Map<String, String> given = isUpload ? Map.of() : said(submission, catalogues.saying(top, file));
        IngestItem row = IngestItem.waiting(
                        runId,
                        isUpload ? fileName : file.toString(),
                        file.toString(),
                        fileName,
                        submission.wayIn(),
                        compartment(access(submission, given), submission),
                        submission.by().id(),
                        clock.instant())
                .replacing(submission.replaces())
                .with(given, found.bytes());
        if (!isUpload && fileName.equals(FolderCatalogue.FILE_NAME) && found.isToBeRead()) {
            return ofCatalogue(row, catalogues.of(Objects.requireNonNullElse(file.getParent(), top)));
        }
        return ended(row, found);
    }

    private IngestItem ended(IngestItem row, Found found) {
        Instant now = clock.instant();
        if (!found.refusal().isEmpty()) {
            return row.ended(ItemState.FAILED, found.refusal(), null, now);
        }
        return found.note().isEmpty() ? row : row.ended(ItemState.DONE, found.note(), null, now);
    }

    private IngestItem ofCatalogue(IngestItem row, FolderCatalogue catalogue) {
        List<String> remarks = new ArrayList<>(List.of("Used as the catalogue of this folder."));
        remarks.addAll(catalogue.problems());
        return row.ended(
                catalogue.problems().isEmpty() ? ItemState.DONE : ItemState.PARTLY,
                String.join(" ", remarks),
                null,
                clock.instant());
    }

    /** What a catalogue says, and the class a command names where the catalogue names none. */
    private static Map<String, String> said(Submission submission, Map<String, String> catalogue) {
        Map<String, String> given = new HashMap<>(catalogue);
        submission.access().ifPresent(named -> given.putIfAbsent("access", named.key()));
        return given;
    }

    /** A class that cannot be read is taken for the narrowest. */
    private static AccessClass access(Submission submission, Map<String, String> given) {
        String named = given.get("access");
        return named == null
                ? submission.access().orElse(AccessClass.RESTRICTED)
                : AccessClass.ofKey(named).orElse(AccessClass.RESTRICTED);
    }

    private Compartment compartment(AccessClass access, Submission submission) {
        return switch (access) {
            case PUBLISHED -> Compartment.PUBLISHED;
            case PARTNERSHIP -> Compartment.PARTNERSHIP;
            case RESTRICTED -> submission.heldIn() == null ? heldFor.apply(submission.by()) : submission.heldIn();
        };
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }
}
