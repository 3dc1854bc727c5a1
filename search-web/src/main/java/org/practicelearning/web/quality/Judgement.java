package org.practicelearning.web.quality;

import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;

/** What the figures of a theme mean for whoever uses it, the best first. */
enum Judgement {
    GOOD("Good", "Use it to find and to count. Read a passage before you quote it."),
    FAIR("Fair", "Use it to find passages. Check them before you count them."),
    MISSES("Misses many", "What it marks is mostly right. Search for words too, for it misses passages."),
    OVERDOES("Marks too much", "It finds most passages and others besides. Check each before you use it."),
    WEAK("Weak", "Do not rely on its numbers. Search for words, and check each passage it marks."),
    UNKNOWN("Not known", "Too few examples to measure. Check each passage it marks.");

    /** Fewer examples than this say nothing: one more or less would change the figure too much. */
    static final int FEWEST = 10;

    private static final double HIGH = 0.75;
    private static final double LOW = 0.6;

    private final String label;
    private final String advice;

    Judgement(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    String label() {
        return label;
    }

    String advice() {
        return advice;
    }

    /** Whether nobody should use the theme without checking. */
    boolean isPoor() {
        return this != GOOD && this != FAIR;
    }

    static Judgement of(@Nullable Figure figure) {
        if (figure == null || figure.n() < FEWEST) {
            return UNKNOWN;
        }
        double precision = figure.precision();
        double recall = figure.recall();
        if (precision < LOW) {
            return recall < HIGH ? WEAK : OVERDOES;
        }
        if (recall < LOW) {
            return precision < HIGH ? WEAK : MISSES;
        }
        return precision >= HIGH && recall >= HIGH ? GOOD : FAIR;
    }
}
