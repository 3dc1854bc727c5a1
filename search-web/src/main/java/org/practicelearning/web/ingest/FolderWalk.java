package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the files under a path without ever leaving it. What cannot be taken is found too, with the reason. */
final class FolderWalk {

    /**
     * A file found.
     *
     * @param refusal why it is not read; empty when it may be
     */
    record Found(Path file, long bytes, String refusal) {}

    private FolderWalk() {}

    /** Walks a file or folder, in the order of names. */
    static List<Found> walk(Path start) {
        List<Found> found = new ArrayList<>();
        try {
            Path root = start.toRealPath();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(seen(root, file, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException problem) {
                    found.add(new Found(
                            file,
                            0,
                            "It could not be opened. Check that this program may read it, then run this again."));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException problem) {
            found.add(new Found(start, 0, "There is no such file or folder, or it may not be read."));
        }
        found.sort(Comparator.comparing(each -> each.file().toString()));
        return found;
    }

    private static Found seen(Path root, Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return linked(root, file);
        }
        if (!attributes.isRegularFile()) {
            return new Found(file, 0, "It is not a file but a device or pipe, and is not read.");
        }
        return new Found(file, attributes.size(), "");
    }

    private static Found linked(Path root, Path link) {
        try {
            Path target = link.toRealPath();
            if (target.startsWith(root) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                return new Found(target, Files.size(target), "");
            }
        } catch (IOException broken) {
            return new Found(link, 0, "It is a link to a file that is not there.");
        }
        return new Found(
                link, 0, "It is a link that leads out of the folder, and is not followed. Add the file itself.");
    }
}
