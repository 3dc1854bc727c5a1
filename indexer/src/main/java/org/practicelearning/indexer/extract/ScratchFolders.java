package org.practicelearning.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Private folders of the workers. What a parser leaves there is text of documents, so it never outlives the worker. */
final class ScratchFolders {
    private static final String PREFIX = "reader-";

    private ScratchFolders() {}

    /** A folder for this process; those of processes that no longer live are removed. */
    static Path forThisProcess(Path scratch) {
        try {
            Files.createDirectories(scratch);
            sweep(scratch);
            return Files.createTempDirectory(
                    scratch, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files cannot be used: " + scratch, e);
        }
    }

    private static void sweep(Path scratch) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(scratch)) {
            left = entries.filter(ScratchFolders::isOfDeadProcess).toList();
        }
        left.forEach(ScratchFolders::delete);
    }

    private static boolean isOfDeadProcess(Path entry) {
        String name = entry.getFileName().toString();
        int dash = name.indexOf('-', PREFIX.length());
        if (!name.startsWith(PREFIX) || dash < 0) {
            return false;
        }
        try {
            long owner = Long.parseLong(name.substring(PREFIX.length(), dash));
            return ProcessHandle.of(owner).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static void makeEmpty(Path folder) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
    }

    /** Removes a folder with all it holds, as far as the system lets it go. */
    static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Removal());
            }
        } catch (IOException e) {
            // A file still held by a dying process (Windows): the next start-up sweeps it.
            folder.toFile().deleteOnExit();
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
