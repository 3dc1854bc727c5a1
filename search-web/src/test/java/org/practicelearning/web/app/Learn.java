package org.practicelearning.web.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.practicelearning.web.control.FolderLock;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingSources;
import org.practicelearning.web.settings.Settings;

/** The program {@code learn} on one data folder, without a process of its own. */
final class Learn {
    private final Path data;

    Learn(Path data) {
        this.data = data;
    }

    /** What a command printed and how it ended. */
    record Outcome(int code, String out, String err) {}

    /** Runs a command on the data folder. */
    Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", data.toString(), "--ocr", "off", "--workers", "1"));
        return bare(all.toArray(String[]::new));
    }

    /** Runs a command as it is. */
    static Outcome bare(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(InstantSource.system(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** The site on the data folder, served until closed. */
    Site serve() {
        return serve(Map.of());
    }

    /** The site with further settings, served until closed. */
    Site serve(Map<Setting, String> further) {
        return new Site(data, further);
    }

    /** A running site. */
    static final class Site implements AutoCloseable {
        private final FolderLock lock;
        private final Server server;
        private final CompletableFuture<Integer> port = new CompletableFuture<>();
        private final CompletableFuture<Void> ended;

        private Site(Path data, Map<Setting, String> further) {
            lock = FolderLock.take(new DataFolder(data)).orElseThrow();
            Map<Setting, String> flags = new EnumMap<>(Setting.class);
            flags.put(Setting.DATA, data.toString());
            flags.put(Setting.PORT, "0");
            flags.put(Setting.OCR, "off");
            flags.put(Setting.WORKERS, "1");
            flags.putAll(further);
            server = new Server(
                    Settings.of(SettingSources.gather(Optional.empty(), Map.of(), flags)), InstantSource.system());
            ended = CompletableFuture.runAsync(this::serve);
            await(CompletableFuture.anyOf(port, ended));
        }

        private void serve() {
            try {
                server.run((taken, people) -> port.complete(taken));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        int port() {
            return port.join();
        }

        String get(String path) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .body();
            }
        }

        @Override
        public void close() {
            server.stop();
            await(ended);
            lock.close();
        }

        private static void await(CompletableFuture<?> future) {
            future.orTimeout(2, TimeUnit.MINUTES).join();
        }
    }
}
