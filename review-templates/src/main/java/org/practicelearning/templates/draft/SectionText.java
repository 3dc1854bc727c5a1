package org.practicelearning.templates.draft;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in one section.
 *
 * @param revision counted up with every change; whoever saves names the one they began from
 * @param answers by field; fields nobody filled are left out
 * @param complete whether the writer has said it is finished
 * @param by who changed it last
 * @param at when
 */
public record SectionText(long revision, Map<String, Answer> answers, boolean complete, String by, Instant at) {
    static final SectionText EMPTY = new SectionText(0, Map.of(), false, "", Instant.EPOCH);

    public SectionText {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The answer to a field. */
    public Optional<Answer> answer(String field) {
        return Optional.ofNullable(answers.get(field)).filter(each -> !each.blank());
    }

    /** The text of a field, empty if there is none. */
    public String text(String field) {
        return answers.get(field) instanceof Answer.Words words ? words.text() : "";
    }
}
