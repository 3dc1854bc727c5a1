package org.practicelearning.indexer.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Hits, false hits and misses of each concept, and the figures made of them. */
final class TagCounts {
    private final Map<String, Count> counts = new TreeMap<>();

    /** What became of one concept. */
    record Count(int hit, int falseHit, int missed) {
        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count other) {
            return new Count(hit + other.hit, falseHit + other.falseHit, missed + other.missed);
        }

        double precision() {
            return hit + falseHit == 0 ? 0 : hit / (double) (hit + falseHit);
        }

        double recall() {
            return hit + missed == 0 ? 0 : hit / (double) (hit + missed);
        }

        double f1() {
            return hit == 0 ? 0 : 2.0 * hit / (2.0 * hit + falseHit + missed);
        }

        /** How often it was truly there. */
        int n() {
            return hit + missed;
        }

        Map<String, Object> figures() {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("p", precision());
            figures.put("r", recall());
            figures.put("f1", f1());
            return figures;
        }
    }

    /** Counts one concept in one text. */
    void add(String concept, boolean isThere, boolean isFound) {
        if (isThere || isFound) {
            counts.merge(
                    concept,
                    new Count(isThere && isFound ? 1 : 0, isFound && !isThere ? 1 : 0, isThere && !isFound ? 1 : 0),
                    Count::plus);
        }
    }

    /** Counts what others counted. */
    void addAll(TagCounts others) {
        others.counts.forEach((concept, count) -> counts.merge(concept, count, Count::plus));
    }

    Map<String, Count> concepts() {
        return counts;
    }

    /** All concepts counted together. */
    Count micro(Predicate<String> which) {
        return counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Count.NONE, Count::plus);
    }

    /** The mean of the concepts that are truly there at least once. */
    Map<String, Object> macro(Predicate<String> which) {
        var there = counts.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()) && entry.getValue().n() > 0)
                .map(Map.Entry::getValue)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("p", there.stream().mapToDouble(Count::precision).average().orElse(0));
        figures.put("r", there.stream().mapToDouble(Count::recall).average().orElse(0));
        figures.put("f1", there.stream().mapToDouble(Count::f1).average().orElse(0));
        return figures;
    }

    /** The object that {@code learn evaluate tags --json} prints. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("micro", micro(id -> true).figures());
        json.put("macro", macro(id -> true));
        Map<String, Object> facets = new TreeMap<>();
        counts.keySet().stream().map(TagCounts::facet).distinct().forEach(facet -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("micro", micro(id -> facet(id).equals(facet)).figures());
            one.put("macro", macro(id -> facet(id).equals(facet)));
            facets.put(facet, one);
        });
        json.put("facets", facets);
        Map<String, Object> concepts = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            Map<String, Object> one = count.figures();
            one.put("n", count.n());
            concepts.put(id, one);
        });
        json.put("concepts", concepts);
        return json;
    }

    static String facet(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
