package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SearchRequest.Sort;

/** Hits, counts and pages agree, whatever is asked. */
class FacetCountsTest {
    private static final long SEED = 20261121;
    private static final List<String> WORDS =
            List.of("school", "police", "neglect", "injury", "father", "home", "visit", "record", "plan", "baby");
    private static final List<String> TYPES = List.of("scr", "lcspr", "audit");
    private static final List<String> AGES = List.of("under 1", "1-4", "5-10");

    private static final List<String> THEMES = List.of("harm.neglect", "harm.da", "agency.gp", "practice.voice");

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    @Test
    void everyCountIsTheTotalThatChoosingItGives() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            for (int number = 0; number < 120; number++) {
                document(number).putInto(indexes, number + 1);
            }
            indexes.commit();
            LibrarySearch search = new LuceneLibrarySearch(indexes, InstantSource.system());
            for (int run = 0; run < 1_000; run++) {
                check(search, request(query(), choice(), choice()));
            }
        }
    }

    @Test
    void togetherWithAsksForEveryValue() {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            aDocument("both").tagged(List.of("harm.da", "harm.neglect")).putInto(indexes, 1);
            aDocument("one").tagged(List.of("harm.da")).putInto(indexes, 2);
            indexes.commit();
            LibrarySearch search = new LuceneLibrarySearch(indexes, InstantSource.system());
            Map<FacetField, Set<String>> both = Map.of(FacetField.WITH, Set.of("harm.da", "harm.neglect"));

            assertThat(found(search, request("", both, Map.of()))).isEqualTo(1);
            assertThat(found(search, request("", Map.of(), both))).isZero();
        }
    }

    private void check(LibrarySearch search, SearchRequest request) {
        SearchResult result = search.search(Reader.localOperator(), request);
        assertThat(found(search, request)).as("seed %d, %s", SEED, request).isEqualTo(result.total());
        for (SearchResult.Facet facet : result.facets()) {
            SearchResult.FacetValue value =
                    facet.values().get(random.nextInt(facet.values().size()));
            SearchRequest chosen = choosing(request, facet.field(), value.value());
            assertThat(value.count())
                    .as("seed %d, %s, choosing %s", SEED, request, value)
                    .isEqualTo(search.search(Reader.localOperator(), chosen).total());
        }
    }

    /** Documents over all pages. */
    private static int found(LibrarySearch search, SearchRequest request) {
        Set<String> ids = new HashSet<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            SearchResult result = search.search(
                    Reader.localOperator(),
                    new SearchRequest(
                            request.query(), request.include(), request.exclude(), request.sort(), page, 10, 0, false));
            pages = result.pages();
            result.documents()
                    .forEach(hit -> assertThat(ids.add(hit.card().id())).isTrue());
        }
        return ids.size();
    }

    private static SearchRequest choosing(SearchRequest request, FacetField field, String value) {
        Map<FacetField, Set<String>> include = new HashMap<>(request.include());
        Set<String> wanted = new HashSet<>(field.asksForAll() ? include.getOrDefault(field, Set.of()) : Set.of());
        wanted.add(value);
        include.put(field, wanted);
        Map<FacetField, Set<String>> exclude = new HashMap<>(request.exclude());
        Set<String> left = new HashSet<>(exclude.getOrDefault(field, Set.of()));
        left.remove(value);
        exclude.put(field, left);
        return request(request.query(), include, exclude);
    }

    private static SearchRequest request(
            String query, Map<FacetField, Set<String>> include, Map<FacetField, Set<String>> exclude) {
        return new SearchRequest(query, include, exclude, Sort.RELEVANCE, 1, 10, 0, false);
    }

    private Map<FacetField, Set<String>> choice() {
        Map<FacetField, Set<String>> choice = new HashMap<>();
        if (random.nextInt(2) == 0) {
            choice.put(FacetField.TYPE, Set.copyOf(some(TYPES)));
        }
        if (random.nextInt(3) == 0) {
            choice.put(FacetField.AGE, Set.copyOf(some(AGES)));
        }
        if (random.nextInt(4) == 0) {
            choice.put(FacetField.YEAR, Set.of("2018", "2019"));
        }
        if (random.nextInt(3) == 0) {
            choice.put(FacetField.WITH, Set.copyOf(some(THEMES)));
        }
        return choice;
    }

    private List<String> some(List<String> values) {
        return values.stream().filter(each -> random.nextBoolean()).toList();
    }

    private String query() {
        String one = WORDS.get(random.nextInt(WORDS.size()));
        String other = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> one + " " + other;
            case 2 -> one + " OR " + other;
            case 3 -> one + " -" + other;
            case 4 -> "\"" + one + " " + other + "\"~3";
            case 5 -> "-" + one;
            case 6 -> String.join(" ", WORDS.subList(0, 4 + random.nextInt(5)));
            default -> one;
        };
    }

    private SampleDocument document(int number) {
        SampleDocument document = aDocument("d" + number)
                .titled(WORDS.get(random.nextInt(WORDS.size())) + " " + number)
                .ofType(TYPES.get(random.nextInt(TYPES.size())))
                .from(random.nextInt(8) == 0 ? null : 2015 + random.nextInt(8))
                .about(some(AGES).toArray(String[]::new))
                .tagged(some(THEMES));
        int passages = 1 + random.nextInt(4);
        for (int passage = 0; passage < passages; passage++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 6; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            document.saying(text.toString());
        }
        return document;
    }
}
