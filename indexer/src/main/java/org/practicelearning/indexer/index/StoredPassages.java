package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;

/** Passages read back from the index. For the search room. */
public final class StoredPassages {
    private StoredPassages() {}

    public static Passage read(Document stored) {
        return LuceneDocuments.readPassage(stored);
    }

    /** The id of a passage by its number in its segment, without reading its text. */
    public static String id(LeafReader segment, int doc) {
        try {
            BinaryDocValues ids = DocValues.getBinary(segment, IndexField.PASSAGE.key());
            if (!ids.advanceExact(doc)) {
                throw new IllegalStateException("a passage in the index lacks its id");
            }
            return ids.binaryValue().utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index", e);
        }
    }

    /** Likewise its printed page number. */
    public static @Nullable String pageLabel(LeafReader segment, int doc) {
        try {
            SortedDocValues labels = DocValues.getSorted(segment, IndexField.PAGE_LABEL.key());
            return labels.advanceExact(doc)
                    ? labels.lookupOrd(labels.ordValue()).utf8ToString()
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the index", e);
        }
    }
}
