package org.practicelearning.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.indexer.search.TaggedWorld;

/** Nothing hidden of a search comes back by arithmetic, and nothing published is hidden. */
class SearchFiguresTest {
    private static final long SEED = 20261123;
    private static final int QUESTIONS = 2_000;

    private final TaggedWorld world = new TaggedWorld(SEED);
    private final SmallNumbers rule = new SmallNumbers(5);

    @TempDir
    Path folder;

    private CompartmentIndexes indexes;

    @BeforeEach
    void open() {
        indexes = CompartmentIndexes.open(folder);
        world.fill(indexes, 90);
    }

    @AfterEach
    void close() {
        indexes.close();
    }

    private interface Check {
        void check(SearchResult result, SearchFigures figures, String told);
    }

    private void eachAnswer(Audience audience, Check check) {
        LuceneLibrarySearch search = new LuceneLibrarySearch(indexes, InstantSource.system());
        for (int number = 0; number < QUESTIONS; number++) {
            Reader reader = TaggedWorld.READERS.get(number % TaggedWorld.READERS.size());
            SearchRequest request = world.question();
            SearchResult result = search.search(reader, request);
            check.check(
                    result,
                    SearchFigures.of(rule, audience, result),
                    "seed " + SEED + ", " + reader.id() + ", " + request);
        }
    }

    @Test
    void aPersonIsToldEverything() {
        eachAnswer(Audience.PERSON, (result, figures, told) -> {
            assertThat(figures.hidesTotal()).isFalse();
            assertThat(figures.hidesPassages(Audience.PERSON)).isFalse();
            result.facets()
                    .forEach(facet ->
                            assertThat(facet.values()).noneMatch(value -> figures.hides(facet.field(), value.value())));
        });
    }

    @Test
    void elsewhereEverySmallCountIsHiddenAndNothingPublishedIs() {
        eachAnswer(Audience.ELSEWHERE, (result, figures, told) -> {
            if (rule.isSmall(result.total(), result.unpublished() > 0)) {
                assertThat(figures.hidesTotal()).as(told).isTrue();
            }
            if (result.unpublished() == 0) {
                assertThat(figures.hidesTotal()).as(told).isFalse();
            }
            for (Facet facet : result.facets()) {
                for (FacetValue value : facet.values()) {
                    boolean hidden = figures.hides(facet.field(), value.value());
                    if (rule.isSmall(value.count(), value.unpublished() > 0)) {
                        assertThat(hidden).as("%s: %s", told, value).isTrue();
                    }
                    if (value.unpublished() == 0) {
                        assertThat(hidden).as("%s: %s", told, value).isFalse();
                    }
                }
            }
        });
    }

    /** Whoever knows the other counts of a facet, the total, and that a hidden one is 1 at least. */
    @Test
    void noHiddenCountIsTheDifferenceOfThoseShown() {
        int[] hidden = {0};
        eachAnswer(Audience.ELSEWHERE, (result, figures, told) -> {
            for (Facet facet : result.facets()) {
                List<FacetValue> chosen =
                        facet.values().stream().filter(FacetValue::included).toList();
                if (facet.field().hasSeveral() ? chosen.size() == 1 : !chosen.isEmpty()) {
                    boolean addsUp = chosen.stream().mapToInt(FacetValue::count).sum() == result.total();
                    hidden[0] += addsUp ? attack(facet, chosen, 0, result, figures, told) : 0;
                } else if (!facet.field().hasSeveral()) {
                    List<FacetValue> all = facet.values().stream()
                            .filter(each -> !each.excluded())
                            .toList();
                    boolean closedRest = result.unpublished()
                            > all.stream().mapToInt(FacetValue::unpublished).sum();
                    int others = result.total()
                            - all.stream().mapToInt(FacetValue::count).sum();
                    int rest = closedRest ? others : 0;
                    hidden[0] += others >= 0 ? attack(facet, all, rest, result, figures, told) : 0;
                }
            }
        });
        assertThat(hidden[0]).as("facets with hidden counts").isGreaterThan(200);
    }

    private int attack(
            Facet facet, List<FacetValue> values, int rest, SearchResult result, SearchFigures figures, String told) {
        List<FacetValue> unknown = values.stream()
                .filter(each -> figures.hides(facet.field(), each.value()))
                .toList();
        int count = unknown.size() + (rest > 0 ? 1 : 0);
        int sum = unknown.stream().mapToInt(FacetValue::count).sum() + Math.max(0, rest);
        if (figures.hidesTotal()) {
            assertThat(count).as("%s: the total, by %s", told, facet.field()).isPositive();
        } else if (!unknown.isEmpty()) {
            assertThat(count).as("%s: alone in %s", told, facet.field()).isGreaterThan(1);
            assertThat(sum).as("%s: all are 1 in %s", told, facet.field()).isGreaterThan(count);
        }
        return unknown.isEmpty() ? 0 : 1;
    }
}
