package org.practicelearning.web.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;

/** Makes the id of a new concept of its name; it never changes afterwards, whatever the concept is called. */
final class ConceptIds {
    private static final int LONGEST_WORD = 40;

    /** Deeper ids would not fit the tables. */
    private static final int LONGEST_BASE = 70;

    private ConceptIds() {}

    /**
     * An id that no concept has or had.
     *
     * @param broader id of the concept it stands under; empty for none
     * @param besides ids that are about to be given
     */
    static String of(Facet facet, String broader, String label, ConceptScheme scheme, Set<String> besides) {
        String base =
                (broader.isEmpty() || broader.length() > LONGEST_BASE ? facet.key() : broader) + "." + word(label);
        String id = base;
        for (int number = 2; scheme.concept(id).isPresent() || besides.contains(id); number++) {
            id = base + "_" + number;
        }
        return id;
    }

    private static String word(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String joined = Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("_"));
        String clipped = joined.length() > LONGEST_WORD ? joined.substring(0, LONGEST_WORD) : joined;
        return clipped.isEmpty() ? "theme" : clipped;
    }
}
