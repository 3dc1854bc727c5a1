package org.practicelearning.web.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogues of the folders that are walked, each read once. The one nearest to a file speaks for it. */
final class FolderCatalogues {
    private final Map<Path, FolderCatalogue> read = new HashMap<>();

    FolderCatalogue of(Path folder) {
        return read.computeIfAbsent(folder, FolderCatalogue::of);
    }

    /** What is said of a file by a catalogue beside it or above it, up to the folder that was named. */
    Map<String, String> saying(Path top, Path file) {
        @Nullable Path folder = file.getParent();
        while (folder != null && folder.startsWith(top)) {
            Map<String, String> said = of(folder).saying(file);
            if (!said.isEmpty()) {
                return said;
            }
            folder = folder.getParent();
        }
        return Map.of();
    }
}
