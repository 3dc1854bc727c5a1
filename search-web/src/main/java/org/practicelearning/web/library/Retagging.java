package org.practicelearning.web.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.IndexRebuild;
import org.practicelearning.indexer.tag.DocumentMarker;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.coding.Coding.Applying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks every document again when the vocabulary was changed: from the texts that are there, beside the live indexes,
 * which go on answering and taking changes by the old vocabulary until all are switched at once. A crash half way leaves
 * indexes that are not the vocabulary's; the next start builds them. Thread-safe.
 */
final class Retagging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retagging.class);

    /** A full disk or a lost index is seldom mended sooner. */
    private static final int SECONDS_TO_NEXT_TRY = 60;

    private static final int SECONDS_TO_STOP = 30;

    private final JdbiCatalogue catalogue;
    private final CompartmentIndexes indexes;
    private final IndexKeeper keeper;
    private final Coding coding;
    private final LibraryChanges changes;
    private final ReentrantLock building = new ReentrantLock();
    /** One thread of low priority: whoever searches meanwhile comes first. */
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, Retagging::thread);

    private volatile boolean closed;

    Retagging(
            JdbiCatalogue catalogue,
            CompartmentIndexes indexes,
            IndexKeeper keeper,
            Coding coding,
            LibraryChanges changes) {
        this.catalogue = catalogue;
        this.indexes = indexes;
        this.keeper = keeper;
        this.coding = coding;
        this.changes = changes;
        // What is not begun when the library closes is for the next start.
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "retagging");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The vocabulary may be another one now. */
    void wake() {
        try {
            worker.execute(this::bringUp);
        } catch (RejectedExecutionException closing) {
            LOG.info("event=retagging-left-to-next-start");
        }
    }

    /** Runs something that builds indexes while this does not. */
    <T> T alone(Supplier<T> action) {
        building.lock();
        try {
            return action.get();
        } finally {
            building.unlock();
        }
    }

    private void bringUp() {
        ConceptScheme target = coding.edited();
        if (closed) {
            return;
        }
        if (target.version().equals(coding.scheme().version())) {
            coding.applying(Applying.NOTHING);
            return;
        }
        try {
            alone(() -> apply(new DocumentMarker(target)));
        } catch (RuntimeException problem) {
            LOG.error("event=retagging-failed problem={}", problem.getClass().getSimpleName());
            coding.applying(new Applying(true, 0, 0, true));
            if (!closed) {
                worker.schedule(this::bringUp, SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
            }
        }
    }

    /** Returns whether it was done; not when a newer change makes it vain. */
    private boolean apply(DocumentMarker marker) {
        long through = changes.inOrder(catalogue::lastSeq);
        List<Compartment> compartments = catalogue.compartments();
        Map<Compartment, List<DocumentRecord>> documents = new LinkedHashMap<>();
        compartments.forEach(each -> documents.put(each, catalogue.inCompartment(each)));
        int all = documents.values().stream().mapToInt(List::size).sum();
        Map<Compartment, IndexRebuild> beside = new LinkedHashMap<>();
        try {
            int done = 0;
            for (Map.Entry<Compartment, List<DocumentRecord>> each : documents.entrySet()) {
                IndexRebuild rebuild = indexes.rebuild(each.getKey());
                beside.put(each.getKey(), rebuild);
                for (DocumentRecord document : each.getValue()) {
                    if (closed || coding.edited() != marker.scheme()) {
                        return false;
                    }
                    coding.applying(new Applying(true, done, all, false));
                    Coding.Coded coded = keeper.coded(document, marker);
                    rebuild.put(coded.card(), coded.passages());
                    done++;
                }
            }
            return changes.inOrder(() -> switchTo(marker, beside, through));
        } finally {
            beside.values().forEach(IndexRebuild::close);
        }
    }

    private boolean switchTo(DocumentMarker marker, Map<Compartment, IndexRebuild> beside, long through) {
        beside.values().forEach(each -> each.finish(through));
        coding.use(marker);
        for (Compartment each : catalogue.compartments()) {
            keeper.complete(each, beside.containsKey(each));
        }
        beside.keySet().forEach(each -> keeper.complete(each, true));
        coding.indexed();
        if (coding.edited() == marker.scheme()) {
            coding.applying(Applying.NOTHING);
        }
        LOG.info(
                "event=retagged indexes={} vocabulary={}",
                beside.size(),
                marker.scheme().version());
        return true;
    }

    /** Gives up what is under way; the next start does it. */
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("event=retagging-still-at-work");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
