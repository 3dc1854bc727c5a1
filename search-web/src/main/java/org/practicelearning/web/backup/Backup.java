package org.practicelearning.web.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.library.Library;

/** Writes a backup of a library while it is in use. Nothing enters the library meanwhile; searches go on. */
public final class Backup {
    static final String DATABASE = "database.zip";

    private final Library library;
    private final String program;
    private final InstantSource clock;

    public Backup(Library library, String program, InstantSource clock) {
        this.library = library;
        this.program = program;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param documents in the catalogue
     * @param files parts in the archive
     */
    public record Written(Path file, int documents, int files, long bytes) {}

    /** Writes the backup, checks it by reading it again, and only then gives it its name. */
    public Written writeTo(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        if (absolute.startsWith(library.data().root())) {
            throw new BackupException(
                    "The backup would lie inside the data folder. Choose a place outside it, best on another disk.");
        }
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            int documents = library.changes().inOrder(() -> write(part));
            int files = new BackupFile(part).verify().parts().size();
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Written(absolute, documents, files, Files.size(absolute));
        } catch (IOException problem) {
            throw new BackupException("The backup could not be written to " + absolute
                    + ". Check that the folder exists, may be written and has room.");
        } finally {
            removeQuietly(part);
        }
    }

    private int write(Path part) throws IOException {
        Path database = Files.createTempFile(library.data().staging(), "backup", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            // Most of it is packed already (PDF, Office files); hard packing costs time and gains little.
            zip.setLevel(Deflater.BEST_SPEED);
            Files.delete(database);
            library.database().backupTo(database);
            Map<String, String> parts = new TreeMap<>();
            parts.put(DATABASE, add(zip, DATABASE, database));
            for (Path each : files()) {
                String name = library.data().root().relativize(each).toString().replace('\\', '/');
                parts.put(name, add(zip, name, each));
            }
            int documents = library.catalogue().count(Reader.localOperator());
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Manifest(
                            Manifest.FORMAT, program, clock.instant().toString(), documents, parts)));
            zip.closeEntry();
            return documents;
        } finally {
            Files.deleteIfExists(database);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder :
                new Path[] {library.data().compartments(), library.data().staging()}) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .filter(each -> !each.getFileName().toString().startsWith("arriving-"))
                        .filter(each -> !each.getFileName().toString().startsWith("backup"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        OutputStream hashing = new DigestOutputStream(zip, digest);
        Files.copy(file, hashing);
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void removeQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftover) {
            throw new UncheckedIOException("cannot remove the unfinished backup " + part, leftover);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
