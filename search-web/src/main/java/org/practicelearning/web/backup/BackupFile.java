package org.practicelearning.web.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.UnusableDatabaseException;
import org.practicelearning.web.library.DataFolder;

/** A backup on disk: checked as a whole before anything is touched, then put in place of a data folder. */
public final class BackupFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;

    public BackupFile(Path file) {
        this.file = file;
    }

    /**
     * What was restored.
     *
     * @param setAside where the data folder that was there before lies now; empty when there was none
     */
    public record Restored(int documents, Optional<Path> setAside) {}

    /** Checks the backup as {@link #restoreTo} does, touching nothing; returns how many documents it holds. */
    public int check() {
        return verify().documents();
    }

    /** Whether this is a backup at all, whole or not. */
    boolean isOne() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(Manifest.NAME) != null;
        } catch (IOException notEvenAZip) {
            return false;
        }
    }

    /** Checks the backup: readable, of a known format, every part there and unchanged. */
    Manifest verify() {
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no file " + file + ". Nothing was restored.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            for (Map.Entry<String, String> part : manifest.parts().entrySet()) {
                if (!part.getValue().equals(hash(zip, part.getKey()))) {
                    throw new BackupException("The backup is damaged: “" + part.getKey()
                            + "” is missing or changed. Nothing was restored. Use another backup.");
                }
            }
            return manifest;
        } catch (IOException damaged) {
            throw new BackupException(
                    file + " cannot be read as a backup: it is cut short or damaged, or is something else. Nothing was"
                            + " restored.");
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupException(
                    file + " is not a backup of this library, or it was cut short. Nothing was restored.");
        }
        JsonNode said;
        try (InputStream in = zip.getInputStream(entry)) {
            said = new ObjectMapper().readTree(in);
        }
        int format = said.path("format").asInt();
        if (format > Manifest.FORMAT) {
            throw new BackupException("This backup was made by a newer version of the program ("
                    + said.path("program").asText("unknown")
                    + "). Restore it with that version. Nothing was restored.");
        }
        if (format < 1 || !said.path("parts").has(Backup.DATABASE)) {
            throw new BackupException(file + " is not a backup of this library. Nothing was restored.");
        }
        return new ObjectMapper().treeToValue(said, Manifest.class);
    }

    /**
     * Restores into a data folder that no process has open. What lies there is set aside, never overwritten.
     *
     * @param data the folder; need not exist
     */
    public Restored restoreTo(DataFolder data, InstantSource clock) {
        Manifest manifest = verify();
        Path fresh = data.root().resolveSibling(data.root().getFileName() + ".restoring-" + UUID.randomUUID());
        try {
            DataFolder made = new DataFolder(fresh);
            made.create();
            unpack(manifest, fresh);
            // A catalogue of a newer program is found here, while the library is still in its place.
            H2Database.open(fresh).close();
            // Texts that the backup has not got are then read from their originals.
            made.markInUse();
            return new Restored(manifest.documents(), putInPlace(fresh, data, clock));
        } catch (UnusableDatabaseException newer) {
            throw new BackupException("The catalogue in this backup cannot be opened: it was made by a newer version of"
                    + " the program, or is damaged. Nothing was restored.");
        } catch (IOException | UncheckedIOException problem) {
            throw new BackupException("The backup could not be unpacked beside " + data.root()
                    + ". Check that the disk has room and the folder may be written. The library is as it was.");
        } finally {
            removeTree(fresh);
        }
    }

    private static Optional<Path> putInPlace(Path fresh, DataFolder data, InstantSource clock) throws IOException {
        Optional<Path> aside = setAside(data, clock);
        try {
            Files.move(fresh, data.root());
            return aside;
        } catch (IOException problem) {
            if (aside.isPresent()) {
                Files.move(aside.get(), data.root());
            }
            throw problem;
        }
    }

    private static Optional<Path> setAside(DataFolder data, InstantSource clock) throws IOException {
        if (Files.notExists(data.root())) {
            return Optional.empty();
        }
        String name = data.root().getFileName() + ".before-restore-" + STAMP.format(clock.instant());
        Path aside = data.root().resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = data.root().resolveSibling(name + "-" + i);
        }
        Files.move(data.root(), aside);
        return Optional.of(aside);
    }

    private void unpack(Manifest manifest, Path fresh) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : manifest.parts().keySet()) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    throw new IOException("changed while it was restored");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    if (Backup.DATABASE.equals(name)) {
                        unpackDatabase(in, fresh);
                    } else {
                        copy(in, inside(fresh, name));
                    }
                }
            }
        }
    }

    private static void unpackDatabase(InputStream in, Path fresh) throws IOException {
        ZipInputStream inner = new ZipInputStream(in);
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            copy(inner, inside(fresh, entry.getName()));
        }
    }

    private static void copy(InputStream in, Path target) throws IOException {
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }

    private static Path inside(Path root, String name) {
        try {
            Path place = root.resolve(name).normalize();
            if (place.startsWith(root) && !place.equals(root)) {
                return place;
            }
        } catch (InvalidPathException odd) {
            throw leadsElsewhere(name);
        }
        throw leadsElsewhere(name);
    }

    private static BackupException leadsElsewhere(String name) {
        return new BackupException(
                "The backup holds a part with the name “" + name + "”, which leads elsewhere. Nothing was restored.");
    }

    private static String hash(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        MessageDigest digest = Backup.sha256();
        try (DigestInputStream hashing = new DigestInputStream(zip.getInputStream(entry), digest)) {
            hashing.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void removeTree(Path root) {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException leftover) {
            throw new UncheckedIOException("cannot remove the unfinished restore " + root, leftover);
        }
    }
}
