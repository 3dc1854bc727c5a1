package org.practicelearning.indexer.access;

import java.util.regex.Pattern;

/**
 * A walled part of the library with its own folder for originals, text and index. Removing a case is removing its
 * folder.
 *
 * @param key the name of its folder: {@code published}, {@code partnership}, {@code case-ID}, or {@code held-ID} for the
 *     restricted documents of one uploader that belong to no case
 */
public record Compartment(String key) {
    private static final Pattern KEY = Pattern.compile("published|partnership|(case|held)-[a-z0-9-]{1,60}");

    public static final Compartment PUBLISHED = new Compartment("published");
    public static final Compartment PARTNERSHIP = new Compartment("partnership");

    public Compartment {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a compartment: " + key);
        }
    }

    /** Whether a word is the key of a compartment. */
    public static boolean isKey(String word) {
        return KEY.matcher(word).matches();
    }

    /** The compartment of one case, open to its team only. */
    public static Compartment ofCase(String caseId) {
        return new Compartment("case-" + caseId);
    }

    /** Restricted documents of one uploader that belong to no case, open to that person and the learning leads. */
    public static Compartment heldBy(String personId) {
        return new Compartment("held-" + personId);
    }

    /** The access class whose documents live here. */
    public AccessClass accessClass() {
        return switch (key) {
            case "published" -> AccessClass.PUBLISHED;
            case "partnership" -> AccessClass.PARTNERSHIP;
            default -> AccessClass.RESTRICTED;
        };
    }
}
