package org.practicelearning.web.tagging;

import java.util.OptionalDouble;

/**
 * How far two people agree on whether a theme is there: Cohen's kappa of a table of two by two.
 *
 * @param both passages on which both say yes
 * @param first on which only the first does
 * @param second on which only the second does
 * @param neither on which neither does
 */
record Kappa(int both, int first, int second, int neither) {
    Kappa {
        if (both < 0 || first < 0 || second < 0 || neither < 0) {
            throw new IllegalArgumentException("a count below zero");
        }
    }

    static final Kappa NOTHING = new Kappa(0, 0, 0, 0);

    /** The same with one more passage. */
    Kappa with(boolean yes, boolean other) {
        return new Kappa(
                both + (yes && other ? 1 : 0),
                first + (yes && !other ? 1 : 0),
                second + (!yes && other ? 1 : 0),
                neither + (!yes && !other ? 1 : 0));
    }

    /** Both tables in one. */
    Kappa plus(Kappa other) {
        return new Kappa(both + other.both, first + other.first, second + other.second, neither + other.neither);
    }

    int passages() {
        return both + first + second + neither;
    }

    /** Share of the passages on which both say the same; empty without passages. */
    OptionalDouble observed() {
        return passages() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (both + neither) / passages());
    }

    /** Agreement beyond what chance would give: empty without passages, or when chance alone would give all of it. */
    OptionalDouble value() {
        long n = passages();
        long byChance = (long) (both + first) * (both + second) + (long) (second + neither) * (first + neither);
        // In whole numbers, so that "chance gives all" is never missed by a rounding error.
        long rest = n * n - byChance;
        return rest == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (n * (both + neither) - byChance) / rest);
    }
}
