package org.practicelearning.indexer.search;

/**
 * How many of the words typed side by side a passage must hold. Up to three: all of them, as people expect who add a word
 * to find less. A longer question is rarely answered in its own words, so a share of them is enough; the ranking puts
 * passages with more of them first.
 */
final class Quorum {
    private static final int ALL_OF = 3;

    private Quorum() {}

    static int of(int words) {
        if (words <= ALL_OF) {
            return words;
        }
        return Math.max(ALL_OF - 1, (int) Math.ceil(words * SHARE));
    }

    static final double SHARE = Double.parseDouble(System.getProperty("x.share", "0.4"));
}
