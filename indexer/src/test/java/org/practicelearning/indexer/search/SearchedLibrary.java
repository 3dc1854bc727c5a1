package org.practicelearning.indexer.search;

import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;

/** A library of a few documents, and the questions put to it. */
abstract class SearchedLibrary {
    static final Reader OPERATOR = Reader.localOperator();

    @TempDir
    Path folder;

    CompartmentIndexes indexes;
    LibrarySearch search;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        search = new LuceneLibrarySearch(indexes, InstantSource.system());
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    void library(SampleDocument... documents) {
        long seq = 0;
        for (SampleDocument each : documents) {
            each.putInto(indexes, ++seq);
        }
        indexes.commit();
    }

    SearchResult find(String query) {
        return search.search(OPERATOR, SearchRequest.of(query));
    }

    List<String> ids(String query) {
        return ids(find(query));
    }

    static List<String> ids(SearchResult result) {
        return result.documents().stream().map(hit -> hit.card().id()).toList();
    }

    String html(String query) {
        return find(query).documents().getFirst().passages().getFirst().html();
    }

    static SampleDocument[] schoolsAndInjuries(int together) {
        return IntStream.range(0, together + 5)
                .mapToObj(each -> aDocument("d" + each)
                        .saying(each < together ? "The school saw the injury." : "The school wrote a letter."))
                .toArray(SampleDocument[]::new);
    }
}
