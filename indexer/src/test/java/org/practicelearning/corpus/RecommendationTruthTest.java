package org.practicelearning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.corpus.truth.TruthTable;
import org.practicelearning.indexer.evaluate.CorpusSplit;
import org.practicelearning.indexer.tag.Recommendation;
import org.practicelearning.indexer.tag.RecommendationFinder;

/** Planted recommendations are found as records on their page, and little else is taken for one. */
class RecommendationTruthTest {
    private static final double ENOUGH = 0.95;

    @TempDir
    private Path scratch;

    /** Counts of one half. */
    private static final class Tally {
        private int planted;
        private int found;
        private int taken;
        private int wronglyTaken;
    }

    @Test
    void findsPlantedRecommendationsOnTheirPage() {
        Map<String, String> halves = new HashMap<>();
        TruthTable.rows(CorpusFolder.find().resolve("coding/split.tsv"))
                .forEach(row -> halves.put(row.get("source"), row.get("half")));
        Map<String, String> mediums = new HashMap<>();
        CorpusReading.truth("passages")
                .forEach(row -> mediums.merge(row.get("file"), row.get("medium"), (a, b) -> a.equals(b) ? a : "mixed"));
        List<String> files = mediums.entrySet().stream()
                .filter(entry -> entry.getValue().equals("text"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        CorpusReading reading = CorpusReading.of(files, scratch, "");
        Map<String, Tally> tallies = new HashMap<>();
        for (String file : files) {
            String half = halves.getOrDefault(CorpusSplit.source(file), "");
            add(file, reading, tallies.computeIfAbsent(half, key -> new Tally()));
        }
        tallies.forEach((half, tally) -> System.out.printf(
                Locale.ROOT,
                "recommendations, %s: %d of %d found with their page, %d of %d taken wrongly%n",
                half,
                tally.found,
                tally.planted,
                tally.wronglyTaken,
                tally.taken));
        Tally unseen = tallies.getOrDefault("unseen", new Tally());
        assertThat(unseen.found / (double) unseen.planted).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(unseen.wronglyTaken / (double) unseen.taken).isLessThanOrEqualTo(1 - ENOUGH);
    }

    private static void add(String file, CorpusReading reading, Tally tally) {
        List<Map<String, String>> planted = CorpusReading.truth("recommendations").stream()
                .filter(row -> row.get("file").equals(file))
                .toList();
        List<Recommendation> taken = new ArrayList<>(RecommendationFinder.in(reading.passages(file)));
        tally.planted += planted.size();
        tally.taken += taken.size();
        for (Map<String, String> row : planted) {
            if (taken.removeIf(each -> isSame(each, row))) {
                tally.found++;
            }
        }
        tally.wronglyTaken += taken.size();
    }

    private static boolean isSame(Recommendation taken, Map<String, String> row) {
        boolean page = row.get("page").isEmpty() || row.get("page").equals(String.valueOf(taken.page()));
        return page
                && taken.number().equals(row.get("number"))
                && bare(taken.text()).contains(bare(row.get("text")));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
