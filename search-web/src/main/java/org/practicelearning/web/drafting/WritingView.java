package org.practicelearning.web.drafting;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.AnswerText;
import org.practicelearning.templates.draft.KeyTable;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;

/**
 * What the page of a part says of the writing itself.
 *
 * @param address where safety copies go; empty where the reader does not write
 * @param window id of this window
 * @param others who else has the part open, a sentence each
 * @param using when the unsaved text was typed that the page shows; empty when it shows what is saved
 * @param offers unsaved text that could be used
 */
record WritingView(String address, String window, List<String> others, String using, List<Offer> offers) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /**
     * Text that was typed and not saved.
     *
     * @param use where the page is with it
     * @param discard where it is thrown away
     * @param movedOn whether the part was saved since
     */
    record Offer(String id, String when, String use, String discard, boolean movedOn, List<Changed> changes) {}

    /** A question whose answer differs: added words are those typed and not saved. */
    record Changed(String label, List<WordChange> words) {}

    static Offer offer(StoredDraft draft, Section section, KeyTable keys, SafetyCopy copy) {
        SectionText stored = draft.draft().section(section.key());
        Address part = Address.of("drafts", draft.id(), "part", section.key());
        return new Offer(
                copy.id(),
                Moments.said(copy.made()),
                part.with("copy", copy.id()).toString(),
                DraftRoutes.address(draft, "part", section.key(), "discard"),
                stored.revision() != copy.text().revision(),
                changes(section, stored, keys, copy));
    }

    private static List<Changed> changes(Section section, SectionText stored, KeyTable keys, SafetyCopy copy) {
        List<Changed> changes = new ArrayList<>();
        for (Field field : section.fields()) {
            String path = section.key() + "." + field.key();
            String before = field.identity() ? keys.entries().getOrDefault(path, "") : words(field, stored.answers());
            String now = field.identity()
                    ? copy.identities().entries().getOrDefault(path, before)
                    : words(field, copy.text().answers());
            if (!before.equals(now)) {
                changes.add(new Changed(field.label(), WordDifference.ofLines(before, now)));
            }
        }
        return changes;
    }

    static String words(Field field, Map<String, Answer> answers) {
        @Nullable Answer answer = answers.get(field.key());
        return answer == null ? "" : AnswerText.of(field, answer);
    }

    /** "10:42", on the clocks here. */
    static String clock(Instant at) {
        return CLOCK.format(at.atZone(Words.ZONE));
    }

    /** Somebody who has the part open, in a sentence. */
    static String sentence(Presence.Other other) {
        String since = clock(other.since());
        if (other.self()) {
            return "You have been writing here in another window since " + since
                    + ". Whichever you save second shows you both texts.";
        }
        String now = other.typed()
                ? " has been writing here since " + since + ", last at " + clock(other.last()) + "."
                : " has had this part open since " + since + ".";
        return other.name() + now + " If you both save, whoever saves second is shown both texts.";
    }
}
