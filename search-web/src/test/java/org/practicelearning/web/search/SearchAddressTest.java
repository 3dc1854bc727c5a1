package org.practicelearning.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchRequest.Sort;

class SearchAddressTest {

    private static SearchParameters.Reading read(Map<String, List<String>> parameters) {
        return SearchParameters.read(parameters, Set.of());
    }

    @Test
    void itsAddressReadsBackAsTheSameSearch() {
        SearchAddress search = SearchAddress.of("was not brought")
                .with(FacetField.TYPE, "lcspr")
                .with(FacetField.TYPE, "scr")
                .with(FacetField.YEAR, "2024")
                .sortedBy(Sort.OLDEST)
                .withExact(true)
                .onPage(3);
        assertThat(search.toPage())
                .isEqualTo("/search?q=was%20not%20brought&type=lcspr&type=scr&year=2024&sort=oldest&exact=1&page=3");
        assertThat(read(Map.of(
                                "q", List.of("was not brought"),
                                "type", List.of("lcspr", "scr"),
                                "year", List.of("2024"),
                                "sort", List.of("oldest"),
                                "exact", List.of("1"),
                                "page", List.of("3")))
                        .search())
                .isEqualTo(search);
    }

    @Test
    void startsAtTheFirstPageWhenAFilterChanges() {
        assertThat(SearchAddress.of("x").onPage(4).with(FacetField.YEAR, "2024").page())
                .isEqualTo(1);
    }

    @Test
    void ordersByRelevanceOnlyWhereThereAreWords() {
        assertThat(SearchAddress.of("x").order()).isEqualTo(Sort.RELEVANCE);
        assertThat(SearchAddress.of("").sortedBy(Sort.RELEVANCE).order()).isEqualTo(Sort.NEWEST);
    }

    @Test
    void takesUsualValuesAndSaysSoForWhatCannotBeRead() {
        SearchParameters.Reading reading = read(Map.of(
                "page",
                List.of("minus one"),
                "size",
                List.of("101"),
                "sort",
                List.of("best"),
                "colour",
                List.of("red")));
        assertThat(reading.search()).isEqualTo(SearchAddress.of(""));
        assertThat(reading.all())
                .containsExactlyInAnyOrder(
                        "\"page\" must be a whole number from 1 to 1000000.",
                        "\"size\" must be a whole number from 1 to 100.",
                        "\"sort\" must be relevance, newest, oldest or publisher.",
                        "There is no parameter \"colour\".");
    }

    @Test
    void includesAndExcludesInOneAddress() {
        SearchAddress search = read(Map.of("not.type", List.of("scr"), "type", List.of("", "lcspr")))
                .search();
        assertThat(search.include()).isEqualTo(Map.of(FacetField.TYPE, Set.of("lcspr")));
        assertThat(search.exclude()).isEqualTo(Map.of(FacetField.TYPE, Set.of("scr")));
        assertThat(search.without(FacetField.TYPE, "scr").exclude()).isEmpty();
    }

    @Test
    void takesAHundredFiltersAndSaysThatTheOthersWereLeftOut() {
        List<String> values =
                IntStream.range(0, 3000).mapToObj(Integer::toString).toList();
        SearchParameters.Reading reading = read(Map.of("type", values, "publisher", List.of("x".repeat(501))));
        assertThat(reading.search().filters()).isEqualTo(100);
        assertThat(reading.faults())
                .containsExactly(
                        "A filter of more than 500 characters was left out.",
                        "A search can have 100 filters at most; the others were left out.");
    }

    @Test
    void carriesNoMoreOfAQueryThanIsRead() {
        assertThat(SearchAddress.of("a".repeat(10_000)).toPage()).hasSize("/search?q=".length() + 1000);
    }
}
