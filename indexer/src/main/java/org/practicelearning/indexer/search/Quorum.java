package org.practicelearning.indexer.search;

/**
 * How much of the words typed side by side a passage must hold. Up to three words: all of them, as people expect who add a
 * word to find less. A longer question is seldom answered in its own words, so a share is enough; it is a share of the
 * words' rarity, not of their number, because one rare word tells more than three common ones. Measured on two judged
 * sets, this keeps what a search for any of the words finds among the first ten, with a tenth of the answers; a share of
 * the number lost a hundredth of nDCG with a fifth of the answers.
 */
final class Quorum {
    private static final int ALL_OF = 3;
    private static final double SMALLEST_SHARE = 0.15;

    /** Words of middling rarity that are enough. */
    private static final double WORDS_ENOUGH = 1.5;

    /** Of words that never stand together the rarer one, or any two of three, is enough. */
    static final double SHARE_APART = 0.5;

    private Quorum() {}

    static boolean asksForAll(int words) {
        return words <= ALL_OF;
    }

    /** The share of the rarity of all words that a passage must hold. */
    static double share(int words) {
        return asksForAll(words) ? 1 : Math.max(SMALLEST_SHARE, WORDS_ENOUGH / words);
    }
}
