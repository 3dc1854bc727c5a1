package org.practicelearning.templates.draft;

import java.util.List;
import java.util.Optional;
import org.practicelearning.templates.template.ReviewState;

/** Where a draft may go from where it stands: a table, and nothing else decides. */
public final class Transitions {
    /**
     * One allowed move.
     *
     * @param label on the button
     * @param reasonNeeded whether the person must say why
     */
    public record Transition(ReviewState from, ReviewState to, String label, boolean reasonNeeded) {
        /** Whether it goes towards publication, which is what a draft must be ready for. */
        public boolean isOn() {
            return !reasonNeeded;
        }
    }

    private static final List<Transition> TABLE = List.of(
            on(ReviewState.DRAFT, ReviewState.AGENCY_CHECK, "Send to the agencies to check"),
            back(ReviewState.AGENCY_CHECK, ReviewState.DRAFT, "Back to draft"),
            on(ReviewState.AGENCY_CHECK, ReviewState.SIGN_OFF, "Send to the partners to sign"),
            back(ReviewState.SIGN_OFF, ReviewState.DRAFT, "Back to draft"),
            on(ReviewState.SIGN_OFF, ReviewState.FINAL, "Make final"),
            back(ReviewState.FINAL, ReviewState.DRAFT, "Open again"),
            on(ReviewState.FINAL, ReviewState.PUBLISHED, "Publish into the library"),
            back(ReviewState.DRAFT, ReviewState.WITHDRAWN, "Withdraw"),
            back(ReviewState.AGENCY_CHECK, ReviewState.WITHDRAWN, "Withdraw"),
            back(ReviewState.SIGN_OFF, ReviewState.WITHDRAWN, "Withdraw"),
            back(ReviewState.FINAL, ReviewState.WITHDRAWN, "Withdraw"),
            back(ReviewState.PUBLISHED, ReviewState.WITHDRAWN, "Withdraw from the library"),
            back(ReviewState.WITHDRAWN, ReviewState.DRAFT, "Take up again"));

    private Transitions() {}

    /** The moves that are possible from a state. */
    public static List<Transition> from(ReviewState state) {
        return TABLE.stream().filter(each -> each.from() == state).toList();
    }

    static Optional<Transition> find(ReviewState from, ReviewState to) {
        return from(from).stream().filter(each -> each.to() == to).findFirst();
    }

    private static Transition on(ReviewState from, ReviewState to, String label) {
        return new Transition(from, to, label, false);
    }

    private static Transition back(ReviewState from, ReviewState to, String label) {
        return new Transition(from, to, label, true);
    }
}
