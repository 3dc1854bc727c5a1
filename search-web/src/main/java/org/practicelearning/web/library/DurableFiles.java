package org.practicelearning.web.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Writing a file so that after a crash it is there whole or not at all. */
final class DurableFiles {
    private DurableFiles() {}

    /** Writes bytes under a name: to a neighbour, forced to the disk, then renamed. */
    static void write(Path target, byte[] bytes) throws IOException {
        Path neighbour = neighbour(target);
        try (FileChannel channel = FileChannel.open(
                neighbour, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        moveIntoPlace(neighbour, target);
    }

    /** Forces a finished file to the disk and gives it its name. */
    static void moveIntoPlace(Path finished, Path target) throws IOException {
        Files.createDirectories(folderOf(target));
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(folderOf(target));
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
                target.getFileName() + ".part" + Thread.currentThread().threadId());
    }

    private static Path folderOf(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file stands in a folder");
    }
}
