package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.quotation.References;
import org.practicelearning.web.account.FormPage.Fault;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.drafting.Publication.State;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;

/** What the second person was asked: to read a text as a motivated intruder would, and to agree or not. */
final class PublicationsController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int SHORTEST = 20;
    private static final int LONGEST = 4_000;

    private final Rooms rooms;

    PublicationsController(Rooms rooms) {
        this.rooms = rooms;
    }

    /** The list. */
    record AskedPage(List<Line> waiting, List<Line> done) {}

    /** Something asked. */
    record Line(String address, String title, String about) {}

    /** {@code GET /publications}: what the person was asked. */
    void list(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        List<Line> waiting = new ArrayList<>();
        List<Line> done = new ArrayList<>();
        for (Publication each : rooms.publishing().rows().askedOf(reader.id())) {
            if (rooms.drafts().askedAbout(each, reader).isPresent()) {
                (each.waits() ? waiting : done).add(line(each));
            }
        }
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Asked of you", PageHead.Section.DRAFTS),
                        "publications",
                        new AskedPage(waiting, done));
    }

    private Line line(Publication each) {
        return new Line(
                Address.of("publications", each.id()).toString(),
                each.title(),
                each.form().label() + ", " + each.compartment().accessClass().label() + ". Asked by "
                        + rooms.teams().name(each.askedBy()) + ", " + Moments.said(each.asked()) + ". "
                        + each.state().label());
    }

    /**
     * What the page shows.
     *
     * @param waits whether the person can still decide
     */
    record DecidePage(
            String address,
            String title,
            String about,
            List<String> findings,
            List<PublishedText.Said> text,
            List<String> cited,
            boolean waits,
            String state,
            String document,
            String intruder,
            String decision,
            @Nullable String wordsFault,
            @Nullable String decisionFault,
            List<Fault> faults) {}

    /** A question with its draft, for the person it was asked of. */
    private record Asked(Publication publication, StoredDraft draft, PublishedText text) {}

    private Asked asked(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        Publication found =
                rooms.publishing().rows().find(ctx.pathParam("id")).orElseThrow(PublicationsController::notFound);
        StoredDraft draft = rooms.drafts()
                .askedAbout(found, reader)
                .filter(each -> each.caseId() == null || rooms.teams().reads(ReaderOf.asker(ctx), each))
                .map(each -> SourcesSince.noted(rooms, reader, rooms.walls().shown(reader, each)))
                .orElseThrow(PublicationsController::notFound);
        Publication now = rooms.publishing().complete(reader, draft, found);
        return new Asked(now, draft, Publishing.text(draft, now));
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("Nobody asked you to agree to such a text.");
    }

    /** {@code GET /publications/{id}}. */
    void show(Context ctx) {
        page(ctx, asked(ctx), Sent.NOTHING);
    }

    /** What was sent, and what is wrong with it. */
    private record Sent(
            String words,
            String decision,
            @Nullable String wordsFault,
            @Nullable String decisionFault) {
        static final Sent NOTHING = new Sent("", "", null, null);

        boolean isFaulty() {
            return wordsFault != null || decisionFault != null;
        }

        List<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            if (wordsFault != null) {
                faults.add(new Fault("intruder", wordsFault));
            }
            if (decisionFault != null) {
                faults.add(new Fault("decision-yes", decisionFault));
            }
            return faults;
        }
    }

    private void page(Context ctx, Asked asked, Sent sent) {
        Publication publication = asked.publication();
        boolean same = asked.text().hash().equals(publication.textHash());
        String document = publication.documentId();
        boolean there = document != null
                && rooms.shelf().find(ReaderOf.of(ctx), document).isPresent();
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of(
                                        (sent.isFaulty() ? "Error: " : "") + "Publish: " + publication.title(),
                                        PageHead.Section.DRAFTS)
                                .handledAs(Marking.of(asked.draft()).label()),
                        "publication",
                        new DecidePage(
                                Address.of("publications", publication.id()).toString(),
                                publication.title(),
                                line(publication).about(),
                                findings(asked),
                                publication.waits() && same ? asked.text().said() : List.of(),
                                References.of(asked.text().form(), asked.text().draft())
                                        .list(),
                                publication.waits() && same,
                                publication.waits() && !same
                                        ? "The text was changed after you were asked. It has to be asked again."
                                        : publication.state().label(),
                                there && document != null
                                        ? Address.of("doc", document).toString()
                                        : "",
                                sent.words().isEmpty() ? publication.intruder() : sent.words(),
                                sent.decision(),
                                sent.wordsFault(),
                                sent.decisionFault(),
                                sent.faults()));
    }

    private List<String> findings(Asked asked) {
        return rooms.publishing().findings(asked.draft(), asked.text()).stream()
                .map(each -> each.kind().label() + ": “" + each.words() + "”. "
                        + (each.isAnswered()
                                ? each.answer().reason() + " ("
                                        + rooms.teams().name(each.answer().by()) + ")"
                                : "Not answered"))
                .toList();
    }

    /** {@code GET /publications/{id}/file.docx}: the very file. */
    void file(Context ctx) {
        Asked asked = asked(ctx);
        if (!asked.publication().waits()) {
            throw new Refusal.NotFound("It has been decided.");
        }
        ctx.contentType(WORD)
                .header("Content-Disposition", "attachment; filename=\"to-publish.docx\"")
                .result(rooms.publishing().file(asked.text()));
    }

    /** {@code POST /publications/{id}}: {@code yes} or {@code no}, with what was looked at. */
    void decide(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        Asked asked = asked(ctx);
        Publication publication = asked.publication();
        String words = Objects.requireNonNullElse(ctx.formParam("intruder"), "").strip();
        String decision = Objects.requireNonNullElse(ctx.formParam("decision"), "");
        Sent sent = new Sent(
                words,
                decision,
                words.length() < SHORTEST || words.length() > LONGEST
                        ? "Say what you looked at and what you found, in 20 to 4,000 characters"
                        : null,
                decision.equals("yes") || decision.equals("no") ? null : "Choose whether you agree");
        if (sent.isFaulty()) {
            refuse(ctx, asked, sent);
            return;
        }
        if (decision.equals("no")) {
            rooms.publishing()
                    .rows()
                    .decide(
                            publication.id(),
                            State.REFUSED,
                            words,
                            rooms.clock().instant());
            tell(publication, " did not agree to publish a text. The reasons stand with the draft.");
            ctx.redirect("/publications", HttpStatus.SEE_OTHER);
            return;
        }
        String fault = faultOf(reader, asked);
        if (fault != null) {
            refuse(ctx, asked, new Sent(words, decision, null, fault));
            return;
        }
        if (rooms.publishing()
                .approve(reader, asked.draft(), publication, words)
                .isPresent()) {
            tell(publication, " agreed to publish a text.");
        }
        ctx.redirect(Address.of("publications", publication.id()).toString(), HttpStatus.SEE_OTHER);
    }

    private void tell(Publication publication, String what) {
        rooms.teams().tell(publication.askedBy(), rooms.teams().name(publication.askedOf()) + what);
    }

    private void refuse(Context ctx, Asked asked, Sent sent) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, asked, sent);
    }

    /** What was true when the question was asked must be true when it is answered. */
    private @Nullable String faultOf(Reader reader, Asked asked) {
        Publication publication = asked.publication();
        StoredDraft draft = asked.draft();
        boolean wrote = reader.id().equals(publication.askedBy())
                || reader.id().equals(draft.owner())
                || draft.draft().sections().values().stream()
                        .map(SectionText::by)
                        .anyMatch(reader.id()::equals);
        if (wrote) {
            return "You wrote some of it. Somebody else has to agree";
        }
        if (!publication.waits()) {
            return "It has been decided already";
        }
        if (!asked.text().hash().equals(publication.textHash()) || draft.draft().version() != publication.version()) {
            return "The text was changed after you were asked. It has to be asked again";
        }
        if (!rooms.walls()
                .above(reader, asked.text().draft(), publication.compartment().accessClass())
                .isEmpty()) {
            return "It cites a document that fewer people may see by now than would see the publication";
        }
        boolean open = rooms.publishing().findings(draft, asked.text()).stream().anyMatch(each -> !each.isAnswered());
        return open ? "Something that was found has not been answered" : null;
    }
}
