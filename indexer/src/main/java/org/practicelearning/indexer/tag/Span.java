package org.practicelearning.indexer.tag;

/** Words in a row, from the first to the one after the last. */
interface Span {
    /** The first word. */
    int from();

    /** The word after the last. */
    int to();

    default int length() {
        return to() - from();
    }

    /** Whether it stands wholly inside another, or where the other stands. */
    default boolean lies(Span other) {
        return from() >= other.from() && to() <= other.to();
    }
}
