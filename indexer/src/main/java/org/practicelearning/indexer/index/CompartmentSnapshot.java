package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.practicelearning.indexer.access.Compartment;

/**
 * A compartment as of one commit. Counted: it closes when the last who holds it lets go. Thread-safe.
 */
final class CompartmentSnapshot {
    private final Compartment compartment;
    private final DirectoryReader reader;
    private final List<SegmentTable> tables;

    /** Tables of the segments still in use, shared by the snapshots of a compartment. */
    static final class Tables {
        private final Map<IndexReader.CacheKey, SegmentTable> kept = new ConcurrentHashMap<>();

        SegmentTable of(LeafReader leaf) throws IOException {
            IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
            if (segment == null) {
                return SegmentTable.of(leaf);
            }
            SegmentTable known = kept.get(segment.getKey());
            if (known == null) {
                known = SegmentTable.of(leaf);
                if (kept.put(segment.getKey(), known) == null) {
                    segment.addClosedListener(kept::remove);
                }
            }
            return known;
        }
    }

    CompartmentSnapshot(Compartment compartment, DirectoryReader reader, Tables tables) throws IOException {
        this.compartment = compartment;
        this.reader = reader;
        List<SegmentTable> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            found.add(tables.of(leaf.reader()));
        }
        this.tables = List.copyOf(found);
    }

    Compartment compartment() {
        return compartment;
    }

    DirectoryReader reader() {
        return reader;
    }

    /** One for each leaf of {@link #reader()}. */
    List<SegmentTable> tables() {
        return tables;
    }

    boolean hold() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index of " + compartment.key(), e);
        }
    }
}
