package org.practicelearning.web.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.api.ApiController;
import org.practicelearning.web.backup.Backup;
import org.practicelearning.web.backup.BackupFile;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.control.Work;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.IngestRun;
import org.practicelearning.web.ingest.Submission;
import org.practicelearning.web.ingest.WayIn;
import org.practicelearning.web.page.Refusal;

/** Work on a library opened in this process, as the operator of this machine. */
final class LocalWork implements Work {
    private static final Duration STEP = Duration.ofMillis(400);

    private final OpenLibrary open;
    private final InstantSource clock;
    private final Reader reader = Reader.localOperator();
    private final UnaryOperator<String> restoring;

    /** @param restoring puts a backup in place of the library; how depends on who has it open */
    LocalWork(OpenLibrary open, InstantSource clock, UnaryOperator<String> restoring) {
        this.open = open;
        this.clock = clock;
        this.restoring = restoring;
    }

    @Override
    public RunReport ingest(List<Path> paths, Optional<AccessClass> access, Consumer<RunReport> progress) {
        IngestRun run = begin(paths, access);
        while (!open.ingest().await(run.id(), STEP)) {
            progress.accept(report(run.id()));
        }
        open.library().changes().commitIndexes();
        return report(run.id());
    }

    /** Submits files without waiting for them. */
    IngestRun begin(List<Path> paths, Optional<AccessClass> access) {
        open.warmUp();
        return open.ingest().submit(new Submission(paths, WayIn.FOLDER, access, reader, null));
    }

    /** How far a run is. */
    RunReport report(String runId) {
        Map<String, Integer> counts = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        boolean finished = true;
        for (IngestItem each : open.ledger().ofRun(reader, runId)) {
            counts.merge(each.state().name(), 1, Integer::sum);
            finished &= each.state().isEnd();
            lines.add(new Line(each.place(), each.state().name(), each.state().label(), each.remark()));
        }
        return new RunReport(runId, finished, counts, lines);
    }

    @Override
    public String search(Map<String, List<String>> parameters) {
        try {
            return ApiController.search(open.search(), reader, parameters).toString();
        } catch (Refusal.BadRequest unreadable) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("status", HttpStatus.BAD_REQUEST.getCode())
                    .put("detail", unreadable.sentence())
                    .toString();
        }
    }

    @Override
    public String reindex(boolean reread) {
        int again = 0;
        if (reread) {
            List<String> runs = new ArrayList<>();
            for (DocumentRecord each : open.library().catalogue().list(reader)) {
                open.ingest().reread(reader, each.id()).ifPresent(run -> runs.add(run.id()));
            }
            runs.forEach(run -> open.ingest().await(run, Duration.ofHours(24)));
            again = runs.size();
        }
        int documents = open.library().rebuildIndexes();
        return (reread ? again + " originals read again. " : "") + documents + " documents indexed anew.";
    }

    @Override
    public String backup(Path target) {
        Backup.Written written = new Backup(open.library(), Version.current(), clock).writeTo(target);
        return "Backup written and checked: " + written.file() + " (" + written.documents() + " documents, "
                + written.files() + " parts, " + (written.bytes() >> 20) + " MB).";
    }

    @Override
    public String restore(Path source) {
        new BackupFile(source).check();
        return restoring.apply(source.toString());
    }

    @Override
    public List<Finding> examine() {
        return new Examination(open.library()).findings();
    }

    @Override
    public void close() {
        open.close();
    }
}
