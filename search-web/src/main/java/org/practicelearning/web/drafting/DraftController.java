package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.templates.clock.DueDate;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Missing;
import org.practicelearning.templates.draft.Move;
import org.practicelearning.templates.draft.Partner;
import org.practicelearning.templates.draft.Readiness;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.draft.SignOff;
import org.practicelearning.templates.draft.Transitions;
import org.practicelearning.templates.draft.Transitions.Transition;
import org.practicelearning.templates.export.PdfExport;
import org.practicelearning.templates.template.ReviewState;
import org.practicelearning.templates.template.Section;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.drafting.DraftRoutes.Rooms;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;

/** The home of a draft: its parts, what is not ready, its dates, and where it may go. */
final class DraftController {
    /** So many characters are named that a PDF cannot show. */
    private static final int MOST_NAMED = 5;

    private final Rooms rooms;

    DraftController(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * What the page shows.
     *
     * @param marking how the draft is marked, with the reason where its evidence raised it
     * @param team the case whose team shares it; empty when nobody does
     * @param writes whether the person may change it
     * @param newerForm whether there is a newer version of its template
     * @param next the state that was asked about, or that it would enter next; empty when there is none
     * @param states the states one can ask about
     * @param beforeFiles what to know of the evidence before the draft leaves, each a sentence
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
            String marking,
            String team,
            boolean writes,
            boolean deletes,
            List<Part> parts,
            boolean newerForm,
            String next,
            List<Lack> lacking,
            List<Way> states,
            List<Way> clockStarts,
            String datesFault,
            List<Due> dates,
            List<Way> ways,
            boolean signable,
            List<Signed> signatures,
            List<Moved> moves,
            List<String> beforeFiles) {}

    /**
     * A part and how far it is.
     *
     * @param comments "2 open comments"; empty when there are none
     */
    record Part(String address, String title, String state, boolean complete, String comments) {}

    /** Something missing, with the place where it can be written. */
    record Lack(String address, String message) {}

    /**
     * A date to keep.
     *
     * @param delay "Reason given"; "No reason given" of a date of statute that was not kept; else empty
     */
    record Due(String label, String date, String standing, boolean statutory, String delay) {}

    /** A state it may enter, or be asked about. */
    record Way(String address, String label) {}

    /** What a partner has signed. */
    record Signed(String partner, String what, String who, boolean current, String since) {}

    /** How it came to a state. */
    record Moved(String what, String who, String when, String why) {}

