package org.practicelearning.web.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads and parts of archives until they are taken in. A file that failed is kept, so that it can be tried again; all
 * others go once the library has its own copy.
 */
final class StagedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(StagedFiles.class);

    private final Path folder;

    StagedFiles(Path folder) {
        try {
            this.folder = folder.toRealPath();
        } catch (IOException problem) {
            throw new UncheckedIOException("the staging folder cannot be opened", problem);
        }
    }

    static boolean isStaged(IngestItem item) {
        return item.wayIn() == WayIn.UPLOAD || item.wayIn() == WayIn.ARCHIVE;
    }

    Path newFolder() throws IOException {
        return Files.createDirectories(folder.resolve("upload-" + UUID.randomUUID()));
    }

    Path folderFor(IngestItem archive) {
        return folder.resolve("unpacked-" + archive.id());
    }

    /** Where the file of a row lies; a library restored elsewhere brings its staged files along. */
    Path locate(IngestItem item) {
        Path path = Path.of(item.path());
        if (isStaged(item) && Files.notExists(path)) {
            int names = path.getNameCount();
            // staging/upload-ID/name or staging/unpacked-ID/name
            return names >= 3 ? folder.resolve(path.subpath(names - 2, names)) : path;
        }
        return path;
    }

    /** Forces files to the disk, with their names. */
    void force(Collection<Path> files) throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path each : files) {
            try (FileChannel channel = FileChannel.open(each, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Path parent = each.getParent();
            if (parent != null) {
                folders.add(parent);
            }
        }
        folders.add(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            for (Path each : folders) {
                try (FileChannel channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Removes the staged copy of a row, if it has one. */
    void release(IngestItem item) {
        if (!isStaged(item) || item.path().isEmpty()) {
            return;
        }
        Path file = locate(item).normalize();
        if (!file.startsWith(folder)) {
            return;
        }
        try {
            Files.deleteIfExists(file);
            Path parent = file.getParent();
            if (parent != null && !parent.equals(folder)) {
                removeIfEmpty(parent);
            }
        } catch (IOException leftover) {
            LOG.warn("event=staged-copy-left item={}", item.id());
        }
    }

    /** Removes what no row wants: uploads that were never submitted, and copies a killed process did not come to remove. */
    void sweep(List<IngestItem> wanted) {
        Set<Path> keep = new HashSet<>();
        wanted.stream()
                .filter(each -> !each.path().isEmpty())
                .forEach(each -> keep.add(locate(each).normalize()));
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isDirectory(each)) {
                    if (!each.equals(folder)) {
                        removeIfEmpty(each);
                    }
                } else if (!keep.contains(each)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException problem) {
            LOG.warn("event=staging-not-swept problem={}", problem.getClass().getSimpleName());
        }
    }

    private static void removeIfEmpty(Path emptied) throws IOException {
        try {
            Files.deleteIfExists(emptied);
        } catch (DirectoryNotEmptyException inUse) {
            LOG.debug("event=staging-folder-in-use");
        }
    }
}
