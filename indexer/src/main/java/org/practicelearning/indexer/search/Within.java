package org.practicelearning.indexer.search;

import java.util.Set;

/**
 * Which passages may answer at all, by their themes and by the part they play. Both empty: every passage.
 *
 * @param themes a passage has one of them: a concept's id, alone or with {@code /happened}, {@code /considered},
 *     {@code /general}, {@code /confirmed} or {@code /suggested}
 * @param roles a passage plays one of these parts, by key
 */
public record Within(Set<String> themes, Set<String> roles) {
    /** Every passage. */
    public static final Within ANYWHERE = new Within(Set.of(), Set.of());

    public Within {
        themes = Set.copyOf(themes);
        roles = Set.copyOf(roles);
    }

    public boolean isAnywhere() {
        return themes.isEmpty() && roles.isEmpty();
    }
}
