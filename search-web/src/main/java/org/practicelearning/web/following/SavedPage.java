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
        List<Choice> themes,
        List<String> partnerships,
        @Nullable String feedMade,
        @Nullable String feedAddress) {

    /**
     * A saved search.
     *
     * @param fresh whether there is something new
     * @param news in words
     */
    record Line(String id, String name, String words, String address, boolean fresh, String news, String sharing) {}

    /** Something followed. */
    record FollowLine(String kind, String what, String label, String address) {}

    /** Something to choose. */
    record Choice(String value, String label) {}
}