    /** {@code GET /drafts/{id}}, with {@code for}, a state, to see what is not ready for it. */
    void show(Context ctx) {
        StoredDraft stored = rooms.draft(ctx);
        Draft draft = stored.draft();
        List<PartComment> comments = rooms.drafts().comments().of(stored);
        Set<String> unsaved = rooms.unsaved(ReaderOf.of(ctx), stored).stream()
                .map(SafetyCopy::section)
                .collect(Collectors.toSet());
        List<Part> parts = stored.form().sections().stream()
                .map(each -> part(stored, each, comments, unsaved.contains(each.key())))
                .toList();
        List<Transition> ways = Transitions.from(draft.state());
        ReviewState next = asked(ctx, draft).orElseGet(() -> next(ways, draft));
        boolean writes = rooms.teams().writes(ReaderOf.asker(ctx), stored);
        rooms.pages()
                .show(
                        ctx,
                        PageHead.of(draft.title(), PageHead.Section.DRAFTS)
                                .handledAs(Marking.of(stored).label()),
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
                                stored.form().marking(),
                                rooms.teams().title(stored.caseId()),
                                writes,
                                rooms.teams().deletes(ReaderOf.asker(ctx), stored),
                                parts,
                                FormController.newer(rooms, stored).isPresent(),
                                next == draft.state() ? "" : next.label(),
                                lacking(stored, next),
                                later(stored),
                                startsOfClocks(stored),
                                KnownDays.fault(stored.form(), stored.draft()),
                                dates(stored),
                                writes
                                        ? ways.stream()
                                                .map(each -> way(stored, each))
                                                .toList()
                                        : List.of(),
                                writes && draft.state() == ReviewState.SIGN_OFF,
                                signatures(stored),
                                draft.moves().reversed().stream()
                                        .map(this::moved)
                                        .toList(),
                                beforeFiles(ctx, stored)));
    }

    private List<String> beforeFiles(Context ctx, StoredDraft stored) {
        List<String> sentences = new ArrayList<>();
        int moved = SourcesSince.of(rooms, ReaderOf.of(ctx), stored.draft()).size();
        if (moved > 0) {
            sentences.add("The source of " + Words.count(moved, "quotation")
                    + " was changed, replaced or withdrawn since. The files say so in the notes.");
        }
        DraftGoingOut out = DraftGoingOut.of(rooms, ReaderOf.of(ctx), stored);
        int shortened = out.shortened().size();
        if (shortened > 0) {
            sentences.add(Words.count(shortened, "quotation holds", "quotations hold")
                    + " more words than may leave the library. The files shorten them.");
        }
        Set<String> unprintable = PdfExport.unprintable(DraftExportController.printed(rooms, stored, out.draft()));
        if (!unprintable.isEmpty()) {
            sentences.add("The PDF cannot show " + Words.count(unprintable.size(), "character") + " ("
                    + unprintable.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (unprintable.size() > MOST_NAMED ? " and others" : "") + "). Word and the web page can.");
        }
        return sentences;
    }

    private static ReviewState next(List<Transition> ways, Draft draft) {
        return ways.stream()
                .map(Transition::to)
                .filter(to -> to.compareTo(draft.state()) > 0 && to != ReviewState.WITHDRAWN)
                .findFirst()
                .orElse(draft.state());
    }

    private static Optional<ReviewState> asked(Context ctx, Draft draft) {
        return Arrays.stream(ReviewState.values())
                .filter(each -> each.key().equals(ctx.queryParam("for")) && isLater(draft, each))
                .findFirst();
    }

    private static boolean isLater(Draft draft, ReviewState state) {
        return draft.state() != ReviewState.WITHDRAWN
                && state != ReviewState.WITHDRAWN
                && state.compareTo(draft.state()) > 0;
    }

    private static List<Way> later(StoredDraft stored) {
        return Arrays.stream(ReviewState.values())
                .filter(each -> isLater(stored.draft(), each))
                .map(each -> new Way(
                        Address.of("drafts", stored.id())
                                .with("for", each.key())
                                .at("not-ready")
                                .toString(),
                        each.label()))
                .toList();
    }

    /** Where the days are typed from which its dates are counted. */
    static List<Way> startsOfClocks(StoredDraft stored) {
        return KnownDays.askedIn(stored.form()).stream()
                .map(each -> new Way(
                        DraftRoutes.address(stored, "part", each.section().key()),
                        each.field().label() + " (" + each.section().title() + ")"))
                .toList();
    }

    private static Way way(StoredDraft stored, Transition each) {
        return new Way(DraftRoutes.address(stored, "move", each.to().key()), each.label());
    }

    private static Part part(StoredDraft stored, Section section, List<PartComment> comments, boolean unsaved) {
        SectionText text = stored.draft().section(section.key());
        String saved = text.complete() ? "Completed" : text.revision() == 0 ? "Not yet started" : "In progress";
        int open = (int) comments.stream()
                .filter(each -> each.isOpen() && each.section().equals(section.key()))
                .count();
        return new Part(
                DraftRoutes.address(stored, "part", section.key()),
                section.title(),
                unsaved ? "Unsaved text" : saved,
                text.complete() && !unsaved,
                open == 0 ? "" : Words.count(open, "open comment"));
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
        return rooms.dates(stored).stream()
                .map(each -> new Due(
                        each.rule().label(),
                        DueDate.shown(each.date()),
                        each.standing(rooms.today()),
                        each.rule().statutory(),
                        delay(stored.draft(), each)))
                .toList();
    }

    private String delay(Draft draft, DueDate due) {
        if (draft.delays().stream()
                .anyMatch(each -> each.rule().equals(due.rule().key()))) {
            return "Reason given";
        }
        return due.rule().statutory() && due.isLate(rooms.today()) ? "No reason given" : "";
    }

    /** What each partner has signed; nothing is shown before anybody was asked to. */
    private List<Signed> signatures(StoredDraft stored) {
        Draft draft = stored.draft();
        if (draft.signOffs().isEmpty() && draft.state() != ReviewState.SIGN_OFF) {
            return List.of();
        }
        List<Signed> lines = new ArrayList<>();
        for (Partner partner : Partner.values()) {
            Optional<SignOff> last = draft.signOffs().stream()
                    .filter(each -> each.partner() == partner)
                    .reduce((before, after) -> after);
            lines.add(last.map(each -> signed(stored, each))
                    .orElseGet(() -> new Signed(partner.label(), "Has not signed", "", false, "")));
        }
        return lines;
    }

    private Signed signed(StoredDraft stored, SignOff each) {
        boolean current = each.version() == stored.draft().version();
        return new Signed(
                each.partner().label(),
                current
                        ? "Signed version " + each.version() + ", as it is now"
                        : "Signed version " + each.version()
                                + ". The text has changed since: to be signed again before it" + " is final",
                (each.delegate().isEmpty() ? "" : each.delegate() + ", ") + each.role() + ". Entered by "
                        + rooms.teams().name(each.by()) + ", " + Moments.said(each.at()),
                current,
                current ? "" : signedSave(stored, each));
    }

    /** The save that was signed, to be compared with the text as it is now; empty where no save says so. */
    private String signedSave(StoredDraft stored, SignOff signed) {
        return rooms.drafts().history(stored).stream()
                .filter(each -> each.version() == signed.version())
                .findFirst()
                .map(each -> DraftRoutes.address(stored, "history", String.valueOf(each.number())))
                .orElse("");
    }

    private Moved moved(Move each) {
        return new Moved(
                "From " + each.from().label() + " to " + each.to().label() + ", version " + each.version(),
                rooms.teams().name(each.by()),
                Moments.said(each.at()),
                each.why());
    }
}
