package org.practicelearning.indexer.index;

import org.practicelearning.indexer.access.Compartment;

/**
 * The writer of a compartment met a fault and was dropped with all that it had not committed. The index is as of its last
 * commit and may be written again at once: put every change after {@link #committedSeq()} once more.
 */
public final class LostWritesException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Compartment compartment;
    private final long committedSeq;

    LostWritesException(Compartment compartment, long committedSeq, Throwable cause) {
        super(
                "index of " + compartment.key() + " lost what was not committed; put changes after " + committedSeq
                        + " again",
                cause);
        this.compartment = compartment;
        this.committedSeq = committedSeq;
    }

    public Compartment compartment() {
        return compartment;
    }

    /** Number of the last change that the index still holds. */
    public long committedSeq() {
        return committedSeq;
    }
}
