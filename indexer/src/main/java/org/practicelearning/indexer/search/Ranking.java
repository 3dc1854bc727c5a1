package org.practicelearning.indexer.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.IndexField;
import org.practicelearning.indexer.index.LibraryWords;

/**
 * Weighs what was found. A document's score is what it says about the words as a whole (BM25 over all of its words and
 * its title) plus what its best passage says (BM25 over that passage), plus something for words that stand side by side
 * as they were typed. All figures count live passages only, so that the same library always ranks the same.
 */
final class Ranking {
    private static final double K1 = Double.parseDouble(System.getProperty("x.k1", "1.2"));
    private static final double B = Double.parseDouble(System.getProperty("x.b", "0.75"));
    private static final double TITLE = Double.parseDouble(System.getProperty("x.title", "1"));
    private static final double PASSAGE = Double.parseDouble(System.getProperty("x.passage", "1"));
    private static final double ROW = Double.parseDouble(System.getProperty("x.row", "0.2"));
    private static final double PLAIN = Double.parseDouble(System.getProperty("x.plain", "0"));

    private final OpenLibrary library;
    private final FixedBitSet passages;
    private final double[] ofDocument;
    private final float[] ofPassage;

    private Ranking(OpenLibrary library, FixedBitSet passages) {
        this.library = library;
        this.passages = passages;
        this.ofDocument = new double[library.cards().size()];
        this.ofPassage = new float[library.places()];
    }

    static Ranking of(OpenLibrary library, QueryPlan plan, Evaluation evaluation, FixedBitSet passages) {
        Ranking ranking = new Ranking(library, passages);
        Set<List<Pattern>> counted = new HashSet<>();
        for (QueryNode.Leaf each : plan.wanted()) {
            boolean again = each instanceof QueryNode.Word word && !counted.add(Pattern.of(word, false));
            if (!again) {
                ranking.weigh(evaluation.hits(each), 1);
            }
        }
        if (PLAIN > 0) {
            Postings postings = new Postings(library);
            for (QueryNode.Leaf each : plan.wanted()) {
                if (each instanceof QueryNode.Word word && word.parts().size() == 1) {
                    ranking.weigh(
                            UnitHits.ofWords(
                                    postings.of(
                                            IndexField.TEXT,
                                            Pattern.of(word, true).getFirst()),
                                    postings.of(
                                            IndexField.TITLE,
                                            Pattern.of(word, true).getFirst())),
                            PLAIN);
                }
            }
        }
        if (ROW > 0) {
            ranking.weighRows(plan);
        }
        ranking.addBestPassages();
        return ranking;
    }

    private void weighRows(QueryPlan plan) {
        Postings postings = new Postings(library);
        Set<Pattern> counted = new HashSet<>();
        for (List<LibraryWords.Word> row : plan.rows()) {
            for (int at = 0; at + 1 < row.size(); at++) {
                Pattern pair =
                        new Pattern(List.of(row.get(at).stem(), row.get(at + 1).stem()), Pattern.SIDE_BY_SIDE);
                if (counted.add(pair)) {
                    weigh(
                            UnitHits.ofWords(postings.of(IndexField.TEXT, pair), postings.of(IndexField.TITLE, pair)),
                            ROW);
                }
            }
        }
    }

    private void weigh(UnitHits hits, double weight) {
        double[] counts = new double[ofDocument.length];
        int[] documents = new int[hits.own().size()];
        for (int at = 0; at < documents.length; at++) {
            documents[at] = library.documentAt(hits.own().place(at));
            counts[documents[at]] += hits.own().count(at);
        }
        for (int at = 0; at < hits.title().size(); at++) {
            int place = hits.title().place(at);
            if (library.isCard(place)) {
                counts[library.documentAt(place)] += TITLE * hits.title().count(at);
            }
        }
        weighDocuments(counts, weight);
        double rarity = weight * rarity(library.passages(), documents.length);
        for (int at = 0; at < documents.length; at++) {
            int place = hits.own().place(at);
            if (passages.get(place)) {
                LibraryLeaf leaf = library.leafOf(place);
                double length = leaf.segment().length(place - leaf.base());
                ofPassage[place] +=
                        (float) (rarity * saturated(hits.own().count(at), length / library.meanPassageLength()));
            }
        }
    }

    private void weighDocuments(double[] counts, double weight) {
        int holding = 0;
        for (double each : counts) {
            holding += each > 0 ? 1 : 0;
        }
        double rarity = weight * rarity(library.cards().size(), holding);
        for (int document = 0; document < counts.length; document++) {
            if (counts[document] > 0) {
                ofDocument[document] +=
                        rarity * saturated(counts[document], library.length(document) / library.meanDocumentLength());
            }
        }
    }

    private static double rarity(int all, int holding) {
        return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }

    /** More of a word counts ever less, and less in a long text. */
    private static double saturated(double count, double relativeLength) {
        return count / (count + K1 * (1 - B + B * relativeLength));
    }

    private void addBestPassages() {
        double[] best = new double[ofDocument.length];
        PlaceSets.each(passages, place -> {
            int document = library.documentAt(place);
            best[document] = Math.max(best[document], ofPassage[place]);
        });
        for (int document = 0; document < best.length; document++) {
            ofDocument[document] += PASSAGE * best[document];
        }
    }

    double ofDocument(int document) {
        return ofDocument[document];
    }

    float ofPassage(int place) {
        return ofPassage[place];
    }
}
