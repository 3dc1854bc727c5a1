package org.practicelearning.web.people;

import java.util.Arrays;
import java.util.Optional;

/** What a token lets a program do in the name of the person who made it. */
public enum Scope {
    SEARCH("read:search", "Search"),
    DOCUMENTS("read:documents", "Read documents and passages"),
    REGISTER("read:recommendations", "Read the register of recommendations"),
    VOCABULARY("read:vocabulary", "Read the vocabulary"),
    PROGRESS("read:ingest", "See what became of the files that came in");

    private final String key;
    private final String label;

    Scope(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Finds a scope by its key. */
    public static Optional<Scope> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
