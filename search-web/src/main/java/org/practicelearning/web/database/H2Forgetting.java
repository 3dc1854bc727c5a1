package org.practicelearning.web.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deleted rows out of the database file. H2 only marks their pages as free, so that their words could be read in the
 * file for months. Written anew while it is closed, the file holds what the tables hold and nothing else. That it is
 * wanted is written down first, so that a crash does not lose the wish.
 */
final class H2Forgetting {
    private static final Logger LOG = LoggerFactory.getLogger(H2Forgetting.class);
    private static final long STEP_NANOS = 5_000_000;

    /** Four seconds: a page waits for five. */
    private static final int STEPS = 800;

    private final Path file;
    private final Path wish;

    H2Forgetting(Path folder) {
        this.file = folder.resolve("library.mv.db");
        this.wish = folder.resolve("forget-deleted");
    }

    void ask() {
        try {
            if (Files.notExists(wish)) {
                Files.createFile(wish);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write in the data folder", problem);
        }
    }

    /** Does what was asked for before the database was closed. Only while nobody has it open. */
    void ifAsked() {
        if (Files.exists(wish) && Files.exists(file)) {
            rewrite();
        }
    }

    /** Closes every connection, writes the file anew and lets the connections come back. */
    boolean now(HikariDataSource pool) {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            if (!falls(connections::getActiveConnections)) {
                return false;
            }
            connections.softEvictConnections();
            // The last connection is counted off before it has closed the file.
            return falls(connections::getTotalConnections) && falls(() -> isLocked() ? 1 : 0) && rewrite();
        } finally {
            connections.resumePool();
        }
    }

    private static boolean falls(IntSupplier number) {
        for (int step = 0; step < STEPS; step++) {
            if (number.getAsInt() == 0) {
                return true;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        LOG.warn("event=database-busy forgetting=later");
        return false;
    }

    private boolean isLocked() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException here) {
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the catalogue", problem);
        }
    }

    private boolean rewrite() {
        try {
            MVStoreTool.compact(file.toString(), false);
            Files.deleteIfExists(wish);
            return true;
        } catch (MVStoreException | IOException later) {
            LOG.warn("event=database-not-rewritten problem={}", later.getClass().getSimpleName());
            return false;
        }
    }
}
