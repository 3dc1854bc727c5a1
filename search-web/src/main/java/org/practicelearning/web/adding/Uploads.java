package org.practicelearning.web.adding;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.Submission;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.page.Refusal;

/** Files sent by a form, on their way into the ledger. */
public final class Uploads {
    private final IngestService ingest;

    public Uploads(IngestService ingest) {
        this.ingest = ingest;
    }

    /**
     * The files of a form that were really chosen: a browser sends one without a name when none was. Refuses a form that is
     * cut off at the limit while it is read, or is none.
     */
    public static List<UploadedFile> sent(Context ctx) {
        try {
            return ctx.uploadedFiles("files").stream()
                    .filter(file -> !file.filename().isBlank())
                    .toList();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception broken) { // Javalin passes on the web server's checked exceptions without declaring them.
            throw isTooLarge(broken)
                    ? new Refusal.TooLarge("")
                    : new Refusal.BadRequest(List.of("The files did not arrive completely."));
        }
    }

    /** The web server says this in the message of some cause and nowhere else. */
    private static boolean isTooLarge(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("exceeded")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Puts files aside and enters them in the ledger. What this returns is on the disk.
     *
     * @param into where new documents go, a case or a class; empty for a new version, which stays where the old one is
     * @param replaces document of which the one file becomes a new version; null for new documents
     */
    public IngestRun submit(
            Reader reader, List<UploadedFile> files, Optional<Compartment> into, @Nullable String replaces) {
        try {
            List<Path> paths = new ArrayList<>();
            for (UploadedFile file : files) {
                // A folder each, so that two files of one name do not meet.
                Path place = ingest.newStagingFolder().resolve(UploadName.of(file.filename()));
                try (InputStream in = file.content()) {
                    Files.copy(in, place);
                }
                paths.add(place);
            }
            return ingest.submit(new Submission(
                    paths,
                    WayIn.UPLOAD,
                    into.map(Compartment::accessClass),
                    reader,
                    replaces,
                    into.filter(each -> each.accessClass() == AccessClass.RESTRICTED)
                            .orElse(null)));
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be put aside", e);
        }
    }
}
