package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of one compartment. Changes run side by side under the shared lock; opening, switching, purging and closing
 * take it alone. Thread-safe.
 */
final class CompartmentIndex {
    private static final Logger LOG = LoggerFactory.getLogger(CompartmentIndex.class);

    private final Compartment compartment;
    private final Generations generations;
    private final IndexFolders folders;
    private final CompartmentSnapshot.Tables tables = new CompartmentSnapshot.Tables();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private IndexState state = new IndexState.Absent();
    private @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    private @Nullable CompartmentSnapshot snapshot;
    private ChangeCounter changes = new ChangeCounter(0);

    CompartmentIndex(Compartment compartment, Path folder, IndexFolders folders) {
        this.compartment = compartment;
        this.generations = new Generations(folder);
        this.folders = folders;
        exclusively(this::openLive);
    }

    /** Something done to the index that may fail on the disk. */
    private interface Step {
        void run() throws IOException;
    }

    /** A change made with an open writer. */
    private interface Change {
        void write(IndexWriter writer) throws IOException;
    }

    private void openLive() throws IOException {
        generations.removeOthers();
        Optional<Path> live = generations.live();
        if (live.isEmpty()) {
            state = new IndexState.Absent();
            return;
        }
        directory = folders.open(live.get());
        state = IndexCheck.of(compartment, directory);
        if (state instanceof IndexState.Sound sound) {
            changes = new ChangeCounter(sound.seq());
            snapshot = new CompartmentSnapshot(compartment, DirectoryReader.open(directory), tables);
        } else {
            LOG.warn("index=unusable compartment={} state={}", compartment.key(), state);
            IOUtils.close(directory);
            directory = null;
        }
    }

