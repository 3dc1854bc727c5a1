package org.practicelearning.indexer.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** How an index folder is opened and written; a test puts a directory in its place that loses power. */
interface IndexFolders {
    /** Enough for several large reviews at once, and little of a heap of 1 GB. */
    double WRITE_BUFFER_MB = 32;

    Directory open(Path folder) throws IOException;

    default IndexWriterConfig writing() {
        TieredMergePolicy merging = new TieredMergePolicy();
        // A purge must rewrite every segment that holds any deleted text, however little.
        merging.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig(new LibraryAnalyzer());
        config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
        config.setMergePolicy(merging);
        // Readers open commits, never the writer: what is seen is what would be there after a crash.
        config.setCommitOnClose(false);
        return config;
    }

    /** Ordinary folders. */
    static IndexFolders onDisk() {
        return FSDirectory::open;
    }
}
