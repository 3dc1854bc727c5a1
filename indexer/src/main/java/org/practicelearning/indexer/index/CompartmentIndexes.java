package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.tag.MarkedPassage;

/**
 * The indexes of a library, one folder per compartment, and the only writer of them. Each change carries the number that
 * the catalogue gave it; a commit remembers the highest, so that after a crash the caller puts what came later once more.
 * Putting a document twice is putting it once. What was put is seen by searches after {@link #commit()}. Thread-safe.
 */
public final class CompartmentIndexes implements AutoCloseable {
    /** Each writer holds a buffer; a library of hundreds of cases is rarely written in more than a few at a time. */
    private static final int WRITERS = 4;

    private final Path root;
    private final IndexFolders folders;
    private final ConcurrentSkipListMap<String, CompartmentIndex> indexes = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    private CompartmentIndexes(Path root, IndexFolders folders) {
        this.root = root;
        this.folders = folders;
    }

    /**
     * Opens and checks every index below a folder, which is made when missing. Look at {@link #states()} afterwards: an
     * index that is damaged or foreign is neither searched nor written until it is built again.
     *
     * @throws java.io.UncheckedIOException when another process has them open, or the disk fails
     */
    public static CompartmentIndexes open(Path root) {
        return open(root, IndexFolders.onDisk());
    }

    static CompartmentIndexes open(Path root, IndexFolders folders) {
        CompartmentIndexes opened = new CompartmentIndexes(root, folders);
        try {
            Files.createDirectories(root);
            try (Stream<Path> entries = Files.list(root)) {
                entries.filter(Files::isDirectory).sorted().forEach(opened::openFolder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("opening the index folder", e);
        }
        return opened;
    }

    private void openFolder(Path folder) {
        String key = folder.getFileName().toString();
        if (Compartment.isKey(key)) {
            index(new Compartment(key));
        }
    }

    private CompartmentIndex index(Compartment compartment) {
        if (closed) {
            throw new IllegalStateException("the indexes are closed");
        }
        return indexes.computeIfAbsent(
                compartment.key(), key -> new CompartmentIndex(compartment, root.resolve(key), folders));
    }

    /** How each index was found by the last check, by compartment key. */
    public SortedMap<String, IndexState> states() {
        SortedMap<String, IndexState> states = new TreeMap<>();
        indexes.forEach((key, index) -> states.put(key, index.state()));
        return states;
    }

    /** How the index of a compartment was found by the last check. */
    public IndexState state(Compartment compartment) {
        CompartmentIndex index = indexes.get(compartment.key());
        return index == null ? new IndexState.Absent() : index.state();
    }

    /** Checks an index now, every file of it. Searches go on; changes wait. */
    public IndexState check(Compartment compartment) {
        CompartmentIndex index = indexes.get(compartment.key());
        return index == null ? new IndexState.Absent() : index.check();
    }

    /**
     * Puts a document in the place of what was there under its id.
     *
     * @throws LostWritesException when the writer broke: put every change after the one named there again
     */
    public void put(DocumentCard card, List<MarkedPassage> passages, long seq) {
        index(card.compartment()).put(card, LuceneDocuments.of(card, passages), seq);
    }

    /** Takes a document out of a compartment. Its text leaves the files only by {@link #purge}. */
    public void remove(Compartment compartment, String documentId, long seq) {
        index(compartment).remove(documentId, seq);
    }

    /** Rewrites the files of a compartment so that no removed text is left in them, and commits. */
    public void purge(Compartment compartment) {
        index(compartment).purge();
    }

    /** Removes a compartment's index and its folder. */
    public void dropCompartment(Compartment compartment) {
        index(compartment).drop();
        indexes.remove(compartment.key());
    }

    /**
     * Makes everything put so far lasting and visible. Where several threads put changes in any order, the number
     * remembered lies below the lowest change still under way; a thread must begin its changes in order.
     */
    public void commit() {
        indexes.values().forEach(CompartmentIndex::commit);
        restWriters();
    }

    /** Commits, and vouches that every change up to {@code throughSeq} has been put. */
    public void commit(long throughSeq) {
        indexes.values().forEach(each -> each.reached(throughSeq));
        commit();
    }

    private void restWriters() {
        List<CompartmentIndex> writing = new ArrayList<>(
                indexes.values().stream().filter(CompartmentIndex::isWriting).toList());
        for (int at = WRITERS; at < writing.size(); at++) {
            writing.get(at).rest();
        }
    }

    /** Number of the last change that the committed index of a compartment holds; 0 when there is none. */
    public long lastSeq(Compartment compartment) {
        CompartmentIndex index = indexes.get(compartment.key());
        return index == null ? 0 : index.committedSeq();
    }

    /** Begins to build the index of a compartment anew beside the live one, which goes on answering. */
    public IndexRebuild rebuild(Compartment compartment) {
        return IndexRebuild.of(compartment, index(compartment), folders);
    }

    /** The compartments that have an index, in order of their keys. */
    public List<Compartment> compartments() {
        return indexes.keySet().stream().map(Compartment::new).toList();
    }

    /** The visible state of the compartments one may open. For the search room; to be closed. */
    public HeldIndexes hold(Predicate<Compartment> mayOpen) {
        List<CompartmentSnapshot> held = new ArrayList<>();
        indexes.forEach((key, index) -> {
            if (mayOpen.test(new Compartment(key))) {
                index.hold().ifPresent(held::add);
            }
        });
        return new HeldIndexes(held);
    }

    /** Commits nothing: what was not committed is put again after the next start. */
    @Override
    public void close() {
        closed = true;
        indexes.values().forEach(CompartmentIndex::close);
        indexes.clear();
    }
}
