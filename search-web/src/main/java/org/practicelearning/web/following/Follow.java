package org.practicelearning.web.following;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a person follows.
 *
 * @param what id of a theme, or name of a partnership
 */
public record Follow(Kind kind, String what, Instant since) {
    static final int LONGEST = 200;

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
