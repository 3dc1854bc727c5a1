package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;

/** Which harms come together in some documents: pair by pair, and in combinations. Only broadest harms are compared. */
final class Overlaps {
    /** Harms of the table; more do not fit on a page. */
    private static final int MOST_HARMS = 10;

    /** Combinations looked at; a document with all harms of a large library would make more than anybody reads. */
    private static final int MOST_COMBINATIONS = 5_000;

    private final List<DocumentCard> documents;
    private final List<Concept> harms;

    /**
     * Combined in so many documents.
     *
     * @param concepts ids, in the order of the vocabulary
     */
    record Combination(List<String> concepts, int documents) {
        Combination {
            concepts = List.copyOf(concepts);
        }
    }

    private Overlaps(List<DocumentCard> documents, List<Concept> harms) {
        this.documents = documents;
        this.harms = harms;
    }

    /**
     * Of the documents on a theme.
     *
     * @param theme neither it nor what is broader or narrower is compared with it
     */
    static Overlaps of(List<DocumentCard> documents, ConceptScheme scheme, String theme) {
        Set<String> own = new HashSet<>(scheme.withBroader(theme));
        own.addAll(scheme.withNarrower(theme));
        List<Concept> harms = scheme.roots(Facet.HARM).stream()
                .filter(each -> !own.contains(each.id()))
                .filter(each -> count(documents, each) > 0)
                .sorted(Comparator.comparingInt((Concept each) -> -count(documents, each)))
                .toList();
        return new Overlaps(documents, harms);
    }

    private static int count(List<DocumentCard> documents, Concept concept) {
        return (int) documents.stream()
                .filter(card -> Axis.hasTheme(card, concept.id()))
                .count();
    }

    /** The harms of the table, the most frequent first. */
    List<Axis> axes() {
        return harms.stream()
                .limit(MOST_HARMS)
                .map(each -> Axis.together(each.id(), each.prefLabel(), 0))
                .toList();
    }

    /**
     * Two or more harms that stand together in documents on the theme, so that with it there are three; a smaller
     * combination is left out when it has no document of its own. The most frequent first, then the larger.
     */
    List<Combination> combinations(int most) {
        List<BitSet> found = documents.stream().map(this::harmsOf).toList();
        Set<BitSet> closed = new LinkedHashSet<>(found);
        List<BitSet> open = new ArrayList<>(closed);
        for (int at = 0; at < open.size() && closed.size() < MOST_COMBINATIONS; at++) {
            for (BitSet other : List.copyOf(new LinkedHashSet<>(found))) {
                BitSet both = (BitSet) open.get(at).clone();
                both.and(other);
                if (closed.add(both)) {
                    open.add(both);
                }
            }
        }
        return closed.stream()
                .filter(each -> each.cardinality() >= 2)
                .map(each -> new Combination(names(each), holding(found, each)))
                .filter(each -> each.documents() > 1)
                .sorted(Comparator.comparingInt((Combination each) -> -each.documents())
                        .thenComparing(each -> -each.concepts().size())
                        .thenComparing(each -> String.join(" ", each.concepts())))
                .limit(most)
                .toList();
    }

    private BitSet harmsOf(DocumentCard card) {
        BitSet set = new BitSet(harms.size());
        for (int at = 0; at < harms.size(); at++) {
            set.set(at, Axis.hasTheme(card, harms.get(at).id()));
        }
        return set;
    }

    private List<String> names(BitSet set) {
        Map<Integer, String> names = new TreeMap<>();
        set.stream().forEach(at -> names.put(at, harms.get(at).id()));
        return List.copyOf(names.values());
    }

    private static int holding(List<BitSet> documents, BitSet wanted) {
        int count = 0;
        for (BitSet each : documents) {
            BitSet missing = (BitSet) wanted.clone();
            missing.andNot(each);
            count += missing.isEmpty() ? 1 : 0;
        }
        return count;
    }
}
