package org.practicelearning.indexer.passage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Gives passages their ids: a mark of the document, then 75 bits of SHA-256 over the document's id, the words of the text
 * and how often the document had the same words before. Spacing, punctuation and case do not count, so an id survives a
 * better extraction; the mark finds the document behind an id without a table of all passages.
 */
public final class PassageIds {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 20;
    private static final int MARK_LENGTH = 5;

    private final String documentId;
    private final String mark;
    private final MessageDigest digest = sha256();
    private final Map<String, Integer> repeats = new HashMap<>();

    PassageIds(String documentId) {
        this.documentId = documentId;
        this.mark = mark(documentId);
    }

    /** Whether a passage may be one of a document's. A few in a million of other documents' passages pass too. */
    public static boolean mayBelongTo(String passageId, String documentId) {
        return passageId.startsWith(mark(documentId));
    }

    private static String mark(String documentId) {
        return base32(sha256().digest(documentId.getBytes(UTF_8))).substring(0, MARK_LENGTH);
    }

    String next(String text) {
        String words = words(text);
        int repeat = repeats.merge(words, 1, Integer::sum) - 1;
        digest.update(documentId.getBytes(UTF_8));
        digest.update((byte) 0);
        digest.update(words.getBytes(UTF_8));
        digest.update((byte) 0);
        String hash = base32(digest.digest(Integer.toString(repeat).getBytes(UTF_8)));
        return mark + hash.substring(MARK_LENGTH);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (Character.isLetterOrDigit(ch) || Character.isSurrogate(ch)) {
                words.append(Character.toLowerCase(ch));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        String stripped = words.toString().strip();
        return stripped.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : stripped;
    }

    private static String base32(byte[] hash) {
        StringBuilder id = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; id.length() < LENGTH; ) {
            if (bits < 5) {
                buffer = (buffer << 8 | hash[i++] & 0xFF) & 0xFFFF;
                bits += 8;
            }
            bits -= 5;
            id.append(ALPHABET.charAt(buffer >> bits & 31));
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
