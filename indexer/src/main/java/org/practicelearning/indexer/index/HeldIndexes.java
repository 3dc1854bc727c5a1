package org.practicelearning.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

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

    /** The parts, one compartment after the other. */
    public List<IndexSegment> segments() {
        List<IndexSegment> segments = new ArrayList<>();
        for (CompartmentSnapshot each : snapshots) {
            List<LeafReaderContext> leaves = each.reader().leaves();
            for (int at = 0; at < leaves.size(); at++) {
                segments.add(new IndexSegment(
                        each.compartment(),
                        leaves.get(at).reader(),
                        each.tables().get(at)));
            }
        }
        return segments;
    }

    /**
     * Words of the texts that are spelt nearly so and are more frequent, the nearest first.
     *
     * @param plain a word in its plain form
     */
    public List<String> spellings(String plain, int limit) {
        DirectSpellChecker checker = new DirectSpellChecker();
        // The mark of plain forms and the first letter, which people seldom get wrong.
        checker.setMinPrefix(2);
        checker.setMinQueryLength(4);
        checker.setThresholdFrequency(0);
        IndexReader[] readers =
                snapshots.stream().map(CompartmentSnapshot::reader).toArray(IndexReader[]::new);
        try {
            // Told to close its readers so that it does not hold them; it is never closed itself.
            MultiReader all = new MultiReader(readers, true);
            Term wanted = new Term(IndexField.TEXT.key(), LibraryWords.EXACT + plain);
            return Arrays.stream(checker.suggestSimilar(wanted, limit, all, SuggestMode.SUGGEST_MORE_POPULAR))
                    .map(each -> each.string.substring(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the words of the index", e);
        }
    }

    @Override
    public void close() {
        snapshots.forEach(CompartmentSnapshot::release);
    }
}
