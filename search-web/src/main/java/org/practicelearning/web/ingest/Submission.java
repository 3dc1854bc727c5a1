package org.practicelearning.web.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;

/**
 * Files offered to the library.
 *
 * @param paths files and folders
 * @param wayIn how they came
 * @param access access class for files of which no catalogue says one; empty means restricted
 * @param by who adds them: duplicates are looked for only among what this reader may open
 * @param replaces document of which the one file becomes a new version; null for new documents
 * @param heldIn where restricted documents go; null for the place of the person who adds them
 */
public record Submission(
        List<Path> paths,
        WayIn wayIn,
        Optional<AccessClass> access,
        Reader by,
        @Nullable String replaces,
        @Nullable Compartment heldIn) {
    public Submission {
        paths = List.copyOf(paths);
    }

    /** Files whose restricted ones go to the place of the person who adds them. */
    public Submission(
            List<Path> paths, WayIn wayIn, Optional<AccessClass> access, Reader by, @Nullable String replaces) {
        this(paths, wayIn, access, by, replaces, null);
    }
}
