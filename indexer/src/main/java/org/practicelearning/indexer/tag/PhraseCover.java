package org.practicelearning.indexer.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Cue;

/** Says whether a vocabulary already knows a phrase. Made once; may be used by many threads. */
public final class PhraseCover {
    private static final Pattern WAYS = Pattern.compile("\\s*(=>|=)\\s*");

    private final StemTable table = new StemTable();
    private final PhraseTrie<Boolean> labels = new PhraseTrie<>(table);
    private final Set<String> parts = new HashSet<>();

    private PhraseCover(ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            addName(concept.prefLabel());
            concept.labels().forEach(label -> {
                switch (label.kind()) {
                    case CUE, WEAK_CUE -> addCue(label.text());
                    case EQUIVALENT -> {
                        for (String way : WAYS.split(label.text())) {
                            addName(way.replace("!", ""));
                        }
                    }
                    case SIGN, WEAK, NEAR_MISS, HEADING -> addSign(label.text());
                    case ALTERNATIVE, HIDDEN, ACRONYM, EARLIER, LATER, CONTESTED -> addName(label.text());
                }
            });
        }
    }

    /** Makes one of a vocabulary. */
    public static PhraseCover of(ConceptScheme scheme) {
        return new PhraseCover(scheme);
    }

    /** What stands inside a name is known too: "health visitor" of "named health visitor". */
    private void addName(String label) {
        labels.add(label, true);
        List<String> stems = stems(label);
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 2; to <= stems.size(); to++) {
                parts.add(String.join(" ", stems.subList(from, to)));
            }
        }
    }

    /** A single word that is no name says too little to cover what it stands in. */
    private void addSign(String label) {
        if (Words.of(label).size() > 1) {
            labels.add(label, true);
        }
    }

    /** The words of a rule that stand next to each other. */
    private void addCue(String rule) {
        for (Cue.Part part : Cue.read(rule).parts()) {
            part.steps()
                    .forEach(step -> step.words().stream()
                            .filter(word -> word.indexOf(' ') > 0)
                            .forEach(this::addSign));
        }
    }

    private static List<String> stems(String text) {
        return Words.of(text).stream().map(word -> WordStem.of(word.lower())).toList();
    }

    /** The same for a phrase in any of its forms. */
    public static String key(String phrase) {
        return String.join(" ", stems(phrase.toLowerCase(Locale.ROOT)));
    }

    /** Whether a name holds the phrase, or the phrase holds a name or a sign of several words. */
    public boolean knows(String phrase) {
        return parts.contains(key(phrase))
                || labels.in(table.code(new Words(phrase))).stream().findAny().isPresent();
    }
}
