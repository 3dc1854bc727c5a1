package org.practicelearning.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.IndexKeeper.Mended;
import org.practicelearning.web.library.Library;

/** Kills the program at random moments while it takes files in, and looks what is left. */
final class KillRounds {
    private static final int FILES_A_ROUND = 12;

    /** Reading the files of a round takes a site about this long. */
    private static final int MOST_MILLIS = 600;

    private final KilledProgram program;
    private final Path reviews;
    private final Random random;

    /** A command that nobody kills took this long. */
    private final int wholeMillis;

    private final List<String> words = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();

    KillRounds(Path folder, long seed) throws IOException, InterruptedException {
        this.random = new Random(seed);
        this.program = new KilledProgram(folder, random);
        this.reviews = Files.createDirectories(folder.resolve("reviews"));
        addFiles();
        long start = System.nanoTime();
        ingest().waitFor();
        this.wholeMillis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private Process ingest() throws IOException {
        return program.start("ingest", reviews.toString(), "--access", "published");
    }

    /**
     * What was left after the kills and one run to the end.
     *
     * @param acknowledged files that a site had said it has
     * @param quiet whether a second start had nothing to do
     */
    record Figures(
            int kills,
            int files,
            int acknowledged,
            int acknowledgedLost,
            int lost,
            List<String> doubled,
            int unfinished,
            int strayFiles,
            boolean quiet) {}

    /** Kills {@code learn ingest} somewhere between its start and its end. */
    void killAnIngest() throws IOException {
        addFiles();
        program.killWithin(ingest(), 0, wholeMillis).join();
    }

    /** Kills {@code learn serve} while it acknowledges files, or reads what it has acknowledged. */
    void killASite() throws IOException, InterruptedException {
        List<Path> files = addFiles();
        KilledProgram.Site site = program.serve();
        int before = random.nextInt(FILES_A_ROUND);
        for (Path each : files.subList(0, before)) {
            submit(site, each);
        }
        CompletableFuture<Void> killed = program.killWithin(site.process(), 0, MOST_MILLIS);
        try {
            for (Path each : files.subList(before, FILES_A_ROUND)) {
                submit(site, each);
            }
        } catch (IOException dead) {
            System.out.println("killed while it was asked");
        }
        killed.join();
    }

    private void submit(KilledProgram.Site site, Path file) throws IOException, InterruptedException {
        site.control("/control/ingest", Map.of("paths", List.of(file.toString()), "access", "published"));
        acknowledged.add(word(file));
    }

    private static String word(Path file) {
        return String.valueOf(file.getFileName()).replace(".txt", "");
    }

    private List<Path> addFiles() throws IOException {
        List<Path> added = new ArrayList<>();
        for (int i = 0; i < FILES_A_ROUND; i++) {
            String word = "sentinel" + Integer.toString(words.size() + 1000, 26).replaceAll("[0-9]", "z")
                    + "x".repeat(words.size() % 5) + words.size();
            words.add(word);
            added.add(Files.writeString(reviews.resolve(word + ".txt"), "Review of " + word + ", seen once."));
        }
        return added;
    }

    /**
     * Lets everything come to its end, then counts. What a site acknowledged must be there before any file is named again;
     * what only a killed command had in hand is named again first, as people do.
     */
    Figures figures() throws IOException, InterruptedException {
        try (KilledProgram.Site site = program.serve()) {
            site.awaitIngest();
        }
        int acknowledgedLost = lost(acknowledged);
        ingest().waitFor(10, TimeUnit.MINUTES);
        return count(acknowledgedLost);
    }

    private Library open() {
        return Library.open(new DataFolder(program.data()), InstantSource.system());
    }

    private int lost(List<String> wanted) {
        try (Library library = open()) {
            LeftBehind left = new LeftBehind(library);
            return (int)
                    wanted.stream().filter(word -> left.published(word) == 0).count();
        }
    }

    private Figures count(int acknowledgedLost) throws IOException {
        int lost = 0;
        List<String> doubled = new ArrayList<>();
        int unfinished;
        int stray;
        List<String> before;
        try (Library library = open()) {
            LeftBehind left = new LeftBehind(library);
            for (String word : words) {
                int found = left.published(word);
                lost += found == 0 ? 1 : 0;
                doubled.addAll(Collections.nCopies(Math.max(0, found - 1), "found: " + word));
            }
            unfinished = new JdbiLedger(library.database()).open().size();
            stray = left.strayFiles();
            before = ids(library);
            Set<String> files = new HashSet<>();
            left.catalogue().values().stream()
                    .filter(each -> !files.add(each.word()))
                    .forEach(each -> doubled.add("held: " + each.word()));
        }
        try (Library again = open()) {
            boolean quiet = ids(again).equals(before)
                    && again.withoutText().isEmpty()
                    && again.mended().values().stream().allMatch(Mended.NOTHING::equals);
            return new Figures(
                    program.kills(),
                    words.size(),
                    acknowledged.size(),
                    acknowledgedLost,
                    lost,
                    doubled,
                    unfinished,
                    stray,
                    quiet);
        }
    }

    private static List<String> ids(Library library) {
        return library.catalogue().list(Reader.localOperator()).stream()
                .map(each -> each.id() + each.currentVersion() + each.changeSeq())
                .toList();
    }
}
