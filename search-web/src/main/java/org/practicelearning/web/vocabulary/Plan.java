package org.practicelearning.web.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeDifference;

/**
 * What an edit would do.
 *
 * @param sentence what is done, for the log
 * @param difference every statement that comes or goes
 * @param carries decisions that move from concept to concept
 * @param undoes number of the change it takes back, or null
 * @param undoneMoves decisions that the undone change had carried and that go back
 * @param kept concepts that are gone from an import and are retired, not removed, because people decided by them
 */
public record Plan(
        ConceptScheme before,
        ConceptScheme after,
        String sentence,
        SchemeDifference difference,
        List<Carry> carries,
        @Nullable Long undoes,
        int undoneMoves,
        List<String> kept) {
    public Plan {
        carries = List.copyOf(carries);
        kept = List.copyOf(kept);
    }

    /**
     * Decisions that move.
     *
     * @param passages only those on these passages; null for all that are left
     * @param decisions how many stand now
     */
    public record Carry(String from, String to, @Nullable List<String> passages, int decisions) {}

    /** How many decisions move. */
    public int moved() {
        return undoneMoves + carries.stream().mapToInt(Carry::decisions).sum();
    }

    /** What can be said of an edit before it is made. */
    public sealed interface Outlook {
        /** It can be made. */
        record Possible(Plan plan) implements Outlook {}

        /** It cannot, for these reasons, each a sentence. */
        record Refused(List<String> reasons) implements Outlook {
            public Refused {
                reasons = List.copyOf(reasons);
            }

            static Refused because(String reason) {
                return new Refused(List.of(reason));
            }
        }
    }
}
