package org.practicelearning.web.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.web.app.LeftBehind.Facts;
import org.practicelearning.web.backup.BackupException;
import org.practicelearning.web.backup.BackupFile;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;

/**
 * Kills the site at random moments while somebody edits details, changes who may see documents, removes them and makes
 * backups, and compares what is left with what was acknowledged.
 */
final class KillEdits {
    private static final int DOCUMENTS = 20;
    private static final int FEWEST = 8;

    /** How many changes are acknowledged before the kill, and how long the next one may be under way. */
    private static final int MOST_CHANGES = 20;

    private static final int MOST_MILLIS = 400;
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private final KilledProgram program;
    private final Path folder;
    private final Random random;

    /** What has been acknowledged, by id of the document. */
    private final Map<String, Facts> known = new HashMap<>();

    private final Set<String> removed = new HashSet<>();
    private final List<Path> backups = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<Change> pending = Optional.empty();
    private int files;
    private int changes;

    KillEdits(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.program = new KilledProgram(folder, random);
    }

    /** Asked for and not acknowledged, so it may have happened or not, but not half; no facts: to be removed. */
    private record Change(String id, Facts before, Optional<Facts> after) {}

    /** @param faults what was found after any of the kills, in words; empty when all is well */
    record Figures(int kills, int acknowledged, int backups, List<String> faults) {}

    /** Kills {@code learn serve} while changes are asked of it one after the other, then looks. */
    void kill() throws IOException, InterruptedException {
        stock();
        KilledProgram.Site site = program.serve();
        for (int i = random.nextInt(MOST_CHANGES); i > 0; i--) {
            change(site);
        }
        CompletableFuture<Void> killed = program.killWithin(site.process(), 0, MOST_MILLIS);
        try {
            while (true) {
                change(site);
            }
        } catch (IOException dead) {
            killed.join();
        }
        look();
    }

    private void stock() throws IOException {
        if (known.size() >= FEWEST) {
            return;
        }
        Path fresh = Files.createDirectories(folder.resolve("reviews" + files));
        for (int i = 0; i < DOCUMENTS; i++) {
            String word = "sentinel" + "q".repeat(files % 7) + files++;
            Files.writeString(fresh.resolve(word + ".txt"), "Review of " + word + ", seen once.");
        }
        new Learn(program.data()).run("ingest", fresh.toString(), "--access", "published");
        try (Library library = open()) {
            new LeftBehind(library).catalogue().forEach(known::putIfAbsent);
        }
    }

    private void change(KilledProgram.Site site) throws IOException, InterruptedException {
        int kind = random.nextInt(100);
        if (kind < 10) {
            backUp(site);
        } else {
            List<Map.Entry<String, Facts>> all =
                    known.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
            Map.Entry<String, Facts> one = all.get(random.nextInt(all.size()));
            ask(site, new Change(one.getKey(), one.getValue(), wanted(kind, one.getValue())));
        }
        changes++;
    }

    private Optional<Facts> wanted(int kind, Facts now) {
        if (kind < 15) {
            return Optional.empty();
        }
        AccessClass access = kind < 35 ? now.access() : AccessClass.values()[random.nextInt(3)];
        return Optional.of(new Facts(now.word(), "Title " + changes, access));
    }

    private void ask(KilledProgram.Site site, Change change) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>();
        if (change.after().isPresent()) {
            Facts after = change.after().get();
            Matcher version = VERSION.matcher(site.get("/doc/" + change.id() + "/edit"));
            if (!version.find()) {
                throw new IllegalStateException("no form");
            }
            fields.putAll(Map.of("title", after.title(), "type", "other", "licence", "open"));
            fields.putAll(Map.of("access", after.access().key(), "version", version.group(1)));
        } else {
            fields.put("reason", "asked for");
        }
        pending = Optional.of(change);
        int status = site.form("/doc/" + change.id() + (change.after().isEmpty() ? "/remove" : "/edit"), fields)
                .statusCode();
        if (status == 303) {
            settle(change);
        } else {
            faults.add("answered with " + status);
        }
        pending = Optional.empty();
    }

    private void settle(Change change) {
        if (change.after().isPresent()) {
            known.put(change.id(), change.after().get());
        } else {
            known.remove(change.id());
            removed.add(change.before().word());
        }
    }

    private void backUp(KilledProgram.Site site) throws IOException, InterruptedException {
        Path file = folder.resolve("backup" + changes + ".zip");
        JsonNode job = site.control("/control/backup", Map.of("path", file.toString()));
        while (!job.path("finished").asBoolean()) {
            TimeUnit.MILLISECONDS.sleep(5);
            job = site.controlled("/control/jobs/" + job.path("id").asText());
        }
        if (job.path("failed").asBoolean()) {
            faults.add("no backup");
        } else {
            backups.add(file);
        }
    }

    private Library open() {
        return Library.open(new DataFolder(program.data()), InstantSource.system());
    }

    /** Looks as the next start finds it. */
    private void look() throws IOException {
        Learn.Outcome doctor = new Learn(program.data()).run("doctor", "--port", "0");
        if (doctor.code() != ExitCode.GOOD) {
            faults.add("learn doctor: " + doctor.out());
        }
        try (Library library = open()) {
            LeftBehind left = new LeftBehind(library);
            Map<String, Facts> found = left.catalogue();
            pending.filter(change -> Optional.ofNullable(found.get(change.id())).equals(change.after()))
                    .ifPresent(this::settle);
            pending = Optional.empty();
            if (!found.equals(known)) {
                faults.add("the catalogue says " + found + " where " + known + " was acknowledged");
            }
            faults.addAll(left.disagreements(known.values(), removed));
            if (left.strayFiles() > 0) {
                faults.add("files of no document");
            }
        }
        checkBackups();
    }

    private void checkBackups() {
        for (Path each : backups) {
            try {
                new BackupFile(each).check();
            } catch (BackupException damaged) {
                faults.add(each.getFileName() + ": " + damaged.said());
            }
        }
    }

    Figures figures() {
        return new Figures(program.kills(), changes, backups.size(), List.copyOf(faults));
    }
}
