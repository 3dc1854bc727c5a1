package org.practicelearning.web.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.practicelearning.web.catalogue.JdbiCatalogue.Kept;
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
     * @param missing originals that the library itself has lost
     */
    public record Written(Path file, int documents, int files, int missing, long bytes) {}

    /** Writes the backup, checks it by reading it again, and only then gives it its name. */
    public Written writeTo(Path target) {
        Path absolute = checked(target.toAbsolutePath().normalize());
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            makePrivate(part);
            int missing = library.changes().inOrder(() -> missing(write(part)));
            force(part);
            Manifest read = new BackupFile(part).verify();
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new Written(absolute, read.documents(), read.parts().size(), missing, Files.size(absolute));
        } catch (IOException | UncheckedIOException problem) {
            throw new BackupException("The backup could not be written to " + absolute
                    + ". Check that the folder exists, may be written and has room.");
        } finally {
            removeQuietly(part);
        }
    }

    private Path checked(Path target) {
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new BackupException(target + " is a folder. Name a file, for example library.zip in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new BackupException("There is no folder " + folder + ". Make it, or choose another place.");
        }
        try {
            if (folder.toRealPath().startsWith(library.data().root().toRealPath())) {
                throw new BackupException("The backup would lie inside the data folder. Choose a place outside it, best"
                        + " on another disk.");
            }
        } catch (IOException unreadable) {
            throw new BackupException("The folder " + folder + " cannot be opened. Choose another place.");
        }
        if (Files.exists(target) && !new BackupFile(target).isOne()) {
            throw new BackupException(
                    target + " is there already and is not a backup, so it was left alone. Choose another name.");
        }
        return target;
    }

    /** A backup holds what only a few may see. */
    private static void makePrivate(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Manifest write(Path part) throws IOException {
        Path database = Files.createTempFile(library.data().staging(), "backup", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            // Most of it is packed already (PDF, Office files); hard packing costs time and gains little.
            zip.setLevel(Deflater.BEST_SPEED);
            Files.delete(database);
            library.database().backupTo(database);
            Map<String, String> parts = new TreeMap<>();
            parts.put(DATABASE, add(zip, DATABASE, database));
            for (Path each : files(database)) {
                add(zip, each, parts);
            }
            int documents = library.catalogue().count(Reader.localOperator());
            Manifest manifest =
                    new Manifest(Manifest.FORMAT, program, clock.instant().toString(), documents, parts);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            Files.deleteIfExists(database);
        }
    }

    /** Originals and texts that the catalogue speaks of, and uploads that are not taken in yet. */
    private List<Path> files(Path notThis) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Kept each : library.catalogue().kept()) {
            files.add(library.originals().place(each.compartment(), each.sha256()));
            files.add(library.texts().place(each.compartment(), each.documentId(), each.sha256()));
        }
        try (Stream<Path> walk = Files.walk(library.data().staging())) {
            walk.filter(Files::isRegularFile)
                    .filter(each -> !each.equals(notThis))
                    .forEach(files::add);
        }
        return files.stream().distinct().sorted().toList();
    }

    private void add(ZipOutputStream zip, Path file, Map<String, String> parts) throws IOException {
        String name = name(file);
        try {
            parts.put(name, add(zip, name, file));
        } catch (NoSuchFileException gone) {
            // An upload that was taken in meanwhile, a text that can be read again, or an original that is lost.
            parts.remove(name);
        }
    }

    private int missing(Manifest manifest) {
        return (int) library.catalogue().kept().stream()
                .map(each -> library.originals().place(each.compartment(), each.sha256()))
                .distinct()
                .filter(each -> !manifest.parts().containsKey(name(each)))
                .count();
    }

    private String name(Path file) {
        return library.data().root().relativize(file).toString().replace('\\', '/');
    }

    private static String add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest digest = sha256();
            OutputStream hashing = new DigestOutputStream(zip, digest);
            in.transferTo(hashing);
            zip.closeEntry();
            return HexFormat.of().formatHex(digest.digest());
        }
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
