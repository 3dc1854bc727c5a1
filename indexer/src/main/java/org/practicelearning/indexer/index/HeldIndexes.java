package org.practicelearning.indexer.index;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.practicelearning.indexer.access.Compartment;

/**
 * The indexes one reader may open, as of their last commits, held until closed. For the search room, which alone reads
 * them.
 */
public final class HeldIndexes implements AutoCloseable {
    private final List<CompartmentSnapshot> snapshots;

    HeldIndexes(List<CompartmentSnapshot> snapshots) {
        this.snapshots = List.copyOf(snapshots);
    }

    /** What tells this state from any other: the same key, the same answers. */
    public List<Object> key() {
        return snapshots.stream().map(each -> (Object) each.reader()).toList();
    }

    public List<DirectoryReader> readers() {
        return snapshots.stream().map(CompartmentSnapshot::reader).toList();
    }

    /** Per reader of {@link #readers()} the table of each of its leaves. */
    public List<List<SegmentTable>> tables() {
        return snapshots.stream().map(CompartmentSnapshot::tables).toList();
    }

    public List<Compartment> compartments() {
        return snapshots.stream().map(CompartmentSnapshot::compartment).toList();
    }

    @Override
    public void close() {
        snapshots.forEach(CompartmentSnapshot::release);
    }
}
