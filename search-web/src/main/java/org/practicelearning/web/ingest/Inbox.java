package org.practicelearning.web.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
 * library has its own copy.
 */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** Often enough for somebody waiting, rarely enough to cost nothing. Polling also works on network drives. */
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final Path folder;
    private final IngestService ingest;
    private final JdbiLedger ledger;
    private final Reader owner;
    private final Map<Path, Long> growing = new HashMap<>();
    private final Map<Path, Long> taken = new HashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("inbox").daemon(true).factory());

    public Inbox(Path folder, IngestService ingest, JdbiLedger ledger, Reader owner) {
        this.folder = folder;
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
            LOG.warn("event=inbox-look-failed problem={}", problem.toString());
        }
    }

    /** Looks once: takes in every file that has not changed since the look before. */
    void look() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<Path, Long> now = new HashMap<>();
        for (FolderWalk.Found each : FolderWalk.walk(folder)) {
            long stamp = stamp(each.file(), each.bytes());
            if (!Long.valueOf(stamp).equals(taken.get(each.file()))) {
                now.put(each.file(), stamp);
            }
        }
        now.forEach((file, stamp) -> {
            if (stamp.equals(growing.get(file))) {
                taken.put(file, stamp);
                take(file);
            }
        });
        growing.clear();
        growing.putAll(now);
    }

    private void take(Path file) {
        if (!metUnchanged(file)) {
            ingest.submit(new Submission(List.of(file), WayIn.INBOX, access(file), owner, null));
        }
    }

    private boolean metUnchanged(Path file) {
        return ledger.met(file.toString())
                .filter(met -> stamp(file, met.bytes()) == met.modified() * 31 + met.bytes())
                .isPresent();
    }

    private Optional<AccessClass> access(Path file) {
        Path inside = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        return inside.getNameCount() > 1 ? AccessClass.ofKey(inside.getName(0).toString()) : Optional.empty();
    }

    private static long stamp(Path file, long bytes) {
        return file.toFile().lastModified() * 31 + bytes;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
