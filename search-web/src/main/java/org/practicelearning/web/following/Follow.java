package org.practicelearning.web.following;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a person follows.
 *
 * @param person id of who follows it
 * @param what id of a theme, or name of a partnership
 * @param sharing key of the compartment whose readers share it; empty when nobody does
 */
public record Follow(String person, Kind kind, String what, Instant since, String sharing) {
    static final int LONGEST = 200;

    /** Whether it is the same thing, whoever follows it. */
    boolean isLike(Follow other) {
        return kind == other.kind && what.equals(other.what);
    }

    /** What can be followed. */
    public enum Kind {
        THEME,
        PARTNERSHIP;

        /** The word in forms and the database. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Finds a kind by its word. */
        public static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(each -> each.key().equals(key))
                    .findFirst();
        }
    }
}
