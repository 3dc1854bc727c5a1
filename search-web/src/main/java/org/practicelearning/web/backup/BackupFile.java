package org.practicelearning.web.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
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

    /** Checks the backup: readable, of a known format, every part there and unchanged. */
    Manifest verify() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new BackupException(file + " is not a backup of this library, or it was cut short.");
            }
            Manifest manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = new ObjectMapper().readValue(in, Manifest.class);
            }
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException("This backup has format " + manifest.format()
                        + ", which this version of the program does not read. Restore it with version "
                        + manifest.program() + " or newer.");
            }
            for (Map.Entry<String, String> part : manifest.parts().entrySet()) {
                if (!part.getValue().equals(hash(zip, part.getKey()))) {
                    throw new BackupException("The backup is damaged: “" + part.getKey()
                            + "” is missing or changed. Nothing was restored. Use another backup.");
                }
            }
            return manifest;
        } catch (IOException damaged) {
            throw new BackupException(
                    file + " cannot be read as a backup: it is missing, cut short or damaged. Nothing was restored.");
        }
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
            new DataFolder(fresh).create();
            unpack(manifest, fresh);
            Optional<Path> aside = setAside(data, clock);
            Files.move(fresh, data.root());
            return new Restored(manifest.documents(), aside);
        } catch (IOException problem) {
            throw new BackupException("The backup could not be unpacked beside " + data.root()
                    + ". Check that the disk has room and the folder may be written. The library is as it was.");
        }
    }

    private Optional<Path> setAside(DataFolder data, InstantSource clock) throws IOException {
        if (Files.notExists(data.root())) {
            return Optional.empty();
        }
        Path aside = data.root()
                .resolveSibling(data.root().getFileName() + ".before-restore-" + STAMP.format(clock.instant()));
        Files.move(data.root(), aside);
        return Optional.of(aside);
    }

    private void unpack(Manifest manifest, Path fresh) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : manifest.parts().keySet()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
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
        Path place = root.resolve(name).normalize();
        if (!place.startsWith(root)) {
            throw new BackupException("The backup holds a part with the name “" + name
                    + "”, which leads elsewhere. Nothing was restored.");
        }
        return place;
    }

    private static Optional<String> hashOf(InputStream in) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (DigestInputStream hashing = new DigestInputStream(in, digest)) {
            hashing.transferTo(OutputStream.nullOutputStream());
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static String hash(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? "" : hashOf(zip.getInputStream(entry)).orElse("");
    }
}
