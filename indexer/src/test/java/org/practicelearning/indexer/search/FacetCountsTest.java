package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;

/** Hits, counts and pages agree, whatever is asked and whoever asks. */
class FacetCountsTest extends SearchedLibrary {
    private static final long SEED = 20261121;
    private static final int DOCUMENTS = 150;
    private static final int QUESTIONS = 1_500;

    private final TaggedWorld world = new TaggedWorld(SEED);

    @Test
    void everyCountIsTheTotalThatChoosingItGives() {
        world.fill(indexes, DOCUMENTS);
        int counts = 0;
        int found = 0;
        for (int number = 0; number < QUESTIONS; number++) {
            Reader reader = TaggedWorld.READERS.get(number % TaggedWorld.READERS.size());
            SearchRequest request = world.question();
            SearchResult result = search.search(reader, request);
            found += result.total() > 0 ? 1 : 0;
            for (Facet facet : result.facets()) {
                for (FacetValue value : facet.values()) {
                    assertThat(search.search(reader, choosing(request, facet.field(), value.value()))
                                    .total())
                            .as("seed %d, %s, %s, choosing %s", SEED, reader.id(), request, value)
                            .isEqualTo(value.count());
                    counts++;
                }
            }
        }
        assertThat(found).as("questions with an answer").isGreaterThan(QUESTIONS / 3);
        assertThat(counts).as("counts compared").isGreaterThan(10 * QUESTIONS);
    }

    @Test
    void pagesHoldAsManyDocumentsAsAreCounted() {
        world.fill(indexes, DOCUMENTS);
        for (int number = 0; number < 300; number++) {
            Reader reader = TaggedWorld.READERS.get(number % TaggedWorld.READERS.size());
            SearchRequest request = world.question();
            assertThat(found(reader, request))
                    .as("seed %d, %s, %s", SEED, reader.id(), request)
                    .isEqualTo(search.search(reader, request).total());
        }
    }

    @Test
    void togetherWithAsksForEveryValue() {
        aDocument("both").tagged(List.of("harm.da", "harm.neglect")).putInto(indexes, 1);
        aDocument("one").tagged(List.of("harm.da")).putInto(indexes, 2);
        indexes.commit();
        Map<FacetField, Set<String>> both = Map.of(FacetField.WITH, Set.of("harm.da", "harm.neglect"));

        assertThat(found(OPERATOR, request(both, Map.of()))).isEqualTo(1);
        assertThat(found(OPERATOR, request(Map.of(), both))).isZero();
    }

    private static SearchRequest request(Map<FacetField, Set<String>> include, Map<FacetField, Set<String>> exclude) {
        return new SearchRequest("", include, exclude, Sort.RELEVANCE, 1, 10, 0, false);
    }

    /** Documents over all pages. */
    private int found(Reader reader, SearchRequest request) {
        Set<String> ids = new HashSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            SearchResult result = search.search(reader, on(request, page, request.include(), request.exclude()));
            pages = result.pages();
            result.documents()
                    .forEach(hit -> assertThat(ids.add(hit.card().id())).isTrue());
        }
        return ids.size();
    }

    /** The search that a value leads to: of alternatives it is the one chosen, of "together with" one more. */
    private static SearchRequest choosing(SearchRequest request, FacetField field, String value) {
        Map<FacetField, Set<String>> include = new HashMap<>(request.include());
        Set<String> wanted = new HashSet<>(field.asksForAll() ? include.getOrDefault(field, Set.of()) : Set.of());
        wanted.add(value);
        include.put(field, wanted);
        Map<FacetField, Set<String>> exclude = new HashMap<>(request.exclude());
        Set<String> left = new HashSet<>(exclude.getOrDefault(field, Set.of()));
        left.remove(value);
        exclude.put(field, left);
        return on(request, 1, include, exclude);
    }

    private static SearchRequest on(
            SearchRequest request,
            int page,
            Map<FacetField, Set<String>> include,
            Map<FacetField, Set<String>> exclude) {
        return new SearchRequest(
                request.query(),
                include,
                exclude,
                request.sort(),
                page,
                request.size(),
                0,
                request.exact(),
                request.within(),
                request.widening());
    }
}
