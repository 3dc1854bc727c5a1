package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.WordChange;
import org.practicelearning.templates.evidence.WordDifference;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.drafting.PartForm.Typed;

/** What happens when two people saved the same part: both texts are shown, and nothing is chosen for anybody. */
final class Conflicts {
    /** The form names here every element for which it asks a choice. */
    private static final String ASKED = "asked";

    /** The form names here the revision that both texts were begun from. */
    private static final String BEGAN = "began";

    private final Rooms rooms;
    private final Reader reader;
    private final StoredDraft draft;
    private final Section section;

    Conflicts(Rooms rooms, Reader reader, StoredDraft draft, Section section) {
        this.rooms = rooms;
        this.reader = reader;
        this.draft = draft;
        this.section = section;
    }

    /**
     * A meeting of two texts, for the page.
     *
     * @param began the revision both were begun from
     * @param revision of the other's text
     * @param together the answers with what only the other changed
     * @param takenOver what that was
     * @param differences what both changed
     */
    record Met(
            long began,
            long revision,
            Map<String, Answer> together,
            List<String> takenOver,
            List<Difference> differences,
            String note) {}

    /**
     * A question that two people answered.
     *
     * @param id of its element
     * @param both whether the answer can hold both
     * @param chosen what the writer wants; empty before there was a choice
     */
    record Difference(String id, String label, String theirs, List<WordChange> changes, boolean both, String chosen) {}

    /** Whether the form asked for a choice that was not made. */
    static boolean leavesOpen(Context ctx) {
        return ctx.formParams(ASKED).stream().anyMatch(each -> ctx.formParam(TwoTexts.KEEP + each) == null);
    }

    private Optional<SectionText> at(long revision) {
        return revision < 0 ? Optional.empty() : rooms.drafts().at(draft, section, revision);
    }

    private static long began(Context ctx) {
        String sent = String.valueOf(ctx.formParam(BEGAN));
        return sent.matches("\\d{1,9}") ? Long.parseLong(sent) : -1;
    }

    /** The answers as the writer chose, against the other's text as it was shown. */
    Typed chosen(Context ctx, Typed typed) {
        if (ctx.formParams(ASKED).isEmpty()) {
            return typed;
        }
        return at(typed.revision())
                .map(theirs -> typed.answering(
                        TwoTexts.chosen(section, at(began(ctx)), theirs, typed.answers(), ctx::formParam)))
                .orElse(typed);
    }

    /** Somebody saved since the writer began. */
    Met with(SectionText theirs, Typed typed) {
        return met(
                typed.revision(),
                theirs,
                typed,
                "Not saved yet: "
                        + (theirs.by().equals(reader.id())
                                ? "you"
                                : rooms.teams().name(theirs.by())) + " saved this part at "
                        + Moments.said(theirs.at()) + ", after you opened it here. Both texts are here, and nothing is"
                        + " lost. Look at what differs, then save again.",
                Map.of());
    }

    /** The same once more, because something was not chosen. */
    Met again(Context ctx, Typed typed) {
        SectionText theirs = at(typed.revision()).orElseGet(() -> draft.draft().section(section.key()));
        Map<String, String> made = ctx.formParams(ASKED).stream()
                .filter(each -> ctx.formParam(TwoTexts.KEEP + each) != null)
                .collect(Collectors.toMap(
                        each -> each, each -> String.valueOf(ctx.formParam(TwoTexts.KEEP + each)), (one, two) -> one));
        return met(began(ctx), theirs, typed, "Not saved yet: choose which to keep wherever both texts differ.", made);
    }

    private Met met(long began, SectionText theirs, Typed typed, String note, Map<String, String> made) {
        TwoTexts texts = TwoTexts.of(section, at(began), theirs, typed.answers());
        return new Met(
                began,
                theirs.revision(),
                texts.together(),
                texts.takenOver().stream().map(Field::label).toList(),
                texts.clashes().stream()
                        .map(field -> difference(field, theirs, typed, made))
                        .toList(),
                note);
    }

    private static Difference difference(Field field, SectionText theirs, Typed typed, Map<String, String> made) {
        String id = PartForm.PREFIX + field.key();
        String other = WritingView.words(field, theirs.answers());
        boolean both = TwoTexts.holdsBoth(field);
        return new Difference(
                id,
                field.label(),
                other,
                WordDifference.ofLines(other, WritingView.words(field, typed.answers())),
                both,
                made.getOrDefault(id, both ? TwoTexts.BOTH : ""));
    }
}
