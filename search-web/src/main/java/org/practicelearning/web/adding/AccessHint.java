package org.practicelearning.web.adding;

import org.practicelearning.indexer.access.AccessClass;

/** What an access class means, in one sentence below its name. */
public final class AccessHint {
    private AccessHint() {}

    public static String of(AccessClass access) {
        return switch (access) {
            case PUBLISHED -> "For all readers: published reviews, national guidance, your own briefings.";
            case PARTNERSHIP -> "For members of the partnership: audits, trackers, figures.";
            case RESTRICTED ->
                "For you and the learning leads until a case team is named: rapid reviews, agency reports, letters.";
        };
    }
}
