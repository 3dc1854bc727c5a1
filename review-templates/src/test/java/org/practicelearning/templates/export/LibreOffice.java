package org.practicelearning.templates.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window. Where it is not installed, a test is left out and {@code learn test} is told. */
final class LibreOffice {
    private static final Path LEFT_OUT = Path.of("target", "left-out");

    private LibreOffice() {}

    static void needed() throws IOException {
        if (find().isEmpty()) {
            Files.createDirectories(LEFT_OUT);
            Files.writeString(LEFT_OUT.resolve("libreoffice"), "LibreOffice was not found\n");
        }
        assumeTrue(find().isPresent(), "LibreOffice is not installed");
    }

    private static Optional<Path> find() {
        String chosen = System.getenv("TEST_LIBREOFFICE");
        Stream<Path> places = chosen != null && !chosen.isBlank()
                ? Stream.of(Path.of(chosen))
                : Stream.of(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("/usr/bin")
                                .split(File.pathSeparator))
                        .flatMap(folder -> Stream.of(Path.of(folder, "soffice"), Path.of(folder, "libreoffice")));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** Opens documents and writes what it reads in them beside them, in another format. */
    static void convert(Path folder, String format, List<Path> documents) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                find().orElseThrow().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        documents.forEach(each -> command.add(each.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(20L + 10L * documents.size(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
