package org.practicelearning.web.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Recoll, a desktop indexer, as a second yardstick. */
final class Recoll {
    private final Path work;

    private Recoll(Path work) {
        this.work = work;
    }

    /** Recoll, where its indexer can be started. */
    static Optional<Recoll> installed(Path work) throws IOException, InterruptedException {
        try {
            new ProcessBuilder("recollindex", "-v")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return Optional.of(new Recoll(work));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Which of some files it reads text from. */
    Set<Path> reads(BenchFiles files) throws IOException, InterruptedException {
        Path folder = laidOut(files);
        index(folder);
        Process query = new ProcessBuilder(
                        "recollq", "-c", work.resolve("recoll").toString(), "-n", "0-1000000", "mime:*")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Set<Path> read = new TreeSet<>();
        for (int i = 0; i < files.files().size(); i++) {
            if (answer.contains("/" + name(files.files().get(i), i) + "]")) {
                read.add(files.files().get(i));
            }
        }
        return read;
    }

    /** Indexes files into an empty index. */
    Run index(BenchFiles files) throws IOException, InterruptedException {
        return index(laidOut(files));
    }

    private Run index(Path folder) throws IOException, InterruptedException {
        Path config = work.resolve("recoll");
        IngestBench.delete(config);
        Files.createDirectories(config);
        Files.write(
                config.resolve("recoll.conf"), List.of("topdirs = " + folder, "indexallfilenames = 0", "loglevel = 1"));
        return ProcessTree.measure(new ProcessBuilder("recollindex", "-c", config.toString(), "-z")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private Path laidOut(BenchFiles files) throws IOException {
        Path folder = work.resolve("laid-out");
        IngestBench.delete(folder);
        Files.createDirectories(folder);
        for (int i = 0; i < files.files().size(); i++) {
            Files.copy(files.files().get(i), folder.resolve(name(files.files().get(i), i)));
        }
        return folder;
    }

    /** Files of one name may stand in several folders. */
    private static String name(Path file, int number) {
        return number + "-" + String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
