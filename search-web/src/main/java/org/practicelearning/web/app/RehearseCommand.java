package org.practicelearning.web.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.settings.Setting;
import org.practicelearning.web.settings.SettingSources;
import org.practicelearning.web.settings.Settings;
import picocli.CommandLine.Command;

/**
 * {@code learn rehearse}: takes documents of every format in, serves them and looks at every kind of page, all in a
 * temporary folder. The launcher lets it run once and keeps the classes it loaded, so that later starts need not load them
 * one by one.
 */
@Command(name = "rehearse", hidden = true, description = "Run through the program once, for the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final Pattern DOCUMENT = Pattern.compile("href=\"(/doc/[^\"?#]+)");
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/search?q=neglect",
            "/search?q=%22was+not+brought%22+OR+school*&sort=newest",
            "/suggest?q=ne",
            "/documents",
            "/api/v1/search?q=neglect",
            "/search.atom?q=neglect");

    private final InstantSource clock;

    RehearseCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("learn-rehearsal");
            try {
                rehearse(folder);
            } finally {
                remove(folder);
            }
            return ExitCode.GOOD;
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot rehearse in the folder for temporary files", problem);
        }
    }

    private void rehearse(Path folder) throws IOException, InterruptedException {
        Settings settings = settings(folder.resolve("data"));
        takeIn(folder, settings);
        Server server = new Server(settings, clock);
        server.run((port, people) -> {
            try {
                lookAround("http://127.0.0.1:" + port);
            } finally {
                server.stop();
            }
        });
    }

    private void takeIn(Path folder, Settings settings) throws IOException {
        Path review = folder.resolve("review.txt");
        Files.writeString(review, """
                Learning from a review (fictional)

                1. Findings

                1.1 The child was not brought to three appointments. Neglect was named, and school was not asked.

                2. Recommendations

                2.1 The partnership should ask how often "was not brought" is written down, and what follows.
                """);
        try (LocalWork work = new LocalWork(OpenLibrary.of(settings, clock), clock, source -> source)) {
            List<Path> papers = new ArrayList<>(List.of(review));
            Path samples = DemoCommand.home().resolve("corpus").resolve("documents");
            if (Files.isDirectory(samples)) {
                papers.add(samples);
            }
            work.ingest(papers, Optional.of(AccessClass.PUBLISHED), report -> {});
        }
    }

    private static void lookAround(String site) {
        ADDRESSES.forEach(address -> look(site + address));
        Matcher document = DOCUMENT.matcher(look(site + "/search?q=brought"));
        if (document.find()) {
            look(site + document.group(1) + "?q=brought");
        }
    }

    private static String look(String address) {
        try {
            URLConnection connection = URI.create(address).toURL().openConnection();
            connection.setReadTimeout(30_000);
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notToBeHad) {
            // A page that fails here fails again, and visibly, when somebody asks for it.
            return "";
        }
    }

    private static Settings settings(Path data) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.PORT, "0");
        flags.put(Setting.DATA, data.toString());
        flags.put(Setting.WORKERS, "1");
        flags.put(Setting.OCR, "off");
        return Settings.of(SettingSources.gather(Optional.empty(), Map.of(), flags));
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException problem) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
