package org.practicelearning.web.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writing a file so that after a crash it is there whole or not at all. */
final class DurableFiles {
    /** In the names of files that are being written. */
    static final String UNFINISHED = ".part";

    private DurableFiles() {}

    /**
     * Writes bytes under a name so that a killed process leaves all of them or none. They are not forced to the disk: for
     * what can be made again.
     */
    static void write(Path target, byte[] bytes) throws IOException {
        Path neighbour = neighbour(target);
        Files.write(neighbour, bytes);
        Files.move(neighbour, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives a file that is on the disk its name. */
    static void moveIntoPlace(Path finished, Path target) throws IOException {
        makeFolder(folderOf(target));
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folderOf(target));
    }

    /** Makes a folder with those above it; each new name is on the disk when this returns. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folderOf(folder);
        makeFolder(above);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException meanwhile) {
            return;
        }
        forceFolder(above);
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A new name counts only once its folder is on the disk too. Windows has no such call and needs none. */
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path neighbour(Path target) throws IOException {
        Files.createDirectories(folderOf(target));
        return target.resolveSibling(
                target.getFileName() + UNFINISHED + Thread.currentThread().threadId());
    }

    private static Path folderOf(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file stands in a folder");
    }
}
