package org.practicelearning.corpus;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the corpus lies in the repository, found from the module or from the root. */
public final class CorpusFolder {
    private CorpusFolder() {}

    public static Path find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("corpus/sources"))) {
                return folder.resolve("corpus");
            }
        }
        throw new IllegalStateException(
                "corpus/sources is not above " + Path.of("").toAbsolutePath());
    }
}
