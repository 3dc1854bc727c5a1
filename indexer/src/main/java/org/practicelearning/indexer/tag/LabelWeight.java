package org.practicelearning.indexer.tag;

import java.util.Collection;
import org.practicelearning.indexer.taxonomy.Label;

/**
 * How sure a label is of its theme. A name always counts. A sign or a rule counts by how often it was right; before
 * anything is known of it, it is held to be right a little less than every second time, so that it takes two of them.
 */
final class LabelWeight {
    private static final double CAUTION = 8;

    private LabelWeight() {}

    /** Between 0 and 1. */
    static double of(Label label) {
        double held = switch (label.kind()) {
            case ALTERNATIVE, HIDDEN, CONTESTED -> label.text().indexOf(' ') < 0 ? 0.7 : 0.85;
            case ACRONYM -> 0.8;
            case EARLIER, LATER, NEAR_MISS, EQUIVALENT -> 0;
            case SIGN, CUE -> 0.45;
            case HEADING -> 0.55;
            case WEAK, WEAK_CUE -> 0.35;
        };
        return label.kind().learns()
                ? (label.right() + CAUTION * held) / (label.right() + label.wrong() + CAUTION)
                : held;
    }

    /** How sure several are together, each taken to err by itself. */
    static double together(Collection<Double> weights) {
        double wrong = 1;
        for (double weight : weights) {
            wrong *= 1 - weight;
        }
        return 1 - wrong;
    }

    /** Whether a label is worth showing beside the others of its passage. */
    static boolean tells(double weight, Collection<Double> all) {
        double best = all.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return weight >= best * 0.6;
    }
}
