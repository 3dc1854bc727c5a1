package org.practicelearning.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.search.SampleDocument.aDocument;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.search.SearchRequest.Sort;

/** What somebody sees does not depend at all on what they may not open. */
class ReaderIsolationTest {
    private static final long SEED = 42;
    private static final List<String> WORDS = List.of(
            "school", "police", "neglect", "injury", "father", "secretword", "secretwrod", "Heron", "visit", "plan");

    @TempDir
    Path with;

    @TempDir
    Path without;

    @TempDir
    Path otherwise;

    @Test
    void anOutsidersAnswersAreTheSameWithAndWithoutRestrictedDocuments() {
        try (CompartmentIndexes one = world(with, "secretword secretword neglect school Heron");
                CompartmentIndexes two = world(without, "");
                CompartmentIndexes three = world(otherwise, "police injury father secretwrod")) {
            List<Object> expected = answers(two);

            assertThat(answers(one)).isEqualTo(expected);
            assertThat(answers(three)).isEqualTo(expected);
        }
    }

    @Test
    void theOperatorSeesEverything() {
        try (CompartmentIndexes one = world(with, "secretword")) {
            LibrarySearch search = new LuceneLibrarySearch(one, InstantSource.system());

            assertThat(search.search(Reader.localOperator(), SearchRequest.of("secretword"))
                            .total())
                    .isEqualTo(40);
            assertThat(search.search(Reader.anyone(), SearchRequest.of("secretword"))
                            .total())
                    .isZero();
        }
    }

    private static CompartmentIndexes world(Path folder, String secret) {
        Random random = new Random(SEED);
        CompartmentIndexes indexes = CompartmentIndexes.open(folder);
        long seq = 0;
        for (int number = 0; number < 40; number++) {
            aDocument("open" + number)
                    .titled(words(random, 3))
                    .saying(words(random, 12))
                    .saying(words(random, 9))
                    .putInto(indexes, ++seq);
            if (!secret.isEmpty()) {
                aDocument("closed" + number)
                        .in(number % 2 == 0 ? Compartment.PARTNERSHIP : Compartment.ofCase("c" + number % 3))
                        .titled("Child Heron " + secret)
                        .ofType("rapid")
                        .saying(secret)
                        .putInto(indexes, ++seq);
            }
        }
        indexes.commit();
        return indexes;
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            words.add(word.startsWith("secret") ? "plan" : word);
        }
        return String.join(" ", words);
    }

    private static List<Object> answers(CompartmentIndexes indexes) {
        LibrarySearch search = new LuceneLibrarySearch(indexes, InstantSource.system());
        Random random = new Random(SEED);
        List<Object> answers = new ArrayList<>();
        for (int run = 0; run < 500; run++) {
            String one = WORDS.get(random.nextInt(WORDS.size()));
            String query = random.nextBoolean() ? one : one + " " + WORDS.get(random.nextInt(WORDS.size()));
            Map<FacetField, Set<String>> include =
                    random.nextInt(4) > 0 ? Map.of() : Map.of(FacetField.ACCESS, Set.of("restricted", "published"));
            Sort sort = Sort.values()[random.nextInt(Sort.values().length)];
            answers.add(search.search(
                    Reader.anyone(),
                    new SearchRequest(query, include, Map.of(), sort, 1 + run % 3, 10, 2, run % 2 == 0)));
            answers.add(search.suggest(Reader.anyone(), query.substring(0, 1 + random.nextInt(query.length())), 8));
            answers.add(search.matchesIn(Reader.anyone(), (run % 2 == 0 ? "open" : "closed") + run % 40, query, false));
        }
        return answers;
    }
}
