package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.draft.Missing;
import org.practicelearning.templates.draft.Readiness;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.adding.AccessChoices;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.Person;

/** Getting a draft ready for the library: what goes in, what in it may tell who somebody is, and whom to ask. */
final class PublishController {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final String REASON = "r.";

    private final Rooms rooms;

    PublishController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param since what has become of sources since they were quoted; it stands in no way
     * @param blocks what stands in the way of asking
     * @param kept what the check was made of, for the forms that follow
     * @param words how many words were looked through
     */
    record PublishPage(
            String draft,
            String draftTitle,
            String address,
            String title,
            List<Option> forms,
            List<Option> parts,
            List<Option> access,
            List<Kind> kinds,
            int open,
            long words,
            List<String> since,
            List<String> blocks,
            List<Option> seconds,
            List<Kept> kept,
            List<Line> earlier) {}

    /** What was found of one kind. */
    record Kind(String name, String label, String advice, boolean hard, List<Found> findings) {}

    /** Words that were found. */
    record Found(
            String field, String words, List<Finding.Spot> spots, boolean mustGo, String reason, String answered) {}

    /** A hidden field. */
    record Kept(String name, String value) {}

    /** A publication of this draft. */
    record Line(String what, String state, String document, List<String> history) {}

    /** {@code GET /drafts/{id}/publish}. */
    void show(Context ctx) {
        StoredDraft draft = draft(ctx);
        page(ctx, draft, choice(ctx, draft));
    }

    /** Its citations say what has become of their sources, as the publication will. */
    private StoredDraft draft(Context ctx) {
        return SourcesSince.noted(rooms, ReaderOf.of(ctx), rooms.draft(ctx));
    }

    private PublicationChoice choice(Context ctx, StoredDraft draft) {
        Reader reader = ReaderOf.of(ctx);
        PublicationForm form = PublicationForm.ofKey(sent(ctx, "form")).orElse(PublicationForm.FULL);
        boolean same = sent(ctx, "of").isEmpty() || sent(ctx, "of").equals(form.key());
        String wanted = sent(ctx, "access");
        // As for every document that comes in: where nobody says more, nobody sees more.
        String access = AccessChoices.compartment(reader, wanted).isPresent() ? wanted : AccessClass.RESTRICTED.key();
        String title = sent(ctx, "title").replaceAll("\\p{Cntrl}", " ").strip();
        return new PublicationChoice(
                form,
                title.isEmpty() ? draft.draft().title() : title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                PublicationChoice.parts(draft, form, same ? all(ctx, "part") : List.of()),
                access,
                AccessChoices.compartment(reader, access).orElseThrow());
    }

    private static String sent(Context ctx, String name) {
        return Objects.requireNonNullElseGet(
                ctx.formParam(name), () -> Objects.requireNonNullElse(ctx.queryParam(name), ""));
    }

    private static List<String> all(Context ctx, String name) {
        return ctx.formParams(name).isEmpty() ? ctx.queryParams(name) : ctx.formParams(name);
    }

