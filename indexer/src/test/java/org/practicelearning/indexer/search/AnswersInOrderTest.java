package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.search.SearchRequest.Sort;

/** The order, pages and counts of an answer, and the ways out where there is none. */
class AnswersInOrderTest extends SearchedLibrary {
    @Test
    void choosingAValueDoesNotChangeWhatASearchMeans() {
        library(schoolsAndInjuries(10));

        SearchResult none = search.search(
                OPERATOR,
                new SearchRequest(
                        "school injury",
                        Map.of(FacetField.TYPE, Set.of("scr")),
                        Map.of(),
                        Sort.RELEVANCE,
                        1,
                        10,
                        3,
                        false));

        assertThat(none.total()).isZero();
        assertThat(none.facets().getFirst().values().getFirst().count()).isEqualTo(10);
    }

    @Test
    void offersASpellingThatFindsMore() {
        library(aDocument("a").saying("Safeguarding and neglect."));

        assertThat(find("saefguarding").didYouMean()).isEqualTo("safeguarding");
        assertThat(find("neglict safeguarding").didYouMean()).isEqualTo("neglect safeguarding");
        assertThat(find("zzzzzzzz").didYouMean()).isNull();
    }

    @Test
    void saysWhichWordKilledTheSearchAndWhatIsNearest() {
        library(aDocument("a").saying("The school saw it."), aDocument("b").saying("A school."));

        SearchResult nothing = find("school snapchat");

        assertThat(nothing.total()).isZero();
        assertThat(nothing.words())
                .containsExactly(new SearchResult.WordCount("school", 2), new SearchResult.WordCount("snapchat", 0));
        assertThat(nothing.nearest()).hasSize(2);
    }

    @Test
    void suggestsTitlesAndWords() {
        library(aDocument("a").titled("Child Heron").saying("Neglect was negligible."));

        assertThat(search.suggest(OPERATOR, "her", 8))
                .containsExactly(new LibrarySearch.Suggestion("Child Heron", Optional.of("a")));
        assertThat(search.suggest(OPERATOR, "serious neg", 8))
                .extracting(LibrarySearch.Suggestion::text)
                .containsExactlyInAnyOrder("serious neglect", "serious negligible");
        assertThat(search.suggest(OPERATOR, "", 8)).isEmpty();
    }

    @Test
    void sortsAndBreaksTiesByTitle() {
        library(
                aDocument("a").titled("C").from(2015).by("Z").saying("School."),
                aDocument("b").titled("B").from(2020).by("Y").saying("School."),
                aDocument("c").titled("A").from(null).by("Z").saying("School."));

        assertThat(sorted(Sort.NEWEST)).containsExactly("b", "a", "c");
        assertThat(sorted(Sort.OLDEST)).containsExactly("a", "b", "c");
        assertThat(sorted(Sort.PUBLISHER)).containsExactly("b", "c", "a");
        assertThat(sorted(Sort.RELEVANCE)).containsExactly("c", "b", "a");
        assertThat(find("school").undated()).isEqualTo(1);
    }

    private List<String> sorted(Sort sort) {
        return ids(search.search(OPERATOR, new SearchRequest("school", Map.of(), Map.of(), sort, 1, 10, 3, false)));
    }

    @Test
    void pagesNeverOverlap() {
        library(IntStream.range(0, 25)
                .mapToObj(each -> aDocument("d" + each).saying("School."))
                .toArray(SampleDocument[]::new));

        List<String> all = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(page -> ids(page(page)).stream())
                .toList();

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(page(4).page()).isEqualTo(1);
        assertThat(page(1).pages()).isEqualTo(3);
    }

    private SearchResult page(int page) {
        return search.search(
                OPERATOR, new SearchRequest("school", Map.of(), Map.of(), Sort.RELEVANCE, page, 10, 3, false));
    }

    @Test
    void anEmptyQueryListsEverythingNewestFirst() {
        library(
                aDocument("a").from(2015).saying("One."),
                aDocument("b").from(2020).saying("Two."));

        SearchResult all = find("  ");

        assertThat(ids(all)).containsExactly("b", "a");
        assertThat(all.reading().empty()).isTrue();
        assertThat(all.documents().getFirst().matches()).isZero();
    }

    @Test
    void countsOtherValuesOfAChosenFacet() {
        library(
                aDocument("a").ofType("scr").saying("School."),
                aDocument("b").ofType("lcspr").saying("School."),
                aDocument("c").ofType("audit").saying("School."));

        SearchResult result = search.search(
                OPERATOR,
                new SearchRequest(
                        "school", Map.of(FacetField.TYPE, Set.of("scr")), Map.of(), Sort.RELEVANCE, 1, 10, 3, false));

        assertThat(ids(result)).containsExactly("a");
        assertThat(result.facets().getFirst().values())
                .extracting(
                        SearchResult.FacetValue::value,
                        SearchResult.FacetValue::count,
                        SearchResult.FacetValue::included)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("scr", 1, true), Tuple.tuple("lcspr", 1, false), Tuple.tuple("audit", 1, false));
    }
}
