package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.IndexField;
import org.practicelearning.indexer.index.LibraryWords;

/**
 * Finds passages that say much the same as a text: those that share its telling words, each weighed by the square of its
 * rarity (so that "ethnicity" tells more than "partnership" and "meeting" together) and less in a long passage, as a share
 * of what the text would get itself. A passage must share at least three telling words.
 */
final class Similar {
    /** More words than these add time and no likeness. */
    private static final int MOST_WORDS = 40;

    private static final int LEAST_SHARED = 3;
    private static final int WORDS_TOLD = 6;

    /** Below this share two passages are about different things. */
    private static final double LEAST_LIKE = 0.1;

    /** A word in more than one passage of so many tells nothing, unless only a few hold it. */
    private static final int ONE_OF = 8;

    private static final int A_FEW = 3;

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final OpenLibrary library;
    private final Map<Integer, Candidate> candidates = new HashMap<>();
    private double own;

    Similar(OpenLibrary library) {
        this.library = library;
    }

    /** A word of the text with where it stands in the library. */
    private record Word(String plain, TermHits hits, double weight) {}

    /** A passage, what it is worth, and the words it shares, the rarest first. */
    static final class Candidate {
        private final int place;
        private final List<String> words = new ArrayList<>();
        private double worth;

        Candidate(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }

        /** Every word it shares, the rarest first. */
        List<String> words() {
            return words;
        }

        /** As many of them as people read. */
        List<String> told() {
            return words.stream().limit(WORDS_TOLD).toList();
        }

        double worth() {
            return worth;
        }
    }

    /** @param among the passages that may be named */
    List<Candidate> to(String text, FixedBitSet among, int limit) {
        for (Word word : telling(text)) {
            weigh(word, among);
        }
        return candidates.values().stream()
                .filter(each -> each.words.size() >= LEAST_SHARED && each.worth / own >= LEAST_LIKE)
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.worth)
                        .thenComparingInt(each -> each.place))
                .limit(limit)
                .toList();
    }

    double share(Candidate candidate) {
        return Math.min(1, candidate.worth / own);
    }

    private List<Word> telling(String text) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (LibraryWords.Word each : LibraryWords.of(text)) {
            if (!SmallWords.isSmall(each.plain()) && each.plain().length() > 1) {
                stems.putIfAbsent(each.stem(), each.plain());
            }
        }
        Postings postings = new Postings(library);
        List<Word> words = new ArrayList<>();
        stems.forEach((stem, plain) -> {
            TermHits hits = postings.of(IndexField.TEXT, new Pattern(List.of(stem), Pattern.SIDE_BY_SIDE));
            double rarity = Rarity.of(library.passages(), hits.size());
            // A word nobody else uses cannot be shared; one that nearly everybody uses tells nothing.
            if (hits.size() > 0 && hits.size() <= Math.max(A_FEW, library.passages() / ONE_OF)) {
                words.add(new Word(plain, hits, rarity * rarity));
            }
        });
        words.sort(Comparator.comparingDouble(Word::weight).reversed());
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    private void weigh(Word word, FixedBitSet among) {
        own += word.weight() / (1 + K1);
        for (int at = 0; at < word.hits().size(); at++) {
            int place = word.hits().place(at);
            if (among.get(place)) {
                double length = library.lengthAt(place) / library.meanPassageLength();
                double count = word.hits().count(at);
                Candidate candidate = candidates.computeIfAbsent(place, Candidate::new);
                candidate.worth += word.weight() * count / (count + K1 * (1 - B + B * length));
                candidate.words.add(word.plain());
            }
        }
    }
}
