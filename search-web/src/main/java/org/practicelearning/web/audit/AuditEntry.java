package org.practicelearning.web.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A line of the log.
 *
 * @param seq its number, one more than that of the line before
 * @param hash SHA-256 of the hash before it, its number and everything it says
 */
public record AuditEntry(long seq, AuditEvent event, String hash) {
    /** What the first line follows. */
    static final String BEGINNING = "0".repeat(64);

    /** The line that follows one with a hash. */
    static AuditEntry after(String previous, long seq, AuditEvent event) {
        return new AuditEntry(seq, event, hash(previous, seq, event));
    }

    /** Whether it is what was written after the line with this hash. */
    boolean follows(String previous) {
        return hash.equals(hash(previous, seq, event));
    }

    private static String hash(String previous, long seq, AuditEvent event) {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            previous,
            Long.toString(seq),
            event.at().toString(),
            event.person(),
            event.action().key(),
            event.subject(),
            event.detail(),
            Integer.toString(event.status())
        }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length goes first, so that no text can pass for two.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
