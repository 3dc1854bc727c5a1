package org.practicelearning.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.library.DataFolder;

/**
 * The number and hash of the last line of the log, kept in a file beside the database: lines cut off the end, and a log
 * written anew from some line on, do not fit it.
 */
record AuditSeal(long seq, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64})\\s*");

    private static Path file(DataFolder data) {
        return data.root().resolve("audit.seal");
    }

    static Optional<AuditSeal> read(DataFolder data) {
        try {
            if (!Files.exists(file(data))) {
                return Optional.empty();
            }
            Matcher written = WRITTEN.matcher(Files.readString(file(data)));
            return written.matches()
                    ? Optional.of(new AuditSeal(Long.parseLong(written.group(1)), written.group(2)))
                    : Optional.of(new AuditSeal(Long.MAX_VALUE, "unreadable"));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the seal of the audit log", problem);
        }
    }

    void write(DataFolder data) {
        Path part = data.root().resolve("audit.seal.part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((seq + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            Files.move(part, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot write the seal of the audit log", problem);
        }
    }
}
