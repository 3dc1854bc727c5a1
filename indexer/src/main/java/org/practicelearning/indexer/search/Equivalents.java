package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.LabelKind;

/**
 * The ways to say the same that a vocabulary knows, made ready for finding them in a query. Ways of one era stand for each
 * other; across eras the other way is told to be earlier or later. Immutable.
 */
public final class Equivalents {
    private static final Equivalents NONE = new Equivalents();
    private static final String ERA = " => ";
    private static final String SAME = " = ";
    private static final int LONGEST = 8;

    /** By the stems of its words; ways written alike stand together. */
    private final Map<List<String>, List<Way>> ways = new HashMap<>();

    private Equivalents() {}

    /**
     * A way to say something.
     *
     * @param inCapitals whether it is read only as it is written, and never looked for
     */
    private record Way(String text, List<LibraryWords.Word> words, boolean inCapitals, int era, List<List<Way>> ring) {}

    /**
     * Another way to say what was typed.
     *
     * @param era whether it is of an earlier or a later era
     */
    record Other(String text, List<LibraryWords.Word> words, SearchResult.Era era) {}

    /** A query is not widened. */
    public static Equivalents none() {
        return NONE;
    }

    /** Reads those of a vocabulary. */
    public static Equivalents of(ConceptScheme scheme) {
        Equivalents equivalents = new Equivalents();
        for (Concept concept : scheme.concepts()) {
            if (!concept.retired()) {
                concept.labels(LabelKind.EQUIVALENT).forEach(equivalents::add);
            }
        }
        return equivalents;
    }

    private void add(String written) {
        List<List<Way>> ring = new ArrayList<>();
        for (String era : written.split(ERA)) {
            List<Way> ofEra = new ArrayList<>();
            ring.add(ofEra);
            for (String way : era.split(SAME)) {
                boolean inCapitals = way.strip().endsWith("!");
                String text = inCapitals ? way.strip().replace("!", "") : way.strip();
                List<LibraryWords.Word> words = LibraryWords.of(text);
                if (!words.isEmpty() && words.size() <= LONGEST) {
                    ofEra.add(new Way(text, words, inCapitals, ring.size(), ring));
                }
            }
        }
        ring.forEach(era -> era.forEach(way -> ways.computeIfAbsent(stems(way.words()), key -> new ArrayList<>())
                .add(way)));
    }

    private static List<String> stems(List<LibraryWords.Word> words) {
        return words.stream().map(LibraryWords.Word::stem).toList();
    }

    /** Words that a run to be looked up may have at most. */
    int longest() {
        return ways.isEmpty() ? 0 : LONGEST;
    }

    /**
     * The other ways to say what was typed; empty when it is no way to say anything.
     *
     * @param typed as it stands in the query, for those that count in capitals only
     */
    Optional<List<Other>> of(List<LibraryWords.Word> words, String typed) {
        Map<List<String>, Other> others = new LinkedHashMap<>();
        for (Way way : ways.getOrDefault(stems(words), List.of())) {
            if (!way.inCapitals() || way.text().equals(typed)) {
                way.ring()
                        .forEach(era -> era.forEach(other -> {
                            List<String> stems = stems(other.words());
                            if (!other.inCapitals() && !stems.equals(stems(words))) {
                                others.putIfAbsent(stems, new Other(other.text(), other.words(), era(way, other)));
                            }
                        }));
            }
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(others.values()));
    }

    private static SearchResult.Era era(Way from, Way to) {
        if (from.era() == to.era()) {
            return SearchResult.Era.SAME;
        }
        return to.era() < from.era() ? SearchResult.Era.EARLIER : SearchResult.Era.LATER;
    }
}
