package org.practicelearning.web.drafting;

import java.time.Instant;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.SectionText;

/**
 * What somebody has typed into a part of a draft and not saved.
 *
 * @param id of the window it was typed in
 * @param section key of the part
 * @param text with the revision the writer began from
 * @param identities typed beside it, kept apart
 */
record SafetyCopy(String id, String section, SectionText text, KeyTable identities, Instant made) {
    /** For somebody who does not keep the identities behind the draft, or does no longer. */
    SafetyCopy withoutIdentities() {
        return new SafetyCopy(id, section, text, KeyTable.empty(), made);
    }
}
