package org.practicelearning.web.ingest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.library.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files into the library: writes the ledger, has a few threads read the files, and lets what was read enter in
 * batches. What a stopped process left unfinished goes on once this is started, or the first file is submitted. Thread-safe.
 */
public final class IngestService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IngestService.class);

    private static final int LOOK_MILLIS = 200;
    private static final int SECONDS_TO_STOP = 20;

    private final JdbiLedger ledger;
    private final Library library;
    private final ItemReading reading;
    private final Intake intake;
    private final StagedFiles staged;
    private final Door door;
    private final Runnable stopReading;
    private final InstantSource clock;
    private final LinkedBlockingDeque<IngestItem> waiting = new LinkedBlockingDeque<>();
    private final UnfinishedRuns unfinished = new UnfinishedRuns();
    private final ExecutorService threads;
    private final int readingThreads;
    private boolean started;
    private volatile boolean stopping;

    /** @param stopReading ends the reading of files under way */
    IngestService(
            Library library,
            JdbiLedger ledger,
            ItemReading reading,
            Intake intake,
            StagedFiles staged,
            Function<String, Reader> readers,
            Runnable stopReading,
            InstantSource clock,
            int readingThreads) {
        this.library = library;
        this.ledger = ledger;
        this.reading = reading;
        this.intake = intake;
        this.staged = staged;
        this.stopReading = stopReading;
        this.clock = clock;
        this.readingThreads = readingThreads;
        this.door = new Door(
                ledger,
                library.catalogue(),
                library.changes(),
                reading,
                staged,
                readers,
                this::queue,
                item -> unfinished.ended(item.runId()));
        this.threads = Executors.newFixedThreadPool(
                readingThreads + 1,
                Thread.ofPlatform().name("ingest-", 0).daemon(true).factory());
    }

    /** Begins to work, with what was left unfinished first. Once is enough. */
    public synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        staged.sweep(ledger.wantingTheirFile());
        rereadWithoutText(ledger.open());
        queue(ledger.open());
        for (int i = 0; i < readingThreads; i++) {
            threads.execute(this::readUntilStopped);
        }
        threads.execute(door::run);
    }

    private void rereadWithoutText(List<IngestItem> open) {
        Set<String> already = open.stream()
                .filter(each -> each.wayIn() == WayIn.REREAD && each.replaces() != null)
                .map(IngestItem::replaces)
                .collect(Collectors.toSet());
        rereadings(
                Reader.localOperator(),
                library.withoutText().stream()
                        .filter(id -> !already.contains(id))
                        .toList());
    }

    /** Enters files in the ledger and lets them be read. What this returns is on the disk. */
    public IngestRun submit(Submission submission) {
        start();
        String runId = UUID.randomUUID().toString();
        List<IngestItem> rows = intake.rows(runId, submission);
        if (submission.wayIn() == WayIn.UPLOAD) {
            forceUploads(submission.paths());
        }
        library.database().useTransaction(transaction -> {
            ledger.enter(transaction, rows);
            if (submission.wayIn() == WayIn.INBOX) {
                rows.forEach(each -> endedAtOnce(each).ifPresent(met -> ledger.remember(transaction, met)));
            }
        });
        library.changes().force();
        queue(rows.stream().filter(each -> !each.state().isEnd()).toList());
        LOG.info("event=ingest-submitted run={} files={}", runId, rows.size());
        return ledger.run(submission.by(), runId)
                .orElseGet(() -> new IngestRun(runId, Map.of(), clock.instant(), clock.instant()));
    }

    /** What was refused or left out is not looked at again in a watched folder until it changes. */
    private static Optional<MetFile> endedAtOnce(IngestItem row) {
        File file = new File(row.path());
        return row.state().isEnd()
                ? Optional.of(new MetFile(
                        row.place(), file.length(), file.lastModified(), "", "", row.state(), row.remark(), null))
                : Optional.empty();
    }

    private void forceUploads(List<Path> uploads) {
        try {
            staged.force(uploads);
        } catch (IOException problem) {
            throw new UncheckedIOException("an upload could not be written to the disk", problem);
        }
    }

    /** Reads a document's original again, for instance once Tesseract has been installed. */
    public Optional<IngestRun> reread(Reader by, String documentId) {
        start();
        List<IngestItem> rows = rereadings(by, List.of(documentId));
        queue(rows);
        return rows.isEmpty()
                ? Optional.empty()
                : ledger.run(by, rows.getFirst().runId());
    }

    /** Reads the originals of many documents again, in one run; empty when there are none. */
    public Optional<IngestRun> rereadAll(Reader by, Collection<String> documentIds) {
        start();
        List<IngestItem> rows = rereadings(by, documentIds);
        queue(rows);
        return rows.isEmpty()
                ? Optional.empty()
                : ledger.run(by, rows.getFirst().runId());
    }

    private List<IngestItem> rereadings(Reader by, Collection<String> documentIds) {
        String runId = UUID.randomUUID().toString();
        List<IngestItem> rows = documentIds.stream()
                .flatMap(id -> library.catalogue().find(by, id).stream())
                .map(document -> rereading(runId, by, document))
                .toList();
        ledger.enter(rows);
        return rows;
    }

    private IngestItem rereading(String runId, Reader by, DocumentRecord document) {
        String name = library.catalogue()
                .version(document.id(), document.currentVersion())
                .map(DocumentVersion::fileName)
                .orElse(document.id());
        return IngestItem.waiting(runId, name, "", name, WayIn.REREAD, document.compartment(), by.id(), clock.instant())
                .replacing(document.id());
    }

    /** Tries a file again that failed or was partly read; empty when there is no such row or nothing to try again. */
    public Optional<IngestRun> retry(Reader by, String itemId) {
        Optional<IngestItem> found = ledger.find(by, itemId).filter(IngestItem::canBeRetried);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        start();
        IngestItem item = found.get();
        if (item.state() == ItemState.PARTLY && item.documentId() != null) {
            // Its original is in the library; the file it came from may be gone.
            return reread(by, item.documentId());
        }
        ledger.requeue(itemId);
        if (ItemReading.seenAgain(item)) {
            ledger.readAnew(item.place());
        }
        queue(ledger.find(by, itemId).stream().toList());
        return ledger.run(by, item.runId());
    }

    /**
     * Puts a row aside that needs no more attention: its file is not wanted. The row stays in the ledger; a copy kept for
     * another try is removed.
     *
     * @return whether there was such a row
     */
    public boolean dismiss(Reader by, String itemId) {
        Optional<IngestItem> found = ledger.find(by, itemId).filter(IngestItem::needsAttention);
        found.ifPresent(item -> {
            ledger.answer(item.id());
            staged.release(item);
        });
        return found.isPresent();
    }

    /**
     * Waits until all files of a run have ended.
     *
     * @return whether they have, within the time
     */
    public boolean await(String runId, Duration most) {
        return unfinished.await(runId, most);
    }

    /** Where uploads are put before they are submitted. */
    public Path newStagingFolder() throws IOException {
        // Starting removes what lies there from before.
        start();
        return staged.newFolder();
    }

    /** Stops soon; files being read are read again at the next start. */
    @Override
    public void close() {
        // Nobody is interrupted: an interrupt in the middle of writing would close files under others.
        stopping = true;
        door.close();
        reading.stop();
        stopReading.run();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("event=ingest-slow-stop");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void queue(Collection<IngestItem> items) {
        items.forEach(each -> unfinished.begun(each.runId()));
        waiting.addAll(items);
    }

    private void readUntilStopped() {
        try {
            while (!stopping) {
                IngestItem item = waiting.pollFirst(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (item != null) {
                    door.begun(item);
                    door.bring(read(item));
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private ReadItem read(IngestItem item) {
        try {
            return reading.read(item);
        } catch (IOException | RuntimeException | Error unexpected) {
            // The last handler of one file: whatever went wrong, it ends with a reason and the others go on.
            if (!stopping) {
                LOG.error(
                        "event=ingest-unexpected reference={} problem={}",
                        Remarks.reference(item),
                        Faults.of(unexpected));
            }
            return reading.unexpected(item);
        }
    }
}
