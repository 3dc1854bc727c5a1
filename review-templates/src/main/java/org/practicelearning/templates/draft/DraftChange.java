package org.practicelearning.templates.draft;

import java.util.List;
import org.practicelearning.templates.template.ReviewState;

/** What came of a change: a new draft, or the reason why there is none. */
public sealed interface DraftChange {
    /** The draft as it is now. */
    record Changed(Draft draft) implements DraftChange {}

    /** Somebody else has changed the section since; both texts are there to be put together. */
    record Conflict(SectionText theirs) implements DraftChange {}

    /** What was entered does not fit its field. */
    record Wrong(List<Problem> problems) implements DraftChange {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** The text cannot be changed in this state. */
    record Closed(ReviewState state) implements DraftChange {}

    /** There is no such move. */
    record NoSuchMove(ReviewState from, ReviewState to) implements DraftChange {}

    /** The move needs a reason. */
    record ReasonNeeded(ReviewState to) implements DraftChange {}

    /** The draft is not ready for the state. */
    record NotReady(ReviewState to, List<Missing> missing) implements DraftChange {
        public NotReady {
            missing = List.copyOf(missing);
        }
    }

    /** The new draft, for callers that know there is one. */
    default Draft orFail() {
        if (this instanceof Changed changed) {
            return changed.draft();
        }
        throw new IllegalStateException(getClass().getSimpleName());
    }
}
