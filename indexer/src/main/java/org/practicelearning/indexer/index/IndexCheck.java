package org.practicelearning.indexer.index;

import java.io.IOException;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.practicelearning.indexer.access.Compartment;

/**
 * Looks whether an index is whole and ours. Opening it and asking one question lets one damaged index in five through
 * unnoticed; comparing the checksum of every file finds them all and costs one reading of the files.
 */
final class IndexCheck {
    private IndexCheck() {}

    /** @throws LockObtainFailedException when somebody else writes it: that is no damage */
    static IndexState of(Compartment compartment, Directory directory) throws LockObtainFailedException {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return new IndexState.Damaged("the index has no commit");
            }
            IndexStamp stamp =
                    IndexStamp.read(SegmentInfos.readLatestCommit(directory).getUserData());
            String difference = stamp.differsFor(compartment);
            if (!difference.isEmpty()) {
                return new IndexState.Foreign(difference);
            }
            return isWhole(directory)
                    ? new IndexState.Sound(stamp.seq())
                    : new IndexState.Damaged("a file of the index is not as it was written");
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A damaged file may make the reader throw anything; whatever it is, the index is to be built again.
            return new IndexState.Damaged(
                    "the index cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isWhole(Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory)) {
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
            return check.checkIndex().clean;
        }
    }
}
