package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a passage speaks of a theme, the strongest first. The key is used in files, addresses and the API. */
public enum TagStatus {
    /** In the case, or the work, that the passage tells of. */
    HAPPENED("Happened in this case"),
    /** Weighed, feared or suspected, and not established. */
    CONSIDERED("Risk considered"),
    /** Guidance, training, research: nothing about a case. */
    GENERAL("General statement");

    private final String label;

    TagStatus(String label) {
        this.label = label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Finds a status by its key; empty when there is none of that name. */
    public static Optional<TagStatus> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    boolean isStrongerThan(TagStatus other) {
        return ordinal() < other.ordinal();
    }
}
