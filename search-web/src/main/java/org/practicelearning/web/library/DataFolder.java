package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.practicelearning.indexer.access.Compartment;

/**
 * The one folder that holds everything.
 *
 * <pre>
 * library.mv.db            the catalogue and people's work
 * compartments/KEY/        originals/ and text/ of one compartment: removing it, and its index, removes the case
 * index/KEY/               the index of one compartment; may be deleted at any time
 * inbox/                   files put here are taken in
 * staging/                 uploads and unpacked archives until they are taken in
 * worker/                  private folders of the extraction workers, wiped at each start
 * in-use                   there while a process has the folder open, and after one that was killed
 * </pre>
 *
 * @param root the folder itself
 */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the folder with its parts, readable by its owner only where the system can say so. */
    public void create() {
        try {
            for (Path each : new Path[] {root, compartments(), index(), inbox(), staging(), worker()}) {
                if (Files.notExists(each)) {
                    Files.createDirectories(each);
                    closeToOthers(each);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot make the data folder " + root, problem);
        }
    }

    public Path compartments() {
        return root.resolve("compartments");
    }

    public Path compartment(Compartment compartment) {
        return compartments().resolve(compartment.key());
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path staging() {
        return root.resolve("staging");
    }

    public Path worker() {
        return root.resolve("worker");
    }

    /** Bytes that can still be written here. */
    public long freeBytes() {
        return root.toFile().getUsableSpace();
    }

    /** Whether a library was ever opened here. */
    public boolean holdsLibrary() {
        return Files.exists(root.resolve("library.mv.db"));
    }

    /** Marks the folder as open; returns whether the process before ended without closing it. */
    public boolean markInUse() {
        try {
            Files.createFile(root.resolve("in-use"));
            return false;
        } catch (FileAlreadyExistsException leftOpen) {
            return true;
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write in the data folder " + root, problem);
        }
    }

    /** Takes the mark away once everything is closed. */
    void markClosed() {
        try {
            Files.deleteIfExists(root.resolve("in-use"));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write in the data folder " + root, problem);
        }
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
