package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.ingest.ReadItem.Ends;
import org.practicelearning.web.ingest.ReadItem.Enters;
import org.practicelearning.web.ingest.ReadItem.Unpacked;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.LibraryChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files into the library: writes the ledger, has a few threads read the files, and lets what was read enter in
 * batches. Started once; what a stopped process left unfinished goes on by itself. Thread-safe.
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    /** Documents entering in one transaction: enough that forcing the disk costs little each, few enough to show progress. */
    private static final int BATCH = 32;

    /** Read items kept waiting for the door; each may hold the text of a long document. */
    private static final int WAITING_AT_THE_DOOR = 64;

    private final JdbiLedger ledger;
    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final ItemReading reading;
    private final Intake intake;
    private final Function<String, Reader> readers;
    private final InstantSource clock;
    private final Path staging;
    private final LinkedBlockingDeque<IngestItem> waiting = new LinkedBlockingDeque<>();
    private final BlockingQueue<ReadItem> door = new ArrayBlockingQueue<>(WAITING_AT_THE_DOOR);
    private final Map<String, AtomicInteger> unfinished = new ConcurrentHashMap<>();
    private final Likeness likeness = new Likeness();
    private final ExecutorService threads;
    private final int readingThreads;
    private volatile boolean stopping;

    IngestService(
            JdbiLedger ledger,
            JdbiCatalogue catalogue,
            LibraryChanges changes,
            ItemReading reading,
            Intake intake,
            Function<String, Reader> readers,
            InstantSource clock,
            Path staging,
            int readingThreads) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.changes = changes;
        this.reading = reading;
        this.intake = intake;
        this.readers = readers;
        this.clock = clock;
        this.staging = staging;
        this.readingThreads = readingThreads;
        this.threads = Executors.newFixedThreadPool(
                readingThreads + 1,
                Thread.ofPlatform().name("ingest-", 0).daemon(true).factory());
    }

    /** Begins to work, with what was left unfinished first. */
    public void start() {
        likeness.learn(catalogue);
        queue(ledger.open());
        for (int i = 0; i < readingThreads; i++) {
            threads.execute(this::readUntilStopped);
        }
        threads.execute(this::enterUntilStopped);
    }

    /** Enters files in the ledger and lets them be read. What this returns is on the disk. */
    public IngestRun submit(Submission submission) {
        String runId = UUID.randomUUID().toString();
        List<IngestItem> rows = intake.rows(runId, submission);
        ledger.enter(rows);
        changes.force();
        queue(rows.stream().filter(each -> !each.state().isEnd()).toList());
        LOG.info("event=ingest-submitted run={} files={}", runId, rows.size());
        return ledger.run(submission.by(), runId)
                .orElseGet(() -> new IngestRun(runId, Map.of(), clock.instant(), clock.instant()));
    }

    /** Reads a document's original again, for instance once Tesseract has been installed. */
    public Optional<IngestRun> reread(Reader by, String documentId) {
        return catalogue.find(by, documentId).map(document -> {
            String runId = UUID.randomUUID().toString();
            String name = catalogue
                    .version(documentId, document.currentVersion())
                    .map(each -> each.fileName())
                    .orElse(documentId);
            IngestItem row = new IngestItem(
                    UUID.randomUUID().toString(),
                    runId,
                    name,
                    "",
                    name,
                    WayIn.REREAD,
                    document.compartment(),
                    documentId,
                    Map.of(),
                    by.id(),
                    ItemState.WAITING,
                    "",
                    documentId,
                    0,
                    clock.instant(),
                    null);
            ledger.enter(List.of(row));
            queue(List.of(row));
            return ledger.run(by, runId).orElseThrow();
        });
    }

    /** Tries a file again that failed or was partly read; empty when there is no such row or nothing to try again. */
    public Optional<IngestRun> retry(Reader by, String itemId) {
        Optional<IngestItem> found =
                ledger.find(by, itemId).filter(each -> each.state().needsAttention());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        IngestItem item = found.get();
        if (item.documentId() != null) {
            return reread(by, item.documentId());
        }
        ledger.requeue(itemId);
        ledger.unmeet(item.place());
        queue(ledger.find(by, itemId).stream().toList());
        return ledger.run(by, item.runId());
    }

    /**
     * Waits until all files of a run have ended.
     *
     * @return whether they have, within the time
     */
    public boolean await(String runId, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        AtomicInteger left = unfinished.get(runId);
        if (left == null) {
            return true;
        }
        synchronized (left) {
            while (left.get() > 0) {
                long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (millis <= 0) {
                    return false;
                }
                try {
                    left.wait(millis);
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return true;
    }

    /** Where uploads are put before they are submitted. */
    public Path newStagingFolder() throws IOException {
        return Files.createDirectories(staging.resolve("upload-" + UUID.randomUUID()));
    }

    /** Stops soon; files being read are read again at the next start. */
    @Override
    public void close() {
        stopping = true;
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("event=ingest-slow-stop");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void queue(List<IngestItem> items) {
        for (IngestItem each : items) {
            unfinished.computeIfAbsent(each.runId(), run -> new AtomicInteger()).incrementAndGet();
        }
        waiting.addAll(items);
    }

    private void readUntilStopped() {
        try {
            while (!stopping) {
                IngestItem item = waiting.takeFirst();
                ledger.reading(item.id());
                door.put(read(item));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private ReadItem read(IngestItem item) {
        try {
            return reading.read(item);
        } catch (IOException | RuntimeException unexpected) {
            // The last handler of one file: whatever went wrong, it ends with a reason and the others go on.
            LOG.error("event=ingest-unexpected item={} problem={}", item.id(), unexpected.toString(), unexpected);
            return new Ends(
                    item.ended(
                            ItemState.FAILED,
                            "This file met an unexpected problem (reference "
                                    + item.id().substring(0, 8)
                                    + "). Press Retry; if it fails again, send the reference to whoever looks after"
                                    + " the library.",
                            null,
                            clock.instant()),
                    null);
        }
    }

    private void enterUntilStopped() {
        boolean uncommitted = false;
        try {
            while (!stopping) {
                ReadItem first = door.poll(300, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<ReadItem> batch = new ArrayList<>(List.of(first));
                    door.drainTo(batch, BATCH - 1);
                    enter(batch);
                    uncommitted = true;
                } else if (uncommitted) {
                    changes.commitIndexes();
                    uncommitted = false;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter(List<ReadItem> batch) {
        try {
            settle(batch);
        } catch (RuntimeException unexpected) {
            // Nothing of the batch was acknowledged; the rows stay open and the next start reads them again.
            LOG.error("event=ingest-batch-failed items={} problem={}", batch.size(), unexpected.toString(), unexpected);
        }
        for (ReadItem each : batch) {
            finished(each.item());
        }
    }

    private void settle(List<ReadItem> batch) {
        List<ReadItem> settled = new ArrayList<>();
        List<Addition> additions = new ArrayList<>();
        Map<String, String> entering = new ConcurrentHashMap<>();
        for (ReadItem each : batch) {
            ReadItem result = each instanceof Enters enters ? onceOnly(enters, entering) : each;
            settled.add(result);
            if (result instanceof Enters enters) {
                additions.add(withLinks(enters));
            }
        }
        changes.add(additions, handle -> {
            for (ReadItem each : settled) {
                ledger.end(handle, each.item());
                remembered(each).ifPresent(met -> ledger.remember(handle, met));
            }
        });
        for (ReadItem each : settled) {
            if (each instanceof Unpacked unpacked) {
                ledger.enter(unpacked.parts());
                queue(unpacked.parts().stream()
                        .filter(part -> !part.state().isEnd())
                        .toList());
            }
            tidy(each.item());
        }
    }

    /** Two files with the same bytes may have been read at the same time; the second one is held already. */
    private ReadItem onceOnly(Enters enters, Map<String, String> entering) {
        String sha256 = enters.addition().version().sha256();
        String documentId = enters.addition().documentId();
        Reader reader = readers.apply(enters.item().addedBy());
        Optional<String> other = catalogue.withFile(reader, sha256).stream()
                .map(DocumentRecord::id)
                .findFirst()
                .or(() -> Optional.ofNullable(entering.putIfAbsent(sha256, documentId)))
                .filter(id -> !id.equals(documentId));
        return other.<ReadItem>map(id -> new Ends(
                        enters.item()
                                .ended(
                                        ItemState.HELD,
                                        "The same file came twice; the library holds it once.",
                                        id,
                                        clock.instant()),
                        null))
                .orElse(enters);
    }

    private Addition withLinks(Enters enters) {
        Addition read = enters.addition();
        return new Addition(
                read.documentId(),
                read.compartment(),
                read.description(),
                read.confirmed(),
                read.version(),
                read.text(),
                read.proposals(),
                likeness.meet(read, readers.apply(enters.item().addedBy())),
                read.addedBy());
    }

    private static Optional<JdbiLedger.MetFile> remembered(ReadItem item) {
        return Optional.ofNullable(
                switch (item) {
                    case Enters enters -> enters.met();
                    case Ends ends -> ends.met();
                    case Unpacked unpacked -> unpacked.met();
                });
    }

    /** An upload or unpacked part that is in the library needs its staged copy no more; a failed one is kept for a retry. */
    private void tidy(IngestItem item) {
        boolean staged = item.wayIn() == WayIn.UPLOAD || item.wayIn() == WayIn.ARCHIVE;
        if (!staged || item.state() == ItemState.FAILED) {
            return;
        }
        Path file = Path.of(item.path());
        try {
            if (file.normalize().startsWith(staging)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftover) {
            LOG.warn("event=staged-copy-left item={}", item.id());
        }
    }

    private void finished(IngestItem item) {
        AtomicInteger left = unfinished.get(item.runId());
        if (left != null) {
            synchronized (left) {
                left.decrementAndGet();
                left.notifyAll();
            }
        }
    }
}
