package org.practicelearning.indexer.search;

import java.util.List;

/**
 * How much of the words typed side by side a passage must hold. Up to three words: all of them, as people expect who add a
 * word to find less. A longer question is seldom answered in its own words, so a share is enough; it is a share of the
 * words' rarity, not of their number, because one rare word tells more than three common ones. When fewer documents than
 * fill a page answer, less and less is asked for, and a sentence says so; the ranking keeps those with more of the words
 * first.
 *
 * <p>Measured on three judged sets, this keeps what a search for any of the words finds among the first ten, with a
 * seventh to a half of the answers; a share of the number lost a hundredth of nDCG with a fifth of the answers.
 */
final class Quorum {
    /** Documents that fill a page. */
    static final int ENOUGH = 10;

    private static final int ALL_OF = 3;
    private static final double SMALLEST_SHARE = 0.15;

    /** Words of middling rarity that are enough. */
    private static final double WORDS_ENOUGH = 1.5;

    /** What is asked for, one after the other, while there is not enough; nothing means any of the words. */
    private static final List<Double> SMALLER_SHARES = List.of(0.5, 0.25, 0.1, 0.0);

    private Quorum() {}

    static boolean asksForAll(int words) {
        return words <= ALL_OF;
    }

    /** The share of the rarity of all words that a passage must hold. */
    static double share(int words) {
        return asksForAll(words) ? 1 : Math.max(SMALLEST_SHARE, WORDS_ENOUGH / words);
    }

    /** What is asked for when that gives too little. */
    static List<Double> smallerShares(int words) {
        return SMALLER_SHARES.stream().filter(each -> each < share(words)).toList();
    }
}
