package org.practicelearning.indexer.search;

/** How much it tells that something holds a word that few others hold. */
final class Rarity {
    private Rarity() {}

    /** 0 for a word nobody holds, so that a misspelt one is not asked for. */
    static double of(int all, int holding) {
        return holding == 0 ? 0 : Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }
}
