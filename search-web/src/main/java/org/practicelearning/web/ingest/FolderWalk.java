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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the files under a path without ever leaving it. What cannot be taken is found too, with the reason. */
final class FolderWalk {
    private static final String UNREADABLE =
            "It could not be opened. Check that this program may read it, then run this again.";

    private static final Set<String> DROPPINGS = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /** Longer paths fit in no column, and hardly any program opens them. */
    private static final int LONGEST_PATH = 4000;

    /**
     * A file found.
     *
     * @param refusal why it is not read although a person may have wanted it; empty when it may be
     * @param note why nobody wants it read; empty when somebody may
     */
    record Found(Path file, long bytes, String refusal, String note) {
        boolean isToBeRead() {
            return refusal.isEmpty() && note.isEmpty();
        }
    }

    private final Path root;
    private final Path ownFolder;
    private final List<Found> found = new ArrayList<>();

    private FolderWalk(Path root, Path ownFolder) {
        this.root = root;
        this.ownFolder = ownFolder;
    }

    /**
     * Walks a file or folder, in the order of names.
     *
     * @param ownFolder the data folder, which is not walked unless the walk begins in it
     */
    static List<Found> walk(Path start, Path ownFolder) {
        try {
            FolderWalk walk = new FolderWalk(start.toRealPath(), real(ownFolder));
            Files.walkFileTree(walk.root, walk.new Visitor());
            walk.found.sort(Comparator.comparing(each -> each.file().toString()));
            return walk.found;
        } catch (IOException problem) {
            return List.of(new Found(start, 0, "There is no such file or folder, or it may not be read.", ""));
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(ownFolder) && !folder.equals(root)) {
                found.add(new Found(folder, 0, "", "The library's own folder, which is not read."));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(seen(file, attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            found.add(new Found(file, 0, UNREADABLE, ""));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException stopped) {
            if (stopped != null) {
                found.add(new Found(folder, 0, "This folder could not be read to its end. Run this again.", ""));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private Found seen(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (DROPPINGS.contains(name) || name.startsWith("._") || name.startsWith("~$")) {
            return new Found(file, attributes.size(), "", "Left out: made by a computer for itself.");
        }
        if (attributes.isSymbolicLink()) {
            return linked(file);
        }
        if (!attributes.isRegularFile()) {
            return new Found(file, 0, "It is not a file but a device or pipe, and is not read.", "");
        }
        if (!file.getFileSystem().getPath(file.toString()).equals(file)) {
            return new Found(
                    file,
                    0,
                    "Its name is written in a way this system cannot read. Rename it, then run this again.",
                    "");
        }
        if (file.toString().length() > LONGEST_PATH) {
            return new Found(file, 0, "Its path is too long. Move it nearer to the top, then run this again.", "");
        }
        return new Found(file, attributes.size(), "", "");
    }

    private Found linked(Path link) {
        try {
            Path target = link.toRealPath();
            if (target.startsWith(root) && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                return new Found(link, 0, "", "Left out: a link to a file that is taken in itself.");
            }
        } catch (IOException broken) {
            return new Found(link, 0, "It is a link to a file that is not there.", "");
        }
        return new Found(
                link, 0, "It is a link that leads out of the folder, and is not followed. Add the file itself.", "");
    }
}
