package org.practicelearning.indexer.tag;

import java.util.Arrays;
import java.util.Optional;

/** The part a passage plays in its document. The key is used in files, addresses and the API and never changes. */
public enum PassageRole {
    RECOMMENDATION("recommendation", "Recommendation"),
    FINDING("finding", "Finding"),
    GOOD_PRACTICE("good-practice", "Good practice"),
    VOICE("voice", "Voice of the child and family"),
    CHRONOLOGY("chronology", "Chronology"),
    BOILERPLATE("boilerplate", "Standing text");

    private final String key;
    private final String label;

    PassageRole(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Finds a role by its key; empty when there is none of that name. */
    public static Optional<PassageRole> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
