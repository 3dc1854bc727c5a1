package org.practicelearning.corpus.judged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/** BM25 as Lucene brings it, any of the words, over pieces of the texts; a document ranks where its best piece does. */
final class PlainRanking implements AutoCloseable {
    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    /** @param pieces parts a title and text into what is ranked */
    PlainRanking(Map<String, List<String>> texts, Function<List<String>, List<String>> pieces) {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<String, List<String>> text : texts.entrySet()) {
                for (String piece : pieces.apply(text.getValue())) {
                    Document document = new Document();
                    document.add(new StringField(ID, text.getKey(), Field.Store.YES));
                    document.add(new TextField(TEXT, piece, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("indexing the judged texts", e);
        }
    }

    /** Ids, best first. */
    List<String> rank(String question) {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(query, reader.maxDoc()).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get(ID));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("searching the judged texts", e);
        }
        return List.copyOf(ids);
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the judged texts", e);
        }
    }
}
