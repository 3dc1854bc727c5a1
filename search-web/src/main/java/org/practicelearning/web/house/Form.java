package org.practicelearning.web.house;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.template.Template;

/**
 * A kind of draft in the version that new drafts are begun with.
 *
 * @param text its file
 * @param origin where it comes from, in words
 * @param own whether it is the partnership's own
 * @param saved when this version came into use; null for one that comes with the library
 * @param withdrawn why nobody can begin such a draft any more; empty while people can
 */
public record Form(
        Template template,
        String text,
        String origin,
        boolean own,
        @Nullable Instant saved,
        String withdrawn) {
    public String key() {
        return template.key();
    }

    /** Whether drafts can be begun with it. */
    public boolean offered() {
        return withdrawn.isEmpty();
    }
}
