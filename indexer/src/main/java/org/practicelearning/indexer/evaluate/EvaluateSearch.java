package org.practicelearning.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.practicelearning.indexer.evaluate.SearchQuality.OfQuery;

/** The command {@code learn evaluate search}: measures the ranking on a judged set and prints the figures. */
public final class EvaluateSearch {
    private static final int WORST = 10;

    private EvaluateSearch() {}

    /**
     * Measures and prints.
     *
     * @param set folder of a judged set, see {@link JudgedSet}
     * @param json whether to print one JSON object, with every query, instead of lines for people
     */
    public static SearchQuality run(Path set, boolean json, PrintStream out) {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            SearchQuality quality = new SearchEvaluation().measure(JudgedSet.in(set), folder.path());
            if (json) {
                out.println(json(quality));
            } else {
                lines(quality).forEach(out::println);
            }
            return quality;
        }
    }

    private static String json(SearchQuality quality) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ndcg10", quality.ndcg10());
        object.put("recall100", quality.recall100());
        object.put("mrr", quality.mrr());
        object.put("queries", quality.queries());
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("writing figures", e);
        }
    }

    private static List<String> lines(SearchQuality quality) {
        String figures = String.format(
                Locale.ROOT,
                "queries=%d ndcg@10=%.4f recall@100=%.4f mrr=%.4f",
                quality.queries().size(),
                quality.ndcg10(),
                quality.recall100(),
                quality.mrr());
        List<String> worst = quality.queries().stream()
                .sorted(Comparator.comparingDouble(OfQuery::ndcg10).thenComparing(OfQuery::id))
                .limit(WORST)
                .map(each -> String.format(
                        Locale.ROOT, "  query=%s ndcg@10=%.4f found=%d", each.id(), each.ndcg10(), each.found()))
                .toList();
        return Stream.of(List.of(figures, "hardest:"), worst)
                .flatMap(List::stream)
                .toList();
    }

    /** A folder that is gone afterwards. */
    record TemporaryFolder(Path path) implements AutoCloseable {
        static TemporaryFolder make() {
            try {
                return new TemporaryFolder(Files.createTempDirectory("learn-measure"));
            } catch (IOException e) {
                throw new UncheckedIOException("making a temporary folder", e);
            }
        }

        @Override
        public void close() {
            try (var files = Files.walk(path)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("removing a temporary folder", e);
            }
        }
    }
}
