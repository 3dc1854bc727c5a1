package org.practicelearning.indexer.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/** The six views of a case; the first part of a concept's id. The key never changes. */
public enum Facet {
    HARM("harm", "Harm"),
    CHILD("child", "Child"),
    FAMILY("family", "Family"),
    PRACTICE("practice", "Practice"),
    AGENCY("agency", "Agency"),
    LEARNING("learning", "Learning");

    private final String key;
    private final String label;

    Facet(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** The facet a concept's id begins with: {@code harm.neglect.home} is a harm. */
    public static Optional<Facet> ofId(String id) {
        int dot = id.indexOf('.');
        String first = dot < 0 ? id : id.substring(0, dot);
        return Arrays.stream(values()).filter(each -> each.key.equals(first)).findFirst();
    }
}
