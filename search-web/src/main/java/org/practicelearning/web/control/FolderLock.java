package org.practicelearning.web.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.library.DataFolder;

/** The right to open a data folder. Held by one process; given up by the system when that process ends, however it ends. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the right; empty when another process has it. */
    public static Optional<FolderLock> take(DataFolder data) {
        try {
            Path file = beside(data);
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tried(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(channel, lock));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot make or open the data folder " + data.root(), problem);
        }
    }

    /** Beside the folder, not in it, so that a restore can put another folder in its place. */
    private static Path beside(DataFolder data) {
        return data.root().resolveSibling("." + data.root().getFileName() + ".lock");
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot give up the data folder", problem);
        }
    }
}
