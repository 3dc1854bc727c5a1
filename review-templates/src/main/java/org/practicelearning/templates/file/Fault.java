package org.practicelearning.templates.file;

/**
 * Something wrong in a file, said so that a person can mend it.
 *
 * @param line counted from 1
 * @param field where in the file, for example {@code sections[2].prompt}; empty for the file as a whole
 * @param message what is wrong and what would be right
 */
public record Fault(int line, String field, String message) {
    @Override
    public String toString() {
        return "line " + line + (field.isEmpty() ? "" : ", " + field) + ": " + message;
    }
}
