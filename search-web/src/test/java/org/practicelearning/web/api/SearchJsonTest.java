package org.practicelearning.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.TaggedWorld;
import org.practicelearning.web.figures.Audience;
import org.practicelearning.web.figures.SmallNumbers;

/** What a search tells programs, by who asks. */
class SearchJsonTest {
    @TempDir
    Path folder;

    @Test
    void aTokenIsToldNoSmallNumberOfUnpublishedDocumentsAndAPersonIs() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            new TaggedWorld(7).fill(indexes, 40);
            SearchResult result = new LuceneLibrarySearch(indexes, InstantSource.system())
                    .search(Reader.localOperator(), SearchRequest.of("neglect"));

            assertThat(json(result, Audience.PERSON)).doesNotContain("\"c\"");
            assertThat(json(result, Audience.ELSEWHERE)).contains("\"count\":\"c\"");
        }
    }

    private static String json(SearchResult result, Audience audience) {
        return SearchJson.of(result, 10, new SmallNumbers(5), audience).toString();
    }
}
