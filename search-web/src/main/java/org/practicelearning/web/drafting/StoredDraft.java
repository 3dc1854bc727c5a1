package org.practicelearning.web.drafting;

import java.time.Instant;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Template;

/**
 * A draft in the database.
 *
 * @param number what a calendar may call it
 * @param form the template as it was when the draft was begun
 */
public record StoredDraft(int number, String owner, Template form, Draft draft, Instant made, Instant changed) {
    String id() {
        return draft.id();
    }
}
