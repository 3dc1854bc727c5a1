package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.tag.MarkedPassage;

/**
 * An index being built beside the live one. Nothing of it is seen before {@link #finish}; closed without that, it is
 * thrown away. Changes put into the live index meanwhile are not in it: put those after the number given to
 * {@link #finish} once more. Thread-safe but for closing.
 */
public final class IndexRebuild implements AutoCloseable {
    private final Compartment compartment;
    private final CompartmentIndex live;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private boolean finished;

    private IndexRebuild(
            Compartment compartment, CompartmentIndex live, Path folder, Directory directory, IndexWriter writer) {
        this.compartment = compartment;
        this.live = live;
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
    }

    static IndexRebuild of(Compartment compartment, CompartmentIndex live, IndexFolders folders) {
        Path folder = live.beside();
        try {
            Directory directory = folders.open(folder);
            return new IndexRebuild(
                    compartment, live, folder, directory, new IndexWriter(directory, folders.writing()));
        } catch (IOException e) {
            throw new UncheckedIOException("beginning to build the index of " + compartment.key(), e);
        }
    }

    public void put(DocumentCard card, List<MarkedPassage> passages) {
        try {
            writer.updateDocuments(new Term(IndexField.DOCUMENT.key(), card.id()), LuceneDocuments.of(card, passages));
        } catch (IOException e) {
            throw new UncheckedIOException("building the index of " + compartment.key(), e);
        }
    }

    /**
     * Puts the new index in the place of the live one.
     *
     * @param seq number of the last change it holds
     */
    public void finish(long seq) {
        try {
            writer.setLiveCommitData(IndexStamp.of(compartment, seq).written().entrySet());
            writer.commit();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("finishing the index of " + compartment.key(), e);
        }
        finished = true;
        live.switchTo(folder);
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            writer.rollback();
            directory.close();
            IOUtils.rm(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("throwing away the unfinished index of " + compartment.key(), e);
        }
    }
}
