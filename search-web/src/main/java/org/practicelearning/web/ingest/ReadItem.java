package org.practicelearning.web.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.ingest.JdbiLedger.MetFile;
import org.practicelearning.web.library.Addition;

/** What came of reading one file, before the library is changed. */
sealed interface ReadItem {

    IngestItem item();

    /**
     * It enters the library.
     *
     * @param item as it will have ended
     * @param met remembered under its path; null when it has none that will be seen again
     */
    record Enters(
            IngestItem item, Addition addition, @Nullable MetFile met) implements ReadItem {}

    /** It ends without a change of the library: held already, or not readable. */
    record Ends(IngestItem item, @Nullable MetFile met) implements ReadItem {}

    /** It is an archive; its parts are waiting in its place. */
    record Unpacked(
            IngestItem item,
            List<IngestItem> parts,
            @Nullable MetFile met) implements ReadItem {
        public Unpacked {
            parts = List.copyOf(parts);
        }
    }
}
