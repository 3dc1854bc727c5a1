package org.practicelearning.web.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder. A file is taken in once it has stopped growing: from {@code inbox/published} and
 * {@code inbox/partnership} with that access class, from anywhere else as restricted. Files are left where they are; the
 * library has its own copy. A file that was taken in is not taken again until it or the catalogue beside it changes, not
 * even when its document has been removed.
 */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Often enough for somebody waiting, rarely enough to cost nothing. Polling also works on network drives. */
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final Path folder;
    private final IngestService ingest;
    private final JdbiLedger ledger;
    private final Reader owner;
    private final Map<Path, Stamp> growing = new HashMap<>();
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("inbox").daemon(true).factory());

    /** By what a file is known to have changed: its own size and time, and those of the catalogue beside it. */
    private record Stamp(long bytes, long modified, long catalogueBytes, long catalogueModified) {}

    public Inbox(Path folder, IngestService ingest, JdbiLedger ledger, Reader owner) {
        this.folder = real(folder);
        this.ingest = ingest;
        this.ledger = ledger;
        this.owner = owner;
    }

    /** Begins to watch. */
    public void start() {
        clock.scheduleWithFixedDelay(
                this::lookAndSurvive, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private void lookAndSurvive() {
        try {
            look();
        } catch (RuntimeException problem) {
            // A folder that cannot be read now may be there at the next look; watching must not end.
            LOG.warn("event=inbox-look-failed problem={}", Faults.of(problem));
        }
    }

    /** Looks once: takes in every file that has not changed since the look before. */
    void look() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<Path, Stamp> now = new LinkedHashMap<>();
        for (FolderWalk.Found each : FolderWalk.walk(folder, folder)) {
            now.put(each.file(), stamp(each.file()));
        }
        taken.keySet().retainAll(now.keySet());
        Map<Optional<AccessClass>, Map<Path, Stamp>> ready = new LinkedHashMap<>();
        now.forEach((file, stamp) -> {
            if (stamp.equals(growing.get(file)) && !stamp.equals(taken.get(file))) {
                ready.computeIfAbsent(access(file), access -> new LinkedHashMap<>())
                        .put(file, stamp);
            }
        });
        growing.clear();
        growing.putAll(now);
        ready.forEach(this::take);
    }

    private void take(Optional<AccessClass> access, Map<Path, Stamp> files) {
        List<Path> fresh = new ArrayList<>();
        files.forEach((file, stamp) -> {
            if (taken.containsKey(file) || !metBefore(file, stamp)) {
                fresh.add(file);
            }
        });
        if (!fresh.isEmpty()) {
            ingest.submit(new Submission(fresh, WayIn.INBOX, access, owner, null));
        }
        taken.putAll(files);
    }

    /** Whether an earlier run of the program has taken the file in. */
    private boolean metBefore(Path file, Stamp stamp) {
        return ledger.met(file.toString())
                .filter(met -> met.looksLike(stamp.bytes(), stamp.modified()))
                .isPresent();
    }

    private Optional<AccessClass> access(Path file) {
        Path inside = folder.relativize(file);
        return inside.getNameCount() > 1 ? AccessClass.ofKey(inside.getName(0).toString()) : Optional.empty();
    }

    private static Stamp stamp(Path file) {
        Path catalogue = file.resolveSibling(FolderCatalogue.FILE_NAME);
        return new Stamp(
                file.toFile().length(),
                file.toFile().lastModified(),
                catalogue.toFile().length(),
                catalogue.toFile().lastModified());
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            throw new UncheckedIOException("the inbox cannot be opened", notThere);
        }
    }

    /** Waits for a look under way: an interrupt in the middle of writing would harm what it writes. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                LOG.warn("event=inbox-slow-stop");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
