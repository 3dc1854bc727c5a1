package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person said of a theme on a passage. */
public enum Verdict {
    /** The suggestion is right. */
    ACCEPTED("Accepted"),
    /** It is wrong, and is not suggested on this passage again. */
    REJECTED("Rejected"),
    /** The theme belongs here though it was not suggested. */
    ADDED("Added"),
    /** What was decided before does not count any more: the theme is undecided, as if nobody had looked. */
    WITHDRAWN("Undecided again");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Finds a verdict by its key; empty when there is none of that name. */
    public static Optional<Verdict> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
