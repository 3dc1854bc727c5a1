package org.practicelearning.web.quality;

import org.practicelearning.indexer.tag.Verdict;

/**
 * What people decided about the suggestions of one theme, in documents that one reader may open. Of several people's
 * words on one passage the last counts.
 *
 * @param added themes that were not suggested and a person saw
 * @param unpublished for each of the three whether unpublished documents are among them
 */
record Checked(int accepted, int rejected, int added, Unpublished unpublished) {
    static final Checked NOTHING = new Checked(0, 0, 0, new Unpublished(false, false, false));

    /** Whether unpublished documents are among those accepted, rejected and added. */
    record Unpublished(boolean accepted, boolean rejected, boolean added) {}

    Checked with(Verdict verdict, boolean isUnpublished) {
        return switch (verdict) {
            case WITHDRAWN -> this;
            case ACCEPTED ->
                new Checked(
                        accepted + 1,
                        rejected,
                        added,
                        new Unpublished(
                                unpublished.accepted() || isUnpublished, unpublished.rejected(), unpublished.added()));
            case REJECTED ->
                new Checked(
                        accepted,
                        rejected + 1,
                        added,
                        new Unpublished(
                                unpublished.accepted(), unpublished.rejected() || isUnpublished, unpublished.added()));
            case ADDED ->
                new Checked(
                        accepted,
                        rejected,
                        added + 1,
                        new Unpublished(
                                unpublished.accepted(), unpublished.rejected(), unpublished.added() || isUnpublished));
        };
    }

    /** Suggestions that somebody looked at. */
    int suggestions() {
        return accepted + rejected;
    }

    /** Everything that somebody decided. */
    int all() {
        return suggestions() + added;
    }

    /** Of the suggestions looked at, the share that is right; 0 of none. */
    double precision() {
        return suggestions() == 0 ? 0 : accepted / (double) suggestions();
    }
}
