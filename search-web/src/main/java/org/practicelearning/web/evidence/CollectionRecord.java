package org.practicelearning.web.evidence;

import java.time.Instant;
import org.practicelearning.indexer.access.Reader;

/**
 * A collection of quotations.
 *
 * @param owner id of the person who made it
 */
public record CollectionRecord(String id, String name, String owner, Sharing sharing, Instant made) {
    /** Longer names are cut. */
    public static final int LONGEST_NAME = 120;

    public boolean isOwnedBy(Reader reader) {
        return owner.equals(reader.id());
    }

    /** Whether somebody may see it at all. */
    public boolean isReadBy(Reader reader) {
        return isOwnedBy(reader) || sharing != Sharing.NOBODY;
    }

    /** Whether somebody may put quotations in. */
    public boolean takesFrom(Reader reader) {
        return isOwnedBy(reader) || sharing == Sharing.ADD;
    }
}
