package org.practicelearning.web.following;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person keeps an eye on.
 *
 * @param done what was just done, null when nothing was
 * @param feedMade when the feed's address was made, null when there is none
 * @param feedAddress the address, shown once when it is made; else null
 */
record SavedPage(
        @Nullable String done,
        List<Line> own,
        List<Line> shared,
        List<FollowLine> follows,
        List<FollowLine> sharedFollows,
        List<Choice> themes,
        List<String> partnerships,
        @Nullable String feedMade,
        @Nullable String feedAddress) {

    /**
     * A saved search.
     *
     * @param fresh whether there is something new
     * @param news in words
     * @param sharing with whom it is shared, in words; empty when with nobody
     * @param by who shares it
     */
    record Line(
            String id,
            String name,
            String words,
            String address,
            boolean fresh,
            String news,
            String sharing,
            String by) {}

    /**
     * Something followed.
     *
     * @param sharing with whom it may be shared
     * @param shared with whom it is, in words; empty when with nobody
     * @param by who shares it
     */
    record FollowLine(
            String kind, String what, String label, String address, List<Sharing> sharing, String shared, String by) {}

    /** With whom something may be shared. */
    record Sharing(String value, String label, boolean chosen) {}

    /** Something to choose. */
    record Choice(String value, String label) {}
}