    IndexState state() {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            return state;
        } finally {
            shared.unlock();
        }
    }

    /** Reads every file again and compares its checksum; the outcome stands until the next check. */
    IndexState check() {
        exclusively(() -> {
            if (directory == null) {
                return;
            }
            closeWriter(true);
            IndexState found = IndexCheck.of(compartment, directory);
            if (found.needsRebuild()) {
                closeAll();
            }
            state = found;
        });
        return state();
    }

    void put(DocumentCard card, List<Document> documents, long seq) {
        change(seq, open -> open.updateDocuments(new Term(IndexField.DOCUMENT.key(), card.id()), documents));
    }

    void remove(String documentId, long seq) {
        if (state() instanceof IndexState.Absent) {
            return;
        }
        change(seq, open -> open.deleteDocuments(new Term(IndexField.DOCUMENT.key(), documentId)));
    }

    private void change(long seq, Change change) {
        while (true) {
            ensureWriter();
            Lock shared = lock.readLock();
            shared.lock();
            try {
                IndexWriter open = writer;
                if (open != null) {
                    write(open, seq, change);
                    return;
                }
            } finally {
                shared.unlock();
            }
        }
    }

    private void write(IndexWriter open, long seq, Change change) {
        boolean written = false;
        changes.begin(seq);
        try {
            change.write(open);
            written = true;
        } catch (IOException | AlreadyClosedException e) {
            throw failed(open, e);
        } finally {
            changes.end(seq, written);
        }
    }

    /** A writer that met a fault it cannot mend has closed itself; the next change opens a new one. */
    private RuntimeException failed(IndexWriter open, Exception e) {
        if (open.isOpen() && e instanceof IOException disk) {
            return new UncheckedIOException("writing the index of " + compartment.key(), disk);
        }
        LOG.warn("index=writer-lost compartment={} seq={}", compartment.key(), committedSeq());
        return new LostWritesException(compartment, committedSeq(), e);
    }

    private void ensureWriter() {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            if (writer != null && writer.isOpen()) {
                return;
            }
        } finally {
            shared.unlock();
        }
        exclusively(() -> {
            if (writer == null || !writer.isOpen()) {
                openWriter();
            }
        });
    }

    private void openWriter() throws IOException {
        if (state.needsRebuild()) {
            throw new IllegalStateException(
                    "index of " + compartment.key() + " must be built again before it is written");
        }
        dropWriter();
        if (directory == null) {
            if (!(state instanceof IndexState.Absent)) {
                throw new IllegalStateException("index of " + compartment.key() + " is closed");
            }
            Path fresh = generations.next();
            directory = folders.open(fresh);
            try (IndexWriter empty = new IndexWriter(directory, folders.writing())) {
                commit(empty, 0);
            }
            generations.makeLive(fresh);
            state = new IndexState.Sound(0);
            snapshot = new CompartmentSnapshot(compartment, DirectoryReader.open(directory), tables);
        }
        changes = new ChangeCounter(committedSeq());
        writer = new IndexWriter(directory, folders.writing());
    }

    private void commit(IndexWriter open, long seq) throws IOException {
        open.setLiveCommitData(IndexStamp.of(compartment, seq).written().entrySet());
        open.commit();
    }

    /** Makes what was put lasting and visible. Does nothing when nothing was put. */
    void commit() {
        exclusively(() -> {
            if (writer == null) {
                return;
            }
            IndexWriter open = writer;
            long seq = changes.complete();
            if (open.isOpen() && !open.hasUncommittedChanges() && seq == committedSeq()) {
                return;
            }
            try {
                commit(open, seq);
            } catch (IOException | AlreadyClosedException e) {
                throw failed(open, e);
            }
            state = new IndexState.Sound(seq);
            refresh();
        });
    }

    /** Every change up to this one is in, whoever made it. */
    void reached(long seq) {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            if (state instanceof IndexState.Sound) {
                changes.reached(seq);
            }
        } finally {
            shared.unlock();
        }
    }

    private void refresh() throws IOException {
        CompartmentSnapshot old = snapshot;
        Directory open = directory;
        if (open == null) {
            return;
        }
        if (old == null) {
            snapshot = new CompartmentSnapshot(compartment, DirectoryReader.open(open), tables);
            return;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(old.reader());
        if (newer != null) {
            snapshot = new CompartmentSnapshot(compartment, newer, tables);
            old.release();
        }
    }

    /** Rewrites every segment that still holds removed text, and lets the old files go. */
    void purge() {
        if (!(state() instanceof IndexState.Sound)) {
            return;
        }
        ensureWriter();
        exclusively(() -> {
            IndexWriter open = writer;
            if (open == null) {
                return;
            }
            try {
                open.forceMergeDeletes(true);
                commit(open, changes.complete());
                state = new IndexState.Sound(changes.complete());
                refresh();
                open.deleteUnusedFiles();
            } catch (IOException | AlreadyClosedException e) {
                throw failed(open, e);
            }
        });
    }

    /** Removes the index with its folder. */
    void drop() {
        exclusively(() -> {
            closeAll();
            generations.removeAll();
            state = new IndexState.Absent();
            changes = new ChangeCounter(0);
        });
    }

    /** A new folder beside the live one. */
    Path beside() {
        try {
            return generations.next();
        } catch (IOException e) {
            throw new UncheckedIOException("making room beside the index of " + compartment.key(), e);
        }
    }

    /** Puts a finished index in the place of the live one. */
    void switchTo(Path fresh) {
        exclusively(() -> {
            generations.makeLive(fresh);
            closeAll();
            openLive();
        });
    }

    long committedSeq() {
        return state() instanceof IndexState.Sound sound ? sound.seq() : 0;
    }

    /** The commit now visible, held for the caller; empty when there is nothing to search. */
    Optional<CompartmentSnapshot> hold() {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            return snapshot != null && snapshot.hold() ? Optional.of(snapshot) : Optional.empty();
        } finally {
            shared.unlock();
        }
    }

    /** Closes an idle writer and so its buffers. */
    void rest() {
        exclusively(() -> {
            if (writer != null && !writer.hasUncommittedChanges()) {
                closeWriter(true);
            }
        });
    }

    boolean isWriting() {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            return writer != null;
        } finally {
            shared.unlock();
        }
    }

    void close() {
        exclusively(this::closeAll);
    }

    private void closeAll() throws IOException {
        closeWriter(false);
        if (snapshot != null) {
            snapshot.release();
            snapshot = null;
        }
        IOUtils.close(directory);
        directory = null;
    }

    /** @param keep whether to commit what is there, or to go back to the last commit */
    private void closeWriter(boolean keep) throws IOException {
        IndexWriter open = writer;
        if (keep && open != null && open.isOpen() && open.hasUncommittedChanges()) {
            commit(open, changes.complete());
            state = new IndexState.Sound(changes.complete());
            refresh();
        }
        dropWriter();
    }

    private void dropWriter() throws IOException {
        IndexWriter open = writer;
        writer = null;
        if (open != null && open.isOpen()) {
            open.rollback();
        }
    }

    private void exclusively(Step step) {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("index of " + compartment.key(), e);
        } finally {
            alone.unlock();
        }
    }
}
