package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Missing;
import org.practicelearning.templates.draft.Move;
import org.practicelearning.templates.draft.Readiness;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.draft.Transitions;
import org.practicelearning.templates.draft.Transitions.Transition;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.Words;

/** The home of a draft: its parts, what is not ready, its dates, and where it may go. */
final class DraftController {
    private final Rooms rooms;

    DraftController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param next the state it would enter next; empty when there is none
     */
    record DraftPage(
            String address,
            String title,
            String template,
            String edition,
            String state,
            int version,
            String saved,
            String progress,
            List<Part> parts,
            String next,
            List<Lack> lacking,
            boolean dated,
            List<Due> dates,
            List<Way> ways,
            boolean signable,
            List<String> signatures,
            List<Moved> moves) {}

    /** A part and how far it is. */
    record Part(String address, String title, String state, boolean complete) {}

    /** Something missing, with the place where it can be written. */
    record Lack(String address, String message) {}

    /** A date to keep. */
    record Due(String label, String date, String standing) {}

    /** A state it may enter. */
    record Way(String address, String label) {}

    /** How it came to a state. */
    record Moved(String what, String when, String why) {}

    /** {@code GET /drafts/{id}}. */
    void show(Context ctx) {
        StoredDraft stored = rooms.draft(ctx);
        Draft draft = stored.draft();
        List<Part> parts = stored.form().sections().stream()
                .map(each -> part(stored, each))
                .toList();
        List<Transition> ways = Transitions.from(draft.state());
        ReviewState next = ways.stream()
                .map(Transition::to)
                .filter(to -> to.compareTo(draft.state()) > 0 && to != ReviewState.WITHDRAWN)
                .findFirst()
                .orElse(draft.state());
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of(draft.title(), PageHead.Section.DRAFTS),
                        "draft",
                        new DraftPage(
                                DraftRoutes.address(stored),
                                draft.title(),
                                stored.form().title(),
                                stored.form().edition(),
                                draft.state().label(),
                                draft.version(),
                                Moments.said(stored.changed()),
                                parts.stream().filter(Part::complete).count() + " of "
                                        + Words.count(parts.size(), "part") + " completed",
                                parts,
                                next == draft.state() ? "" : next.label(),
                                lacking(stored, next),
                                KnownDays.areAskedIn(stored.form()),
                                dates(stored),
                                ways.stream()
                                        .map(each -> new Way(
                                                DraftRoutes.address(
                                                        stored,
                                                        "move",
                                                        each.to().key()),
                                                each.label()))
                                        .toList(),
                                draft.state() == ReviewState.SIGN_OFF,
                                signatures(draft),
                                draft.moves().reversed().stream()
                                        .map(DraftController::moved)
                                        .toList()));
    }

    private static Part part(StoredDraft stored, Section section) {
        SectionText text = stored.draft().section(section.key());
        String state = text.complete() ? "Completed" : text.revision() == 0 ? "Not yet started" : "In progress";
        return new Part(DraftRoutes.address(stored, "part", section.key()), section.title(), state, text.complete());
    }

    static List<Lack> lacking(StoredDraft stored, ReviewState next) {
        if (next == stored.draft().state()) {
            return List.of();
        }
        return Readiness.missing(stored.form(), stored.draft(), next).stream()
                .map(each -> new Lack(place(stored, each), each.message()))
                .toList();
    }

    private static String place(StoredDraft stored, Missing each) {
        return each.section().isEmpty() ? "" : DraftRoutes.address(stored, "part", each.section());
    }

    private List<Due> dates(StoredDraft stored) {
        return KnownDays.dates(stored.form(), stored.draft()).stream()
                .map(each -> new Due(each.rule().label(), DueDate.shown(each.date()), each.standing(rooms.today())))
                .toList();
    }

    private static List<String> signatures(Draft draft) {
        List<String> lines = new ArrayList<>();
        draft.signOffs()
                .forEach(each -> lines.add(each.partner().label() + ", "
                        + each.role()
                        + ": signed version "
                        + each.version()
                        + " on "
                        + Moments.said(each.at())
                        + (each.version() == draft.version() ? "" : ". The text has changed since")));
        return lines;
    }

    private static Moved moved(Move each) {
        return new Moved(
                "From " + each.from().label() + " to " + each.to().label() + ", version " + each.version(),
                Moments.said(each.at()),
                each.why());
    }
}
