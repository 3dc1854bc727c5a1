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
 */
public record Remark(String check, String path, String words, String message, String reason, String source) {}
