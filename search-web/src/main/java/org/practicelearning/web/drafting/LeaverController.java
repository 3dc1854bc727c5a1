package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.access.Reader;
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
 * Hands over what somebody left behind: the drafts and collections that were theirs alone, of which an administrator sees how
 * many there are and nothing else, and the way to each of their cases.
 */
final class LeaverController {
    private final Rooms rooms;

    LeaverController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Somebody who left something behind.
     *
     * @param shut whether nobody comes back to it by signing in
     * @param back the page that leads here
     */
    private record Leaver(String id, String name, boolean shut, String back) {
        static Leaver of(Person person) {
            return new Leaver(
                    person.id(),
                    person.name(),
                    person.state() == Person.State.DISABLED,
                    Address.of("people", person.id()).toString());
        }
    }

    /**
     * What is left behind.
     *
     * @param drafts how many drafts without a case
     */
    private record Left(int drafts, int collections, List<LibraryCase> cases) {
        boolean isAny() {
            return drafts + collections > 0;
        }

        String counted() {
            return Words.count(drafts, "draft") + " and " + Words.count(collections, "collection");
        }
    }

    /** Somebody with an account, or whoever worked here before there were any. */
    private Leaver leaver(Context ctx) {
        String id = ctx.pathParam("id");
        return id.equals(Reader.localOperator().id())
                ? new Leaver(id, rooms.teams().name(id), true, "/people")
                : rooms.teams()
                        .person(id)
                        .map(Leaver::of)
                        .orElseThrow(() -> new Refusal.NotFound("There is no such person here."));
    }

    /** Of somebody who can sign in nothing is counted: what is theirs alone is theirs. */
    private Left left(Leaver leaver) {
        return leaver.shut()
                ? new Left(
                        rooms.drafts().ownOf(leaver.id()),
                        rooms.collections().ownOf(leaver.id()),
                        rooms.teams().ownedBy(leaver.id()))
                : new Left(0, 0, rooms.teams().ownedBy(leaver.id()));
    }

    /** {@code GET /people/{id}/hand-over}. */
    void ask(Context ctx) {
        Leaver leaver = leaver(ctx);
        form(leaver, HandOver.read(ctx, rooms.teams(), leaver.id()), "").show(ctx, rooms.pages(), Section.PEOPLE);
    }

    private FormPage form(Leaver leaver, HandOver asked, String done) {
        String here = Address.of("people", leaver.id(), "hand-over").toString();
        Left left = left(leaver);
        FormPage form = left.isAny()
                ? FormPage.of("Hand over", here, "Hand over", asked.fields(rooms.teams(), leaver.id()))
                : FormPage.of("Hand over", here, "");
        FormPage page = form.saying(said(leaver, left, done).toArray(String[]::new));
        for (LibraryCase each : left.cases()) {
            page = page.linking(
                    "Hand over the case " + each.title(),
                    Address.of("cases", each.id(), "owner").toString());
        }
        return page.linking("Back to " + (leaver.back().equals("/people") ? "People" : leaver.name()), leaver.back());
    }

    private static List<String> said(Leaver leaver, Left left, String done) {
        List<String> said = new ArrayList<>();
        if (!done.isEmpty()) {
            said.add(done);
        }
        if (left.isAny()) {
            said.add(leaver.name() + " has " + left.counted() + " of their own.");
            said.add(
                    "You see nothing of them. Whoever gets them reads them, with the real identities behind the drafts.");
        } else if (leaver.shut()) {
            said.add(leaver.name() + " has no draft and no collection of their own.");
        } else {
            said.add(
                    "What is " + leaver.name() + "’s alone can be handed over here once the account is shut; until then"
                            + " they do it themselves.");
        }
        if (!left.cases().isEmpty()) {
            said.add(leaver.name() + " owns " + Words.count(left.cases().size(), "open case")
                    + ". The owner of a case reads the real identities behind its drafts. Each case is handed over by"
                    + " itself.");
        }
        return said;
    }

    /** {@code POST /people/{id}/hand-over}: to {@code person}, because of {@code reason}. */
    void give(Context ctx) {
        FormToken.check(ctx);
        Leaver leaver = leaver(ctx);
        if (!leaver.shut()) {
            throw new Refusal.Forbidden("Whoever can sign in hands over themselves.");
        }
        HandOver asked = HandOver.read(ctx, rooms.teams(), leaver.id());
        if (asked.isWhole()) {
            asked.heir().ifPresent(heir -> {
                String done = give(ReaderOf.of(ctx), leaver, heir, asked.reason());
                form(leaver, asked, done).show(ctx, rooms.pages(), Section.PEOPLE);
            });
        } else {
            asked.faulty(form(leaver, asked, "")).show(ctx, rooms.pages(), Section.PEOPLE);
        }
    }

    private String give(Reader by, Leaver leaver, Person heir, String reason) {
        Left given = new Left(
                rooms.drafts().giveAll(by, leaver.id(), leaver.name(), heir, reason),
                rooms.collections().giveAll(leaver.id(), heir.id()),
                List.of());
        if (given.isAny()) {
            rooms.teams()
                    .tell(
                            heir.id(),
                            rooms.teams().name(by.id()) + " handed " + given.counted() + " of " + leaver.name()
                                    + " over to you.");
        }
        return given.counted() + " handed over to " + heir.shown() + ".";
    }
}
