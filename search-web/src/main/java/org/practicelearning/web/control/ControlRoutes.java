package org.practicelearning.web.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.backup.BackupException;
import org.practicelearning.web.control.Work.RunReport;
import org.practicelearning.web.database.FullDisk;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.ingest.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's side of handing over: answers commands that carry the secret, and nobody else. */
public final class ControlRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ControlRoutes.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Work work;
    private final ControlPoint point;
    private final Ingesting ingesting;
    private final Asked.Job restored;
    private final ExecutorService threads;
    private final Map<String, Asked.Job> jobs = new ConcurrentHashMap<>();

    /** Taking files in without waiting for them. */
    public interface Ingesting {
        /** Begins a run and says how far it is. */
        RunReport begin(List<Path> paths, Optional<AccessClass> access);

        /** How far a run is. */
        RunReport report(String runId);
    }

    /** @param restored how the last restore of this process ended */
    public ControlRoutes(
            Work work, Ingesting ingesting, ControlPoint point, Asked.Job restored, ExecutorService threads) {
        this.work = work;
        this.ingesting = ingesting;
        this.point = point;
        this.restored = restored;
        this.threads = threads;
    }

    /** Adds the routes. */
    public void addTo(JavalinConfig config) {
        config.routes.post(
                "/control/ingest",
                guarded(ctx -> {
                    Asked.Ingest asked = asked(ctx, Asked.Ingest.class);
                    return ingesting.begin(
                            asked.paths().stream().map(Path::of).toList(), AccessClass.ofKey(asked.access()));
                }),
                Door.COMMAND);
        config.routes.get("/control/runs/{id}", guarded(ctx -> ingesting.report(ctx.pathParam("id"))), Door.COMMAND);
        config.routes.post(
                "/control/search",
                guarded(ctx ->
                        JSON.readTree(work.search(asked(ctx, Asked.Search.class).parameters()))),
                Door.COMMAND);
        config.routes.post(
                "/control/vocabulary/export",
                guarded(ctx -> {
                    Path target = Path.of(asked(ctx, Asked.File.class).path());
                    return begin(() -> JSON.writeValueAsString(work.exportVocabulary(target)));
                }),
                Door.COMMAND);
        config.routes.post(
                "/control/vocabulary/import",
                guarded(ctx -> {
                    Asked.Vocabulary asked = asked(ctx, Asked.Vocabulary.class);
                    Work.VocabularyImport wanted = new Work.VocabularyImport(
                            Path.of(asked.path()), asked.dryRun(), asked.by(), asked.reason());
                    return begin(() -> JSON.writeValueAsString(work.importVocabulary(wanted)));
                }),
                Door.COMMAND);
        config.routes.post(
                "/control/reindex",
                guarded(ctx -> {
                    boolean reread = asked(ctx, Asked.Reindex.class).reread();
                    return begin(() -> work.reindex(reread));
                }),
                Door.COMMAND);
        config.routes.post(
                "/control/backup",
                guarded(ctx -> {
                    Path target = Path.of(asked(ctx, Asked.File.class).path());
                    return begin(() -> work.backup(target));
                }),
                Door.COMMAND);
        config.routes.post(
                "/control/examination",
                guarded(ctx -> begin(() -> JSON.writeValueAsString(work.examine()))),
                Door.COMMAND);
        config.routes.post(
                "/control/audit",
                guarded(ctx -> begin(() -> JSON.writeValueAsString(work.verifyAudit()))),
                Door.COMMAND);
        config.routes.post(
                "/control/user",
                guarded(ctx -> work.user(asked(ctx, Asked.User.class).request())),
                Door.COMMAND);
        config.routes.get("/control/clock", guarded(ctx -> work.clock()), Door.COMMAND);
        config.routes.get("/control/jobs/{id}", guarded(ctx -> job(ctx.pathParam("id"))), Door.COMMAND);
        config.routes.post(
                "/control/restore",
                guarded(ctx -> new Asked.Said(
                        work.restore(Path.of(asked(ctx, Asked.File.class).path())))),
                Door.COMMAND);
        config.routes.get("/control/restored", guarded(ctx -> restored), Door.COMMAND);
    }

    private Asked.Job job(String id) {
        return jobs.getOrDefault(id, new Asked.Job(id, true, true, "There is no such work."));
    }

    private Asked.Job begin(Callable<String> longWork) {
        Asked.Job job = new Asked.Job(UUID.randomUUID().toString(), false, false, "");
        jobs.put(job.id(), job);
        threads.execute(() -> jobs.put(job.id(), outcome(job.id(), longWork)));
        return job;
    }

    private static Asked.Job outcome(String id, Callable<String> longWork) {
        try {
            return new Asked.Job(id, true, false, longWork.call());
        } catch (BackupException refused) {
            return new Asked.Job(id, true, true, refused.said());
        } catch (Exception unexpected) {
            // The last handler of this work: the command is told, the server goes on.
            if (FullDisk.isBehind(unexpected)) {
                return new Asked.Job(id, true, true, FullDisk.SENTENCE + " " + FullDisk.REMEDY);
            }
            LOG.error("event=control-job-failed job={} problem={}", id, Faults.of(unexpected));
            return new Asked.Job(id, true, true, "It failed unexpectedly (reference " + id.substring(0, 8) + ").");
        }
    }

    private io.javalin.http.Handler guarded(Answering answering) {
        return ctx -> {
            if (!hasSecret(ctx)) {
                ctx.status(HttpStatus.NOT_FOUND);
                return;
            }
            try {
                ctx.json(answering.answer(ctx));
            } catch (BackupException refused) {
                ctx.status(HttpStatus.CONFLICT).json(new Asked.Said(refused.said()));
            }
        };
    }

    private boolean hasSecret(Context ctx) {
        String given = Optional.ofNullable(ctx.header(ControlPoint.HEADER)).orElse("");
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), point.token().getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends Asked> T asked(Context ctx, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(ctx.body(), type);
    }

    /** Makes the answer to one command. */
    private interface Answering {
        Object answer(Context ctx) throws JsonProcessingException;
    }
}
