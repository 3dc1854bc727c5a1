package org.practicelearning.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the last commit of a database whose process was killed. H2 keeps it in the file, but left to itself does not always
 * look for it: it follows a chain from the head of the file, which may end before the newest part where that was written into
 * room that had become free, and then takes an older one for the last (seen with 2.5.252). Its own recovery reads the whole
 * file instead, and leaves it as after an orderly end.
 */
final class H2Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(H2Recovery.class);

    /** The head of the file stands there twice, each in a block of its own. */
    private static final int BLOCK = 4096;

    private static final String ORDERLY = ",clean:1,";

    private final Path file;

    H2Recovery(Path folder) {
        this.file = folder.resolve("library.mv.db");
    }

    /** Does it where the file says that nobody closed it. A file that cannot be read is left to whoever opens it. */
    void ifKilled() {
        if (!Files.exists(file) || wasClosed()) {
            return;
        }
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .open();
            long version = store.getCurrentVersion();
            store.close(0);
            LOG.info("event=database-recovered version={}", version);
        } catch (MVStoreException unreadable) {
            LOG.warn("event=database-not-recovered code={}", unreadable.getErrorCode());
        }
    }

    private boolean wasClosed() {
        try (InputStream head = Files.newInputStream(file)) {
            List<String> both = List.of(block(head), block(head));
            return both.stream().allMatch(each -> each.contains(ORDERLY));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading the head of the database", unreadable);
        }
    }

    private static String block(InputStream head) throws IOException {
        return new String(head.readNBytes(BLOCK), StandardCharsets.ISO_8859_1);
    }
}
