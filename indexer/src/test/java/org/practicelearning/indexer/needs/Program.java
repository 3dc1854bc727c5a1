package org.practicelearning.indexer.needs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program outside Java that some tests cannot do without; each names the group of tests that needs it. */
public enum Program {
    /** Reads the text of scanned pages. */
    TESSERACT("tesseract", "Tesseract", "TEST_TESSERACT", List.of("tesseract")),
    /** Shows our pages as a person would see them. */
    CHROMIUM(
            "browser",
            "Chromium",
            "TEST_CHROMIUM",
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")),
    /** Opens and writes office files as the partnerships' own machines would. */
    LIBRE_OFFICE("libreoffice", "LibreOffice", "TEST_LIBREOFFICE", List.of("soffice", "libreoffice"));

    private final String group;
    private final String title;
    private final String variable;
    private final List<String> commands;

    Program(String group, String title, String variable, List<String> commands) {
        this.group = group;
        this.title = title;
        this.variable = variable;
        this.commands = commands;
    }

    /** The JUnit tag of the tests that need this program. */
    public String group() {
        return group;
    }

    /** The program's name as people write it. */
    public String title() {
        return title;
    }

    /** The program file: the one its environment variable names, otherwise the first on the search path. */
    public Optional<Path> find() {
        String chosen = System.getenv(variable);
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen)).filter(Files::isExecutable);
        }
        return commands.stream()
                .flatMap(command -> folders().map(folder -> folder.resolve(command)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program file, for a test that is annotated as needing it. */
    public Path path() {
        return find().orElseThrow(() -> new IllegalStateException(title + " is needed here and was not found"));
    }

    private static Stream<Path> folders() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }
}
