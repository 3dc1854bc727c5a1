package org.practicelearning.indexer.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How widely a document may be seen. What is not stated at import is {@link #RESTRICTED}. */
public enum AccessClass {
    /** Every reader: published reviews, national guidance, our own briefings. */
    PUBLISHED("published", "Published"),
    /** Signed-in members of the partnership: audits, trackers, aggregated figures. */
    PARTNERSHIP("partnership", "Partnership only"),
    /** A named case team, or the uploader and the learning leads: rapid reviews, agency summaries, letters. */
    RESTRICTED("restricted", "Restricted");

    private final String key;
    private final String label;

    AccessClass(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word used in addresses, files and commands. */
    public String key() {
        return key;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** Finds a class by its key, in any case; empty when there is none of that name. */
    public static Optional<AccessClass> ofKey(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.key.equals(wanted)).findFirst();
    }
}
