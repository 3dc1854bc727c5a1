package org.practicelearning.indexer.index;

/** How the index of a compartment was found. Only a sound one is searched or written. */
public sealed interface IndexState {

    /**
     * Whole and ours.
     *
     * @param seq number of the last change it holds; put every later change again
     */
    record Sound(long seq) implements IndexState {}

    /** There is none yet; it is made by the first put. */
    record Absent() implements IndexState {}

    /** A file is missing or was changed: build it again. */
    record Damaged(String reason) implements IndexState {}

    /** Made by another version of the program or for another compartment: build it again. */
    record Foreign(String reason) implements IndexState {}

    /** Whether it must be built again before it can be used. */
    default boolean needsRebuild() {
        return this instanceof Damaged || this instanceof Foreign;
    }
}
