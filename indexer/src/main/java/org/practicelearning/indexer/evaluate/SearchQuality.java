package org.practicelearning.indexer.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * How good the ranking is.
 *
 * @param ndcg10 gain of the first ten, discounted by rank and as a share of the best order; gain is the grade, as in
 *     trec_eval's {@code ndcg_cut.10}
 * @param recall100 share of the relevant texts among the first hundred
 * @param mrr one by the rank of the first relevant text, among the first hundred
 * @param queries each by itself
 */
public record SearchQuality(double ndcg10, double recall100, double mrr, List<OfQuery> queries) {
    private static final int FIRST = 10;

    /** A query by itself. */
    public record OfQuery(String id, double ndcg10, double recall100, double reciprocalRank, int found) {}

    public SearchQuality {
        queries = List.copyOf(queries);
    }

    static SearchQuality of(List<OfQuery> queries) {
        return new SearchQuality(
                queries.stream().mapToDouble(OfQuery::ndcg10).average().orElse(0),
                queries.stream().mapToDouble(OfQuery::recall100).average().orElse(0),
                queries.stream().mapToDouble(OfQuery::reciprocalRank).average().orElse(0),
                queries);
    }

    /**
     * Judges one ranking.
     *
     * @param ranked ids, best first, at most a hundred
     * @param found how many there were in all
     */
    static OfQuery judge(String query, List<String> ranked, int found, Map<String, Integer> grades) {
        double gain = 0;
        int relevantFound = 0;
        double reciprocal = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            int grade = Math.max(0, grades.getOrDefault(ranked.get(rank), 0));
            if (rank < FIRST) {
                gain += grade / discount(rank);
            }
            if (grade > 0) {
                relevantFound++;
                reciprocal = reciprocal > 0 ? reciprocal : 1.0 / (rank + 1);
            }
        }
        List<Integer> ideal = new ArrayList<>(grades.values());
        ideal.sort(Collections.reverseOrder());
        double best = 0;
        for (int rank = 0; rank < Math.min(FIRST, ideal.size()); rank++) {
            best += Math.max(0, ideal.get(rank)) / discount(rank);
        }
        long relevant = grades.values().stream().filter(each -> each > 0).count();
        return new OfQuery(
                query,
                best == 0 ? 0 : gain / best,
                relevant == 0 ? 0 : (double) relevantFound / relevant,
                reciprocal,
                found);
    }

    private static double discount(int rank) {
        return Math.log(rank + 2.0) / Math.log(2);
    }
}
