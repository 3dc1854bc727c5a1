package org.practicelearning.web.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.practicelearning.indexer.access.Compartment;

/** The files as they came, named by their SHA-256, in the folder of their compartment; written once, never edited. */
public final class Originals {
    /** How the names of copies begin that have no name of their own yet. */
    static final String ARRIVING = "arriving-";

    private static final int BUFFER = 1 << 16;

    private final DataFolder data;

    public Originals(DataFolder data) {
        this.data = data;
    }

    /** A file copied in, not yet under its name. */
    public record Arrived(Path file, String sha256, long bytes) {}

    /**
     * Copies a file next to its future place and hashes it on the way; the source may change or vanish afterwards. A link
     * is not followed: it may have been put in the place of a file that was looked at before.
     */
    public Arrived arrive(Path source, Compartment compartment) throws IOException {
        Path folder = data.compartment(compartment).resolve("originals");
        DurableFiles.makeFolder(folder);
        Path copy = folder.resolve(ARRIVING + UUID.randomUUID());
        MessageDigest digest = sha256();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS);
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                bytes += read;
            }
        } catch (IOException problem) {
            Files.deleteIfExists(copy);
            throw problem;
        }
        return new Arrived(copy, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    /** Gives an arrived file its name and forces it to the disk. */
    public void keep(Arrived arrived, Compartment compartment) {
        try {
            Path place = place(compartment, arrived.sha256());
            if (Files.exists(place)) {
                Files.deleteIfExists(arrived.file());
                return;
            }
            DurableFiles.force(arrived.file());
            DurableFiles.moveIntoPlace(arrived.file(), place);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot keep original " + arrived.sha256(), problem);
        }
    }

    /** Forgets an arrived file that is not wanted. */
    public void forget(Arrived arrived) {
        try {
            Files.deleteIfExists(arrived.file());
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot remove an unwanted copy", problem);
        }
    }

    /** Where a file lies or would lie. */
    public Path place(Compartment compartment, String sha256) {
        return data.compartment(compartment)
                .resolve("originals")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    /** Copies a file into another compartment. */
    public void copy(String sha256, Compartment from, Compartment to) throws IOException {
        if (Files.notExists(place(to, sha256))) {
            keep(arrive(place(from, sha256), to), to);
        }
    }

    /** Removes a file. */
    public void remove(Compartment compartment, String sha256) throws IOException {
        Files.deleteIfExists(place(compartment, sha256));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
