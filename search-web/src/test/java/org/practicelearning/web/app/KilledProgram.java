package org.practicelearning.web.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.practicelearning.web.control.ControlPoint;
import org.practicelearning.web.library.DataFolder;

/** The program in a process of its own, which is killed without warning (SIGKILL). */
final class KilledProgram {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The site compares the cookie with the field of the form; which letters they are does not matter. */
    private static final String FORM_TOKEN = "a".repeat(64);

    private final Path folder;
    private final Path data;
    private final Random random;
    private int kills;

    KilledProgram(Path folder, Random random) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.random = random;
    }

    Path data() {
        return data;
    }

    /** How often a process was still at work when it was killed. */
    int kills() {
        return kills;
    }

    /** Starts a command. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString(), "--ocr", "off", "--workers", "1"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    /** Kills a process at some moment from now on, unless it ends before. */
    CompletableFuture<Void> killWithin(Process process, int leastMillis, int mostMillis) {
        int millis = leastMillis + random.nextInt(mostMillis - leastMillis);
        return CompletableFuture.runAsync(
                () -> kill(process), CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private void kill(Process process) {
        kills += process.isAlive() ? 1 : 0;
        process.destroyForcibly().onExit().join();
    }

    /** Starts the site and waits until it listens. */
    Site serve() throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve("control.json"));
        Process process = start("serve", "--port", "0", "--inbox", "off");
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            var point = ControlPoint.find(new DataFolder(data));
            if (point.isPresent()) {
                return new Site(process, point.get(), HttpClient.newHttpClient());
            }
        }
        throw new IOException("the site does not start: " + Files.readString(folder.resolve("out.txt")));
    }

    /** A running site; whatever is asked of a dead one throws {@link IOException}. */
    record Site(Process process, ControlPoint point, HttpClient client) implements AutoCloseable {

        String get(String path) throws IOException, InterruptedException {
            return send(request(path).GET().build()).body();
        }

        /** Sends a form as a browser does. */
        HttpResponse<String> form(String path, Map<String, String> fields) throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "token=" + FORM_TOKEN + "&", ""));
            return send(request(path)
                    .header("Cookie", "learn-form=" + FORM_TOKEN)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        /** Hands a command over. */
        JsonNode control(String path, Object asked) throws IOException, InterruptedException {
            return read(send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(asked)))
                    .build()));
        }

        /** Asks how far it is. */
        JsonNode controlled(String path) throws IOException, InterruptedException {
            return read(send(request(path).GET().build()));
        }

        private static JsonNode read(HttpResponse<String> answer) throws IOException {
            if (answer.statusCode() != 200) {
                throw new IOException("not acknowledged: " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        }

        /** Waits until no file is on its way any more. */
        void awaitIngest() throws IOException, InterruptedException {
            for (int i = 0; i < 1200; i++) {
                JsonNode counts = JSON.readTree(get("/api/v1/ingest?size=1")).path("counts");
                if (counts.path("waiting").asInt() + counts.path("reading").asInt() == 0) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            throw new IOException("files are on their way for ever");
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + point.port() + path))
                    .header(ControlPoint.HEADER, point.token());
        }

        private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        /** Stops it as a person does. */
        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            client.close();
        }
    }
}
