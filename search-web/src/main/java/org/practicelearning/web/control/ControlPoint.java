package org.practicelearning.web.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.practicelearning.web.library.DataFolder;

/**
 * Where a running server listens for commands: written into the data folder, readable by its owner only.
 *
 * @param port on loopback
 * @param token secret to be sent along
 */
public record ControlPoint(int port, String token) {
    /** Header that carries the token. */
    public static final String HEADER = "Learn-Control";

    private static final String FILE = "control.json";
    private static final int TOKEN_BYTES = 32;

    /** A point with a new secret. */
    public static ControlPoint at(int port) {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        return new ControlPoint(port, HexFormat.of().formatHex(secret));
    }

    /** The same secret on the port that was got. */
    public ControlPoint onPort(int actual) {
        return new ControlPoint(actual, token);
    }

    /** Writes it for commands to find. */
    public void publish(DataFolder data) {
        Path file = data.root().resolve(FILE);
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            new ObjectMapper().writeValue(file.toFile(), this);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write " + file, problem);
        }
    }

    /** Reads it; empty when no server has written one. */
    public static Optional<ControlPoint> find(DataFolder data) {
        Path file = data.root().resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readValue(file.toFile(), ControlPoint.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Removes it when the server stops. */
    public static void withdraw(DataFolder data) {
        try {
            Files.deleteIfExists(data.root().resolve(FILE));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot remove the control file", problem);
        }
    }
}
