package org.practicelearning.templates.check;

/**
 * A question to the writer.
 *
 * @param check key of the check
 * @param path where it is about, as {@code section.field} or {@code section.table[2].column}; a section's key, or empty for
 *     the whole
 * @param words what gave rise to it, empty where something is absent
 * @param message what to look at
 * @param reason why it matters
 * @param source where that comes from
 * @param reference the source's id in the library, empty where it is not there
 */
public record Remark(
        String check, String path, String words, String message, String reason, String source, String reference) {
    /** A question whose source is not in the library. */
    public Remark(String check, String path, String words, String message, String reason, String source) {
        this(check, path, words, message, reason, source, "");
    }
}
