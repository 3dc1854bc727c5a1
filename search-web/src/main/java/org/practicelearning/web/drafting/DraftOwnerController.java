package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.LibraryCase;
import org.practicelearning.web.people.Person;

/**
 * Gives drafts without a case to somebody else, with the real identities behind them: one by its owner, and all that somebody
 * left behind whose account is shut by an administrator, who sees how many there are and nothing of them.
 */
final class DraftOwnerController {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    private final Rooms rooms;

    DraftOwnerController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** {@code GET /drafts/{id}/owner}. */
    void ask(Context ctx) {
        form(ctx, own(ctx)).show(ctx, rooms.pages(), Section.DRAFTS);
    }

    private StoredDraft own(Context ctx) {
        StoredDraft draft = rooms.draft(ctx);
        if (draft.caseId() != null) {
            throw new Refusal.Forbidden("This is a draft of a case. The owner of the case keeps what is behind it.");
        }
        return draft;
    }

    private FormPage form(Context ctx, StoredDraft draft) {
        return FormPage.of(
                        "Give the draft to somebody else",
                        DraftRoutes.address(draft, "owner"),
                        "Give it away",
                        heirs(draft.owner()),
                        reason(ctx))
                .saying(
                        draft.draft().title(),
                        "It is theirs alone then, with its history and the real identities behind it. You do not see it any"
                                + " more, and what you typed and did not save is gone.")
                .linking("Keep it", DraftRoutes.address(draft));
    }

    private FormField heirs(String but) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Choose", "", false)));
        rooms.teams().writers().stream()
                .filter(each -> !each.id().equals(but))
                .map(each ->
                        new Option(each.id(), each.shown() + " (" + each.role().label() + ")", "", false))
                .forEach(options::add);
        return FormField.choice("select", "person", "To whom", "A reviewer or learning lead", options);
    }

    private static FormField reason(Context ctx) {
        return FormField.area("reason", "Why", "Stands in the history. Without names.", typed(ctx));
    }

    private static String typed(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam("reason"), "").strip();
    }

    private Optional<Person> heir(Context ctx, String but) {
        String wanted = Objects.requireNonNullElse(ctx.formParam("person"), "");
        return rooms.teams().writers().stream()
                .filter(each -> each.id().equals(wanted) && !wanted.equals(but))
                .findFirst();
    }

    private static boolean isReason(String reason) {
        return reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
    }

    private static FormPage faulty(FormPage form, boolean heir, String reason) {
        FormPage all = heir ? form : form.withFault("person", "Choose a reviewer or learning lead");
        return isReason(reason)
                ? all
                : all.withFault("reason", "Say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters");
    }

    /** {@code POST /drafts/{id}/owner}: to {@code person}, because of {@code reason}. */
    void give(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = own(ctx);
        Optional<Person> heir = heir(ctx, draft.owner());
        String reason = typed(ctx);
        if (heir.isEmpty() || !isReason(reason)) {
            faulty(form(ctx, draft), heir.isPresent(), reason).show(ctx, rooms.pages(), Section.DRAFTS);
            return;
        }
        rooms.drafts().give(ReaderOf.of(ctx), draft, heir.get(), reason);
        tell(ctx, heir.get(), "gave you a draft. It is under Drafts.");
        ctx.redirect("/drafts", HttpStatus.SEE_OTHER);
    }

    private void tell(Context ctx, Person heir, String what) {
        rooms.teams().tell(heir.id(), rooms.teams().name(ReaderOf.of(ctx).id()) + " " + what);
    }

    /** {@code GET /people/{id}/hand-over}: what somebody left behind, in figures. */
    void askForAll(Context ctx) {
        left(ctx, leaver(ctx), "").show(ctx, rooms.pages(), Section.PEOPLE);
    }

    private Person leaver(Context ctx) {
        return rooms.teams()
                .person(ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such person here."));
    }

    private FormPage left(Context ctx, Person leaver, String done) {
        String here = Address.of("people", leaver.id(), "hand-over").toString();
        int drafts = isShut(leaver) ? rooms.drafts().ownOf(leaver.id()) : 0;
        FormPage form = drafts > 0
                ? FormPage.of("Hand over", here, "Hand the drafts over", heirs(leaver.id()), reason(ctx))
                : FormPage.of("Hand over", here, "");
        FormPage page = form.saying(said(leaver, drafts, done).toArray(String[]::new));
        for (LibraryCase each : rooms.teams().ownedBy(leaver.id())) {
            page = page.linking(
                    "Hand over the case " + each.title(),
                    Address.of("cases", each.id(), "owner").toString());
        }
        return page.linking(
                "Back to " + leaver.name(), Address.of("people", leaver.id()).toString());
    }

    private List<String> said(Person leaver, int drafts, String done) {
        List<String> said = new ArrayList<>();
        if (!done.isEmpty()) {
            said.add(done);
        }
        int cases = rooms.teams().ownedBy(leaver.id()).size();
        said.add(leaver.name() + " owns " + Words.count(cases, "open case")
                + (isShut(leaver) ? " and has " + Words.count(drafts, "draft") + " of their own." : "."));
        if (cases > 0) {
            said.add(
                    "The owner of a case reads the real identities behind its drafts. Each case is handed over by itself.");
        }
        if (drafts > 0) {
            said.add(
                    "You see nothing of the drafts. Whoever gets them reads them, with the real identities behind them.");
        } else if (!isShut(leaver)) {
            said.add(
                    "Drafts of their own can be handed over here once the account is shut; until then their owner does it.");
        }
        return said;
    }

    private static boolean isShut(Person leaver) {
        return leaver.state() == Person.State.DISABLED;
    }

    /** {@code POST /people/{id}/hand-over}: the drafts that are nobody else's. */
    void giveAll(Context ctx) {
        FormToken.check(ctx);
        Person leaver = leaver(ctx);
        if (!isShut(leaver)) {
            throw new Refusal.Forbidden("Whoever can sign in hands their drafts over themselves.");
        }
        Optional<Person> heir = heir(ctx, leaver.id());
        String reason = typed(ctx);
        if (heir.isEmpty() || !isReason(reason)) {
            faulty(left(ctx, leaver, ""), heir.isPresent(), reason).show(ctx, rooms.pages(), Section.PEOPLE);
            return;
        }
        int given = rooms.drafts().giveAll(ReaderOf.of(ctx), leaver, heir.get(), reason);
        String drafts = Words.count(given, "draft");
        if (given > 0) {
            tell(ctx, heir.get(), "handed " + drafts + " of " + leaver.shown() + " over to you.");
        }
        left(ctx, leaver, drafts + " handed over to " + heir.get().shown() + ".")
                .show(ctx, rooms.pages(), Section.PEOPLE);
    }
}
