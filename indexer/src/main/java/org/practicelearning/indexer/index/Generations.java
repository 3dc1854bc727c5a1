package org.practicelearning.indexer.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index folders of one compartment: the live one, named by a small file, and beside it one that is being built. The
 * switch is the renaming of that file, so a crash leaves either the old index or the new one.
 */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String LIVE = "live";
    private static final Pattern NAME = Pattern.compile("g\\d{1,9}");

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The folder of the live index; empty when there is none. */
    Optional<Path> live() throws IOException {
        Path pointer = folder.resolve(LIVE);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        return NAME.matcher(name).matches() ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    /** A new, empty folder beside the live one. */
    Path next() throws IOException {
        int highest = 0;
        for (Path each : all()) {
            highest = Math.max(
                    highest, Integer.parseInt(each.getFileName().toString().substring(1)));
        }
        return Files.createDirectories(folder.resolve("g" + (highest + 1)));
    }

    void makeLive(Path generation) throws IOException {
        Path pointer = folder.resolve(LIVE);
        Path fresh = folder.resolve(LIVE + ".new");
        Files.writeString(fresh, generation.getFileName().toString(), StandardCharsets.UTF_8);
        IOUtils.fsync(fresh, false);
        try {
            Files.move(fresh, pointer, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the index folder must be on a disk that can rename files at once", e);
        }
        IOUtils.fsync(folder, true);
    }

    /** Removes what a switch or a crash has left. What is still open on Windows goes at the next start. */
    void removeOthers() throws IOException {
        Optional<Path> live = live();
        for (Path each : all()) {
            if (!live.equals(Optional.of(each))) {
                removeQuietly(each);
            }
        }
    }

    void removeAll() throws IOException {
        if (Files.exists(folder)) {
            IOUtils.rm(folder);
        }
    }

    private void removeQuietly(Path generation) {
        try {
            IOUtils.rm(generation);
        } catch (IOException e) {
            LOG.warn("index=leftover generation={} removed=later", generation.getFileName());
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = new ArrayList<>(entries.filter(
                            each -> NAME.matcher(each.getFileName().toString()).matches())
                    .toList());
            found.sort(null);
            return found;
        }
    }
}
