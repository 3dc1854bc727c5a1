package org.practicelearning.web.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.ingest.ReadItem.Ends;
import org.practicelearning.web.ingest.ReadItem.Enters;
import org.practicelearning.web.ingest.ReadItem.Redescribes;
import org.practicelearning.web.ingest.ReadItem.Unpacked;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.LibraryChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where read files enter the library, in batches and by one thread. A batch that fails is entered one by one, so that the
 * file at fault ends with a reason and the others enter. Where not even that can be written, for instance on a full disk,
 * they wait here and are tried again: nothing is said to have ended that has not.
 */
final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    /** Documents entering in one transaction: enough that forcing the disk costs little each, few enough to show progress. */
    private static final int BATCH = 32;

    /** Read items kept waiting for the door; each may hold the text of a long document. */
    private static final int WAITING = 64;

    private static final int LOOK_MILLIS = 300;

    /** Rather a few commits too many than a minute in which nothing new is found. */
    private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int SECONDS_TO_NEXT_TRY = 3;

    private final JdbiLedger ledger;
    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final ItemReading reading;
    private final StagedFiles staged;
    private final Function<String, Reader> readers;
    private final Consumer<Collection<IngestItem>> further;
    private final Consumer<IngestItem> finished;
    private final Likeness likeness;
    private final BlockingQueue<ReadItem> queue = new ArrayBlockingQueue<>(WAITING);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final List<ReadItem> unwritten = new ArrayList<>();
    private volatile boolean closed;
    private boolean uncommitted;
    private long committed = System.nanoTime();

    /**
     * @param further takes the parts of archives, to be read
     * @param finished told each row that has ended
     */
    Door(
            JdbiLedger ledger,
            JdbiCatalogue catalogue,
            LibraryChanges changes,
            ItemReading reading,
            StagedFiles staged,
            Function<String, Reader> readers,
            Consumer<Collection<IngestItem>> further,
            Consumer<IngestItem> finished) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.changes = changes;
        this.reading = reading;
        this.staged = staged;
        this.readers = readers;
        this.further = further;
        this.finished = finished;
        this.likeness = new Likeness(catalogue);
    }

    /** Tells that a file is being read; the ledger says so once it takes a while. */
    void begun(IngestItem item) {
        underWay.add(item.id());
    }

    /** Brings a read file; waits while too many stand here already. */
    void bring(ReadItem item) throws InterruptedException {
        while (!closed) {
            if (queue.offer(item, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        reading.discard(item);
    }

    /** Lets no more in; what stands here is read again at the next start. */
    void close() {
        closed = true;
    }

    /** Lets files in until closed. */
    void run() {
        try {
            while (!closed) {
                if (unwritten.isEmpty()) {
                    letIn(queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                } else {
                    tryAgain();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(reading::discard);
        unwritten.forEach(reading::discard);
    }

    private void letIn(@Nullable ReadItem first) {
        if (first != null) {
            List<ReadItem> batch = new ArrayList<>(List.of(first));
            queue.drainTo(batch, BATCH - 1);
            enter(batch);
            uncommitted = true;
        } else {
            showWhatIsRead();
        }
        boolean due = System.nanoTime() - committed > COMMIT_NANOS;
        if (uncommitted && (first == null || due)) {
            commit();
        }
    }

    private void commit() {
        committed = System.nanoTime();
        try {
            uncommitted = !changes.commitIndexes();
        } catch (RuntimeException unexpected) {
            LOG.error("event=index-commit-failed problem={}", Faults.of(unexpected));
        }
    }

    private void showWhatIsRead() {
        try {
            ledger.reading(underWay);
        } catch (RuntimeException later) {
            LOG.warn("event=ledger-not-written problem={}", Faults.of(later));
        }
    }

    private void tryAgain() throws InterruptedException {
        for (int i = 0; i < SECONDS_TO_NEXT_TRY * 4 && !closed; i++) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        if (!closed) {
            List<ReadItem> again = List.copyOf(unwritten);
            unwritten.clear();
            enter(again);
        }
    }

    private void enter(List<ReadItem> batch) {
        List<ReadItem> entering =
                batch.stream().filter(each -> !(each instanceof Redescribes)).toList();
        List<ReadItem> redescribing =
                batch.stream().filter(Redescribes.class::isInstance).toList();
        together(entering);
        together(redescribing);
    }

    private void together(List<ReadItem> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            settle(batch);
        } catch (RuntimeException problem) {
            LOG.warn("event=ingest-batch-failed items={} problem={}", batch.size(), Faults.of(problem));
            batch.forEach(this::alone);
        }
    }

    private void alone(ReadItem item) {
        try {
            settle(List.of(item));
            return;
        } catch (RuntimeException problem) {
            LOG.error(
                    "event=ingest-item-failed reference={} problem={}",
                    Remarks.reference(item.item()),
                    Faults.of(problem));
        }
        try {
            settle(List.of(reading.unexpected(item.item())));
            reading.discard(item);
        } catch (RuntimeException notEvenThat) {
            LOG.error("event=ledger-not-written problem={}", Faults.of(notEvenThat));
            unwritten.add(item);
        }
    }

    /** Writes what came of some files: all of it in one transaction, then what follows from it. */
    private void settle(List<ReadItem> batch) {
        List<Addition> entering = new ArrayList<>();
        List<ReadItem> settled =
                batch.stream().map(each -> onceOnly(each, entering)).toList();
        List<IngestItem> answered = new ArrayList<>();
        write(settled, answered);
        nameUntagged(settled);
        for (ReadItem each : settled) {
            underWay.remove(each.item().id());
            if (each instanceof Unpacked unpacked) {
                further.accept(unpacked.parts().stream()
                        .filter(part -> !part.state().isEnd())
                        .toList());
            }
            // A failed one is kept for another try.
            if (each.item().state() != ItemState.FAILED) {
                staged.release(each.item());
            }
            reading.settled(each);
            finished.accept(each.item());
        }
        answered.forEach(staged::release);
    }

    /** Themes are looked for once a file is in the library, so what came of it is known only now. */
    private void nameUntagged(List<ReadItem> settled) {
        for (ReadItem each : settled) {
            String document = each.item().documentId();
            if (each instanceof Enters && document != null && changes.isUntagged(document)) {
                ledger.end(each.item().partly(Remarks.UNTAGGED));
            }
        }
    }

    private void write(List<ReadItem> settled, List<IngestItem> answered) {
        Consumer<H2Transaction> rows = transaction -> {
            answered.clear();
            for (ReadItem each : settled) {
                ledger.end(transaction, each.item());
                answered.addAll(ledger.answerOlder(transaction, each.item()));
                MetFile met = each.met();
                if (met != null) {
                    ledger.remember(transaction, met);
                }
                if (each instanceof Unpacked unpacked) {
                    ledger.enter(transaction, unpacked.parts());
                }
            }
        };
        if (settled.getFirst() instanceof Redescribes) {
            changes.redescribe(
                    settled.stream()
                            .map(Redescribes.class::cast)
                            .map(Redescribes::redescription)
                            .toList(),
                    rows);
        } else {
            changes.add(
                    settled.stream()
                            .filter(Enters.class::isInstance)
                            .map(each -> withLinks((Enters) each))
                            .toList(),
                    rows);
        }
    }

    /** Two files with the same bytes may have been read at the same time; the second one is held already. */
    private ReadItem onceOnly(ReadItem item, List<Addition> entering) {
        if (!(item instanceof Enters enters)) {
            return item;
        }
        Addition read = enters.addition();
        Optional<String> other = holderOf(read, readers.apply(item.item().addedBy()), entering);
        if (other.isEmpty()) {
            entering.add(read);
            return item;
        }
        changes.tidyNextTime();
        return new Ends(
                item.item()
                        .ended(
                                ItemState.HELD,
                                "The same file came twice; the library holds it once.",
                                other.get(),
                                read.version().added()),
                null);
    }

    private Optional<String> holderOf(Addition read, Reader reader, List<Addition> entering) {
        String sha256 = read.version().sha256();
        List<String> holders = new ArrayList<>(catalogue.withFile(reader, sha256).stream()
                .map(DocumentRecord::id)
                .toList());
        entering.stream()
                .filter(each -> each.version().sha256().equals(sha256) && reader.opens(each.compartment()))
                .forEach(each -> holders.add(each.documentId()));
        return holders.contains(read.documentId())
                ? Optional.empty()
                : holders.stream().findFirst();
    }

    private Addition withLinks(Enters enters) {
        Addition read = enters.addition();
        return read.linked(likeness.meet(read, readers.apply(enters.item().addedBy())));
    }
}
