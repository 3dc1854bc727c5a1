package org.practicelearning.web.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.library.DataFolder;

/** Work done by the server that has the data folder open. */
public final class RunningServer implements Work {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STEP_MILLIS = 400;

    private final DataFolder data;
    private final HttpClient http = HttpClient.newHttpClient();
    private ControlPoint point;

    private RunningServer(DataFolder data, ControlPoint point) {
        this.data = data;
        this.point = point;
    }

    /** Finds the server of a data folder; empty when none answers. */
    public static Optional<RunningServer> of(DataFolder data) {
        return ControlPoint.find(data)
                .map(point -> new RunningServer(data, point))
                .filter(RunningServer::answers);
    }

    /** What a server says when it cannot do what was asked; the message is for the person. */
    public static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    @Override
    public RunReport ingest(List<Path> paths, Optional<AccessClass> access, Consumer<RunReport> progress) {
        Asked.Ingest asked = new Asked.Ingest(
                paths.stream().map(each -> each.toAbsolutePath().toString()).toList(),
                access.map(AccessClass::key).orElse(""));
        RunReport report = read(post("/control/ingest", asked), new TypeReference<>() {});
        while (!report.finished()) {
            progress.accept(report);
            pause();
            report = read(get("/control/runs/" + report.runId()), new TypeReference<>() {});
        }
        return report;
    }

    @Override
    public String search(Map<String, List<String>> parameters) {
        return post("/control/search", new Asked.Search(parameters));
    }

    @Override
    public String reindex(boolean reread) {
        return outcome(post("/control/reindex", new Asked.Reindex(reread)));
    }

    @Override
    public String backup(Path target) {
        return outcome(
                post("/control/backup", new Asked.File(target.toAbsolutePath().toString())));
    }

    @Override
    public String restore(Path source) {
        String before = point.token();
        post("/control/restore", new Asked.File(source.toAbsolutePath().toString()));
        // As long as it takes: the server builds the indexes of a large library before it comes back.
        while (true) {
            pause();
            Optional<ControlPoint> now = ControlPoint.find(data);
            if (now.isPresent() && !now.get().token().equals(before)) {
                point = now.get();
                if (answers()) {
                    return restored();
                }
            }
            if (nobodyHasTheFolder()) {
                throw new RefusedException("The server ended while it restored. Look at its messages, then start it.");
            }
        }
    }

    private String restored() {
        Asked.Job outcome = read(get("/control/restored"), new TypeReference<>() {});
        if (outcome.failed()) {
            throw new RefusedException(outcome.said());
        }
        return outcome.said();
    }

    private boolean nobodyHasTheFolder() {
        Optional<FolderLock> lock = FolderLock.take(data);
        lock.ifPresent(FolderLock::close);
        return lock.isPresent();
    }

    @Override
    public Finding exportVocabulary(Path target) {
        return read(
                outcome(post(
                        "/control/vocabulary/export",
                        new Asked.File(target.toAbsolutePath().toString()))),
                new TypeReference<>() {});
    }

    @Override
    public Finding importVocabulary(VocabularyImport asked) {
        return read(
                outcome(post(
                        "/control/vocabulary/import",
                        new Asked.Vocabulary(
                                asked.source().toAbsolutePath().toString(),
                                asked.dryRun(),
                                asked.by(),
                                asked.reason()))),
                new TypeReference<>() {});
    }

    @Override
    public ClockSet clock() {
        return read(get("/control/clock"), new TypeReference<>() {});
    }

    @Override
    public Finding verifyAudit() {
        return read(outcome(post("/control/audit", new Asked.Examination())), new TypeReference<>() {});
    }

    @Override
    public List<Finding> examine() {
        return read(outcome(post("/control/examination", new Asked.Examination())), new TypeReference<>() {});
    }

    @Override
    public Finding user(UserRequest asked) {
        return read(post("/control/user", new Asked.User(asked)), new TypeReference<>() {});
    }

    /** Port of its site. */
    public int port() {
        return point.port();
    }

    @Override
    public void close() {
        http.close();
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address("/health/live"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Long work is begun by one request and asked after by others, so that no connection is kept waiting. */
    private String outcome(String begun) {
        Asked.Job job = read(begun, new TypeReference<>() {});
        while (!job.finished()) {
            pause();
            job = read(get("/control/jobs/" + job.id()), new TypeReference<>() {});
        }
        if (job.failed()) {
            throw new RefusedException(job.said());
        }
        return job.said();
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private String post(String path, Asked asked) {
        try {
            return send(HttpRequest.newBuilder(address(path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(asked))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what is asked is always JSON", impossible);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header(ControlPoint.HEADER, point.token()).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new RefusedException(said(response.body()));
            }
            return response.body();
        } catch (IOException lost) {
            throw new RefusedException("The running server stopped answering. Look at its messages, then try again.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RefusedException("Interrupted.");
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + point.port() + path);
    }

    private static String said(String json) {
        JsonNode node = read(json, new TypeReference<JsonNode>() {});
        return node.path("said").asText(node.path("detail").asText("The server could not do this."));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException odd) {
            throw new RefusedException(
                    "The server on this data folder is another version. Stop it and start this one.");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RefusedException("Interrupted.");
        }
    }
}
