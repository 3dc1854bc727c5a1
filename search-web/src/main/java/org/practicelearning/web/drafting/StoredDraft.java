package org.practicelearning.web.drafting;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.Template;
import org.practicelearning.web.page.Refusal;

/**
 * A draft in the database.
 *
 * @param number what a calendar may call it
 * @param owner who began it
 * @param caseId the case whose team shares it; null when it is its owner's alone
 * @param keeper who reads the real identities behind it: the owner of the case, or of the draft; empty for nobody
 * @param form the template as it was when the draft was begun
 * @param shut keys of the parts of which the reader sees some words only, and which the reader therefore cannot change
 */
public record StoredDraft(
        int number,
        String owner,
        @Nullable String caseId,
        String keeper,
        Template form,
        Draft draft,
        Instant made,
        Instant changed,
        Set<String> shut) {
    public StoredDraft {
        shut = Set.copyOf(shut);
    }

    String id() {
        return draft.id();
    }

    /** Whether somebody reads the real identities behind it. */
    boolean keptBy(Reader reader) {
        return keeper.equals(reader.id());
    }

    /** The same draft as somebody may see it. */
    StoredDraft shown(Template marked, Draft text, Set<String> parts) {
        return new StoredDraft(number, owner, caseId, keeper, marked, text, made, changed, parts);
    }

    /** Stops a change of a part by somebody who does not see all of it. */
    void refuseShut(String section) {
        if (shut.contains(section)) {
            throw new Refusal.Forbidden("This part quotes a document that you may not open any more. Somebody who may"
                    + " open it can change the part.");
        }
    }
}
