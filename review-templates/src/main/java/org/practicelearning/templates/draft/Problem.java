package org.practicelearning.templates.draft;

import java.util.List;
import java.util.Map;
import org.practicelearning.templates.template.Section;

/**
 * Something entered that does not fit.
 *
 * @param field its key; for a cell {@code table[2].column} with rows counted from 1
 * @param message where and what is wrong, for the person who typed it
 */
public record Problem(String field, String message) {
    /** All that does not fit in a section; empty if all does. */
    public static List<Problem> in(Section section, Map<String, Answer> answers) {
        return Entry.check(section, answers);
    }
}
