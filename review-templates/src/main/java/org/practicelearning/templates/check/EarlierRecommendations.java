package org.practicelearning.templates.check;

import java.util.List;

/** What was recommended before; the library's register answers for the person who asks. */
public interface EarlierRecommendations {
    /**
     * One of them.
     *
     * @param text word for word
     * @param where title and year of its report
     * @param reference its id in the register
     * @param outcome what came of it, empty if nobody knows
     */
    record Earlier(String text, String where, String reference, String outcome) {}

    /** Those most like a text, the most alike first; none where nothing is alike. */
    List<Earlier> like(String recommendation);
}
