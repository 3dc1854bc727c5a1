package org.practicelearning.web.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What some compartments hold.
 *
 * @param passages of the current versions
 * @param latest publication date of the newest document, null when none is known
 */
public record Stock(int documents, int passages, @Nullable LocalDate latest) {
    /** Nothing. */
    public static final Stock NONE = new Stock(0, 0, null);

    /** Both together. */
    public Stock plus(Stock other) {
        return new Stock(documents + other.documents, passages + other.passages, later(latest, other.latest));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
