package org.practicelearning.web.coding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of the vocabulary as the log keeps it.
 *
 * @param number rising
 * @param what in a sentence
 * @param by name of the person as given on the page
 * @param reason in that person's words; empty when none was given
 * @param moved how many decisions it carried from one concept to another
 * @param undoes number of the change it takes back; null when it is none of that kind
 * @param undoneBy number of the change that took it back; null while it stands
 */
public record VocabularyChange(
        long number,
        String what,
        String by,
        Instant at,
        String reason,
        int moved,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {
    public boolean stands() {
        return undoneBy == null;
    }
}
