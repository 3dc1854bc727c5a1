package org.practicelearning.web.database;

/** The disk is so full that nothing is written any more: a database that meets the end of it half way stops altogether. */
public final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super(FullDisk.SENTENCE);
    }
}
