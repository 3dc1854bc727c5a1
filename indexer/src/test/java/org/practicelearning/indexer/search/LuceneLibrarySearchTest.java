package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;

class LuceneLibrarySearchTest {
    @TempDir
    Path folder;

    private CompartmentIndexes indexes;
    private LibrarySearch search;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        search = new LuceneLibrarySearch(indexes, InstantSource.system());
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private void library(SampleDocument... documents) {
        long seq = 0;
        for (SampleDocument each : documents) {
            each.putInto(indexes, ++seq);
        }
        indexes.commit();
    }

    private SearchResult find(String query) {
        return search.search(Reader.localOperator(), SearchRequest.of(query));
    }

    private List<String> ids(String query) {
        return find(query).documents().stream().map(hit -> hit.card().id()).toList();
    }

    @Test
    void findsPassagesGroupedByDocument() {
        library(
                aDocument("a").saying("The child was neglected.").saying("Neglect was seen.", 7),
                aDocument("b").saying("The school wrote a letter."));

        SearchResult result = find("neglect");

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.totalPassages()).isEqualTo(2);
        assertThat(result.documents().getFirst().pages())
                .extracting(SearchResult.PageMatches::page)
                .containsExactly(1, 7);
        assertThat(result.documents().getFirst().passages().getFirst().html()).contains("<mark>");
    }

    @Test
    void asksForAllOfTwoWords() {
        library(
                aDocument("a").saying("The school saw the injury."),
                aDocument("b").saying("The school wrote a letter."));

        assertThat(ids("school injury")).containsExactly("a");
    }
}
