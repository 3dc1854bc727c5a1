package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.DraftChange;
import org.practicelearning.templates.draft.Partner;
import org.practicelearning.templates.draft.Transitions;
import org.practicelearning.templates.draft.Transitions.Transition;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;

/** Moves a draft between its states, and keeps who signed which version. */
final class StateController {
    private static final int LONGEST_REASON = 2_000;

    private final Rooms rooms;

    StateController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** {@code GET /drafts/{id}/move/{to}}. */
    void showMove(Context ctx) {
        StoredDraft draft = rooms.draftToChange(ctx);
        if (ctx.pathParam("to").equals(ReviewState.PUBLISHED.key())) {
            ctx.redirect(DraftRoutes.address(draft, "publish"), HttpStatus.SEE_OTHER);
            return;
        }
        moveForm(draft, transition(ctx, draft), "").show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private static Transition transition(Context ctx, StoredDraft draft) {
        return Transitions.from(draft.draft().state()).stream()
                .filter(each -> each.to().key().equals(ctx.pathParam("to")))
                .filter(each -> each.to() != ReviewState.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("The draft cannot go there from “"
                        + draft.draft().state().label() + "”."));
    }

    /** Of a move that was open when its page was loaded. */
    private boolean movedMeanwhile(Context ctx, StoredDraft draft) {
        if (Transitions.from(draft.draft().state()).stream()
                        .anyMatch(each -> each.to().key().equals(ctx.pathParam("to")))
                || Arrays.stream(ReviewState.values())
                        .noneMatch(each -> each.key().equals(ctx.pathParam("to")))) {
            return false;
        }
        ctx.status(HttpStatus.CONFLICT);
        FormPage.of("This draft is in the state “" + draft.draft().state().label() + "” now", "", "")
                .saying("From there it cannot go where you wanted to send it. Nothing was changed.")
                .linking("Back to the draft", DraftRoutes.address(draft))
                .show(ctx, rooms.pages(), Section.DRAFTS);
        return true;
    }

    private static FormPage moveForm(StoredDraft draft, Transition way, String why) {
        List<DraftController.Lack> lacking =
                way.isOn() ? DraftController.lacking(draft, way.to()) : List.<DraftController.Lack>of();
        FormPage form = FormPage.of(
                        way.label(),
                        DraftRoutes.address(draft, "move", way.to().key()),
                        way.label(),
                        FormField.area(
                                "why",
                                way.reasonNeeded() ? "Why?" : "Why? (optional)",
                                "Kept in the history of the draft.",
                                why))
                .saying("“" + draft.draft().title() + "” goes from “"
                        + way.from().label() + "” to “" + way.to().label() + "”.");
        if (!lacking.isEmpty()) {
            form = form.saying(
                    form.lead().getFirst(),
                    "It is not ready for that: " + Words.count(lacking.size(), "thing is", "things are")
                            + " missing, listed below.");
        }
        for (DraftController.Lack each : lacking) {
            form = form.linking(each.message(), each.address().isEmpty() ? DraftRoutes.address(draft) : each.address());
        }
        return form.linking("Back to the draft", DraftRoutes.address(draft));
    }

    /** {@code POST /drafts/{id}/move/{to}}. */
    void move(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        if (movedMeanwhile(ctx, draft)) {
            return;
        }
        Transition way = transition(ctx, draft);
        String why = text(ctx, "why");
        Optional<String> blocked = why.isBlank() ? Optional.empty() : blocked(ctx, draft, way, why);
        if (blocked.isPresent()) {
            moveForm(draft, way, why).withFault("why", blocked.get()).show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        DraftChange change = rooms.drafts()
                .change(
                        reader,
                        draft.id(),
                        way.label(),
                        now -> now.move(
                                draft.form(), way.to(), why, rooms.drafts().author(reader)));
        Optional<String> fault = switch (change) {
            case DraftChange.Changed changed -> Optional.empty();
            case DraftChange.ReasonNeeded needed -> Optional.of("Say why.");
            case DraftChange.NotReady notReady ->
                Optional.of("It is not ready. What is missing is listed below the form.");
            default -> Optional.of("The draft has been moved meanwhile.");
        };
        if (fault.isPresent()) {
            moveForm(draft, way, why).withFault("why", fault.get()).show(ctx, rooms.pages(), Section.DRAFTS);
        } else {
            ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
        }
    }

    /**
     * Publishing takes a second person, and has its own page. What has been published leaves the library with the draft's
     * withdrawal, or not at all.
     */
    private Optional<String> blocked(Context ctx, StoredDraft draft, Transition way, String why) {
        boolean published = draft.draft().state() == ReviewState.PUBLISHED;
        if (published && !ReaderOf.asker(ctx).keeps()) {
            return Optional.of("Only a learning lead takes documents out of the library.");
        }
        return published ? rooms.publishing().withdraw(ReaderOf.of(ctx), draft, why) : Optional.empty();
    }

    /** {@code GET /drafts/{id}/sign}. */
    void showSign(Context ctx) {
        signForm(rooms.draftToChange(ctx), "", "", "").show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private static FormPage signForm(StoredDraft draft, String partner, String role, String delegate) {
        List<Option> partners = Arrays.stream(Partner.values())
                .map(each -> new Option(each.key(), each.label(), "", each.key().equals(partner)))
                .toList();
        return FormPage.of(
                        "Record a sign-off",
                        DraftRoutes.address(draft, "sign"),
                        "Record the sign-off",
                        FormField.choice("radios", "partner", "Partner", "", partners),
                        FormField.text(
                                "role", "Role of whoever signed", "For example Director of children's services.", role),
                        FormField.text(
                                "delegate",
                                "Name of the person the partner has delegated to sign",
                                "Kept on record with the sign-off, and in no file that leaves the library.",
                                delegate))
                .saying("The sign-off is for version " + draft.draft().version()
                        + ". A later change of the text makes a new version, which nobody has signed.")
                .linking("Back to the draft", DraftRoutes.address(draft));
    }

    /** {@code POST /drafts/{id}/sign}. */
    void sign(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = rooms.draft(ctx);
        String key = text(ctx, "partner");
        String role = text(ctx, "role");
        String delegate = text(ctx, "delegate");
        FormPage form = signForm(draft, key, role, delegate);
        Optional<Partner> partner = Arrays.stream(Partner.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
        if (partner.isEmpty()) {
            form = form.withFault("partner", "Choose the partner.");
        }
        if (role.isBlank()) {
            form = form.withFault("role", "Give the role.");
        }
        if (delegate.isBlank()) {
            form = form.withFault("delegate", "Give the name.");
        }
        if (!form.faults().isEmpty()) {
            form.show(ctx, rooms.pages(), Section.DRAFTS);
        } else {
            DraftChange change = rooms.drafts()
                    .change(
                            reader,
                            draft.id(),
                            "Sign-off: " + partner.get().label(),
                            now -> now.sign(
                                    partner.get(),
                                    role,
                                    delegate,
                                    rooms.drafts().author(reader)));
            if (change instanceof DraftChange.Changed) {
                ctx.redirect(DraftRoutes.address(draft), HttpStatus.SEE_OTHER);
            } else {
                form.withFault("partner", "Only a draft in the state “Partners' sign-off” can be signed.")
                        .show(ctx, rooms.pages(), Section.DRAFTS);
            }
        }
    }

    private static String text(Context ctx, String field) {
        String text = Objects.requireNonNullElse(ctx.formParam(field), "").strip();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