    private void page(Context ctx, StoredDraft draft, PublicationChoice choice) {
        PublishedText text = choice.text(draft);
        List<Finding> findings = rooms.publishing().findings(draft, text);
        int open = (int) findings.stream().filter(each -> !each.isAnswered()).count();
        List<Person> seconds = seconds(draft, text);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of("Publish: " + draft.draft().title(), PageHead.Section.DRAFTS)
                                .handledAs(Marking.of(draft).label()),
                        "draft-publish",
                        new PublishPage(
                                DraftRoutes.address(draft),
                                draft.draft().title(),
                                DraftRoutes.address(draft, "publish"),
                                choice.title(),
                                Arrays.stream(PublicationForm.values())
                                        .map(each -> new Option(
                                                each.key(), each.label(), each.hint(), each == choice.form()))
                                        .toList(),
                                PublicationForm.publishable(draft.form()).stream()
                                        .map(each -> new Option(
                                                each.key(),
                                                each.title(),
                                                "",
                                                choice.parts().contains(each.key())))
                                        .toList(),
                                access(ctx, draft, choice),
                                kinds(findings),
                                open,
                                text.said().stream()
                                        .flatMap(each -> each.lines().stream())
                                        .mapToLong(each -> each.split("\\s+").length)
                                        .sum(),
                                SourcesSince.sentences(rooms, ReaderOf.of(ctx), text.draft()),
                                blocks(ctx, draft, choice, text, open, seconds),
                                seconds.stream()
                                        .map(each -> new Option(each.id(), each.shown(), "", false))
                                        .toList(),
                                kept(choice),
                                rooms.publishing().rows().of(draft.id()).stream()
                                        .map(each -> line(ReaderOf.of(ctx), draft, each))
                                        .toList()));
    }

    private List<Option> access(Context ctx, StoredDraft draft, PublicationChoice choice) {
        return rooms.teams().placesFor(ReaderOf.asker(ctx)).stream()
                .filter(each -> !each.key().startsWith("case-")
                        || each.key().equals("case-" + Objects.requireNonNullElse(draft.caseId(), "")))
                .map(each -> new Option(
                        each.key(), each.label(), each.hint(), each.key().equals(choice.access())))
                .toList();
    }

    private List<Kind> kinds(List<Finding> findings) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Finding each : findings) {
            kinds.computeIfAbsent(
                            each.kind().name(),
                            name -> new Kind(
                                    name,
                                    each.kind().label(),
                                    each.kind().advice(),
                                    each.kind().hard(),
                                    new ArrayList<>()))
                    .findings()
                    .add(new Found(
                            REASON + each.key(),
                            each.words(),
                            each.spots(),
                            each.mustGo(),
                            each.answer().reason(),
                            each.isAnswered()
                                    ? rooms.teams().name(each.answer().by()) + ", "
                                            + Moments.said(each.answer().at())
                                    : ""));
        }
        return List.copyOf(kinds.values());
    }

    /** Learning leads who wrote nothing of it and may read all of it. */
    private List<Person> seconds(StoredDraft draft, PublishedText text) {
        Set<String> writers = writers(draft);
        return rooms.teams().leadsFor(draft).stream()
                .filter(each -> !writers.contains(each.id()))
                .filter(each -> rooms.walls()
                        .shut(rooms.teams().readerOf(each), text.draft())
                        .isEmpty())
                .toList();
    }

    /** Everybody who began the draft, wrote in it or asks. */
    private static Set<String> writers(StoredDraft draft) {
        Set<String> writers =
                draft.draft().sections().values().stream().map(SectionText::by).collect(Collectors.toSet());
        writers.add(draft.owner());
        return writers;
    }

    private List<String> blocks(
            Context ctx,
            StoredDraft draft,
            PublicationChoice choice,
            PublishedText text,
            int open,
            List<Person> seconds) {
        List<String> blocks = new ArrayList<>();
        ReviewState state = draft.draft().state();
        if (state != ReviewState.FINAL && state != ReviewState.PUBLISHED) {
            blocks.add("The draft is in the state “" + state.label() + "”. It can be published once it is final.");
        }
        Readiness.missing(draft.form(), draft.draft(), ReviewState.PUBLISHED).stream()
                .map(Missing::message)
                .forEach(blocks::add);
        if (!draft.shut().isEmpty()) {
            blocks.add("It quotes documents that you may not open. Somebody who may has to ask.");
        }
        rooms.walls()
                .above(ReaderOf.of(ctx), text.draft(), choice.compartment().accessClass())
                .forEach(each -> blocks.add("[@" + each.id() + "] cites a document that fewer people may see than "
                        + choice.compartment().accessClass().label().toLowerCase(Locale.ROOT)
                        + ". Take the evidence out of these parts, or publish to fewer people."));
        if (choice.compartment().accessClass() == AccessClass.PUBLISHED) {
            DraftGoingOut.of(rooms, ReaderOf.of(ctx), draft).shortened().stream()
                    .filter(each -> choice.parts().contains(each.section()))
                    .forEach(each -> blocks.add("[@" + each.evidence()
                            + "] quotes more words than may leave the library under the licence of its source. Shorten"
                            + " the quotation, or publish to fewer people."));
        }
        if (open > 0) {
            blocks.add(Words.count(open, "finding") + " of the check " + (open == 1 ? "is" : "are")
                    + " still to be mended or answered.");
        }
        if (seconds.stream()
                .noneMatch(each -> !each.id().equals(ReaderOf.of(ctx).id()))) {
            blocks.add(
                    "There is no learning lead who wrote nothing of it and may open all it quotes. A second person has"
                            + " to agree.");
        }
        return blocks;
    }

    private static List<Kept> kept(PublicationChoice choice) {
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept("form", choice.form().key()));
        kept.add(new Kept("of", choice.form().key()));
        kept.add(new Kept("title", choice.title()));
        kept.add(new Kept("access", choice.access()));
        choice.parts().stream().sorted().forEach(each -> kept.add(new Kept("part", each)));
        return kept;
    }

    private Line line(Reader reader, StoredDraft draft, Publication stored) {
        Publication each = rooms.publishing().complete(reader, draft, stored);
        List<String> history = new ArrayList<>();
        history.add("Asked by " + rooms.teams().name(each.askedBy()) + ", " + Moments.said(each.asked()) + ", of "
                + rooms.teams().name(each.askedOf()) + ", for version " + each.version());
        if (each.decided() != null) {
            history.add((each.state() == Publication.State.REFUSED ? "Not agreed" : "Agreed") + ", "
                    + Moments.said(each.decided()) + ": " + each.intruder());
        }
        if (each.withdrawn() != null) {
            history.add("Withdrawn by " + rooms.teams().name(each.withdrawnBy()) + ", " + Moments.said(each.withdrawn())
                    + ": " + each.why());
        }
        String document = each.documentId();
        boolean there = document != null && rooms.shelf().find(reader, document).isPresent();
        return new Line(
                each.form().label() + ": " + each.title(),
                each.state().label() + ", " + each.compartment().accessClass().label(),
                there && document != null ? Address.of("doc", document).toString() : "",
                history);
    }

    /** {@code POST /drafts/{id}/publish/answers}: keeps why something that was found is no such thing. */
    void answer(Context ctx) {
        FormToken.check(ctx);
        StoredDraft draft = draft(ctx);
        PublicationChoice choice = choice(ctx, draft);
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Finding each : rooms.publishing().findings(draft, choice.text(draft))) {
            String typed = ctx.formParam(REASON + each.key());
            String forAll = sent(ctx, "all." + each.kind().name()).strip();
            if (typed != null && !each.mustGo()) {
                String reason = typed.isBlank() && !each.kind().hard() ? forAll : typed.strip();
                if (!reason.equals(each.answer().reason())) {
                    reasons.put(each.key(), reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
                }
            }
        }
        rooms.publishing()
                .rows()
                .answer(
                        draft.id(),
                        reasons,
                        ReaderOf.of(ctx).id(),
                        rooms.clock().instant());
        back(ctx, draft, choice, "check");
    }

    private static void back(Context ctx, StoredDraft draft, PublicationChoice choice, String at) {
        Address address = Address.of("drafts", draft.id(), "publish");
        for (Kept each : kept(choice)) {
            address = address.with(each.name(), each.value());
        }
        ctx.redirect(address.at(at).toString(), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /drafts/{id}/publish}: asks {@code second} for the second yes. */
    void ask(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        StoredDraft draft = draft(ctx);
        PublicationChoice choice = choice(ctx, draft);
        PublishedText text = choice.text(draft);
        List<Person> seconds = seconds(draft, text);
        int open = (int) rooms.publishing().findings(draft, text).stream()
                .filter(each -> !each.isAnswered())
                .count();
        String second = sent(ctx, "second");
        boolean known = !second.equals(reader.id())
                && seconds.stream().anyMatch(each -> each.id().equals(second));
        if (!known || !blocks(ctx, draft, choice, text, open, seconds).isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, draft, choice);
            return;
        }
        rooms.publishing().ask(reader, draft, choice, second);
        rooms.teams()
                .tell(
                        second,
                        rooms.teams().name(reader.id()) + " asks for your yes to publish a text. It waits under Drafts,"
                                + " Asked of you.");
        ctx.redirect(DraftRoutes.address(draft, "publish") + "#earlier", HttpStatus.SEE_OTHER);
    }
}
