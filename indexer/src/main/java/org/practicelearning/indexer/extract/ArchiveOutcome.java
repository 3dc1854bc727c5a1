package org.practicelearning.indexer.extract;

import java.nio.file.Path;
import java.util.List;

/** What became of a zip archive. */
public sealed interface ArchiveOutcome {

    /**
     * It was unpacked; every entry that is a file is in one of the lists.
     *
     * @param documents entries to be read, each a document of its own
     * @param refused entries that cannot be, each with its reason
     * @param droppings names of entries that a computer put there for itself ({@code __MACOSX}, {@code Thumbs.db})
     */
    record Unpacked(List<Entry> documents, List<RefusedEntry> refused, List<String> droppings)
            implements ArchiveOutcome {
        public Unpacked {
            documents = List.copyOf(documents);
            refused = List.copyOf(refused);
            droppings = List.copyOf(droppings);
        }
    }

    /** It was not unpacked. */
    record Refused(UnreadableReason reason, String detail) implements ArchiveOutcome {}

    /**
     * An unpacked entry.
     *
     * @param name its path in the archive, cleaned of everything that leads out of it; parts parted by {@code /}
     * @param file where its content lies
     */
    record Entry(String name, Path file) {}

    /** An entry that was left in the archive. */
    record RefusedEntry(String name, UnreadableReason reason) {}
}
