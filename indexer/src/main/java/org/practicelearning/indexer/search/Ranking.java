package org.practicelearning.indexer.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
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
    /** How soon more of a word stops counting, and how much a long text pays for its length: the usual values. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    /** A word in the title counts as so many in the text. */
    private static final double TITLE = 3;

    /** The best passage beside the document as a whole. */
    private static final double PASSAGE = 0.5;

    /** Two words side by side as they were typed, beside either word alone. */
    private static final double ROW = 0.1;

    /** Pairs looked at: those of a long question; more would only cost time. */
    private static final int MOST_ROWS = 16;

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
        ranking.weighRows(plan);
        ranking.addBestPassages();
        return ranking;
    }

    private void weighRows(QueryPlan plan) {
        Postings postings = new Postings(library);
        Set<Pattern> pairs = new LinkedHashSet<>();
        for (List<LibraryWords.Word> row : plan.rows()) {
            for (int at = 0; at + 1 < row.size(); at++) {
                pairs.add(
                        new Pattern(List.of(row.get(at).stem(), row.get(at + 1).stem()), Pattern.SIDE_BY_SIDE));
            }
        }
        pairs.stream()
                .limit(MOST_ROWS)
                .forEach(pair -> weigh(
                        UnitHits.ofWords(postings.of(IndexField.TEXT, pair), postings.of(IndexField.TITLE, pair)),
                        ROW));
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
        double rarity = weight * Rarity.of(library.passages(), documents.length);
        for (int at = 0; at < documents.length; at++) {
            int place = hits.own().place(at);
            if (passages.get(place)) {
                double length = library.lengthAt(place);
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
        double rarity = weight * Rarity.of(library.cards().size(), holding);
        for (int document = 0; document < counts.length; document++) {
            if (counts[document] > 0) {
                ofDocument[document] +=
                        rarity * saturated(counts[document], library.length(document) / library.meanDocumentLength());
            }
        }
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
