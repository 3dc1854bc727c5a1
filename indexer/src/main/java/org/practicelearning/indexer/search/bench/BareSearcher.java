package org.practicelearning.indexer.search.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An {@code IndexSearcher} over the same passages: English analysis, offsets in the postings, a doc-values field per
 * facet. It finds the best passages, counts every facet value among all hits and lights the words; it neither groups by
 * document nor counts documents. Thread-safe once {@link #open} was called.
 */
public final class BareSearcher implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String TITLE = "title";

    private final List<String> facets;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    /**
     * A query in plain parts.
     *
     * @param words words or, when quoted, one phrase
     * @param needed how many of the words must be found
     * @param filters facet values of which a passage's document must have one
     */
    public record Question(List<String> words, boolean quoted, int needed, Map<String, Set<String>> filters) {}

    /** What came of a question. */
    public record Outcome(long hits, List<String> snippets, Map<String, Integer> counts) {}

    public BareSearcher(Path folder, List<String> facets) {
        this.facets = List.copyOf(facets);
        try {
            this.directory = FSDirectory.open(folder);
            this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            this.reader = DirectoryReader.open(writer);
            this.searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("opening the yardstick's index", e);
        }
    }

    public void add(String title, String text, Map<String, String> values) {
        Document document = new Document();
        document.add(new TextField(TITLE, title, Field.Store.NO));
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        document.add(new Field(TEXT, text, type));
        values.forEach((facet, value) -> {
            document.add(new StringField(facet, value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(facet, new BytesRef(value)));
            document.add(new StoredField("shown-" + facet, value));
        });
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the yardstick's index", e);
        }
    }

    /** Commits what was added and opens it for questions. */
    public void open() {
        try {
            writer.commit();
            reader.close();
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("opening the yardstick's index", e);
        }
    }

    /** Answers a question with so many lit passages. */
    public Outcome ask(Question question, int passages) {
        try {
            Query query = query(question);
            TopScoreDocCollector best = new TopScoreDocCollectorManager(passages, Integer.MAX_VALUE).newCollector();
            HitCollector all = new HitCollector(reader.maxDoc());
            searcher.search(query, new Both(best, all));
            TopDocs top = best.topDocs();
            UnifiedHighlighter highlighter =
                    UnifiedHighlighter.builder(searcher, analyzer).build();
            String[] snippets = highlighter.highlight(TEXT, query, top, 1);
            return new Outcome(all.hits.cardinality(), List.of(nonNull(snippets)), counts(all.hits));
        } catch (IOException e) {
            throw new UncheckedIOException("asking the yardstick", e);
        }
    }

    private static String[] nonNull(String[] snippets) {
        return Arrays.stream(snippets).map(each -> each == null ? "" : each).toArray(String[]::new);
    }

    private Query query(Question question) {
        QueryBuilder words = new QueryBuilder(analyzer);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (question.quoted()) {
            String phrase = String.join(" ", question.words());
            all.add(either(field -> words.createPhraseQuery(field, phrase)), BooleanClause.Occur.MUST);
        } else {
            List<BooleanQuery> some = question.words().stream()
                    .map(word -> either(field -> words.createBooleanQuery(field, word)))
                    .filter(each -> !each.clauses().isEmpty())
                    .toList();
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            some.forEach(each -> any.add(each, BooleanClause.Occur.SHOULD));
            any.setMinimumNumberShouldMatch(Math.min(some.size(), question.needed()));
            all.add(any.build(), BooleanClause.Occur.MUST);
        }
        question.filters().forEach((facet, values) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.forEach(value -> any.add(new TermQuery(new Term(facet, value)), BooleanClause.Occur.SHOULD));
            all.add(any.build(), BooleanClause.Occur.FILTER);
        });
        return all.build();
    }

    /** In the text or the title; without clauses when the analyzer leaves nothing of the words. */
    private static BooleanQuery either(Function<String, @Nullable Query> inField) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String field : List.of(TEXT, TITLE)) {
            Query query = inField.apply(field);
            if (query != null) {
                either.add(query, BooleanClause.Occur.SHOULD);
            }
        }
        return either.build();
    }

    private Map<String, Integer> counts(FixedBitSet hits) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (String facet : facets) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), facet);
                int[] found = new int[Math.toIntExact(values.getValueCount())];
                for (int doc = next(hits, leaf.docBase); doc < end; doc = next(hits, doc + 1)) {
                    if (values.advanceExact(doc - leaf.docBase)) {
                        for (int each = 0; each < values.docValueCount(); each++) {
                            found[Math.toIntExact(values.nextOrd())]++;
                        }
                    }
                }
                for (int ord = 0; ord < found.length; ord++) {
                    if (found[ord] > 0) {
                        counts.merge(facet + "=" + values.lookupOrd(ord).utf8ToString(), found[ord], Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    private static int next(FixedBitSet hits, int from) {
        return from >= hits.length() ? Integer.MAX_VALUE : hits.nextSetBit(from);
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the yardstick's index", e);
        }
    }

    /** Every hit, for the counts. */
    private static final class HitCollector extends SimpleCollector {
        private final FixedBitSet hits;
        private int base;

        HitCollector(int size) {
            this.hits = new FixedBitSet(Math.max(1, size));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int doc) {
            hits.set(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Both collectors in one pass, on the asking thread. */
    private record Both(Collector best, Collector all) implements CollectorManager<Collector, List<Collector>> {
        @Override
        public Collector newCollector() {
            return MultiCollector.wrap(best, all);
        }

        @Override
        public List<Collector> reduce(Collection<Collector> collectors) {
            return new ArrayList<>(collectors);
        }
    }
}
