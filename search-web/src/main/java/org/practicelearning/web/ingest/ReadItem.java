package org.practicelearning.web.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.Redescription;

/** What came of reading one file, before the library is changed. */
sealed interface ReadItem {

    /** The row as it will have ended. */
    IngestItem item();

    /** What is remembered of the file under its path; null when it has none that will be seen again. */
    @Nullable
    MetFile met();

    /** It enters the library. */
    record Enters(
            IngestItem item, Addition addition, @Nullable MetFile met) implements ReadItem {}

    /** It ends without a change of the library: held already, or not readable. */
    record Ends(IngestItem item, @Nullable MetFile met) implements ReadItem {}

    /** Its bytes are held already, and a catalogue says something new of them. */
    record Redescribes(
            IngestItem item,
            Redescription redescription,
            @Nullable MetFile met) implements ReadItem {}

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
