package org.practicelearning.web.cases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.people.CaseGrant;
import org.practicelearning.web.people.Cases;
import org.practicelearning.web.people.LibraryCase;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;

/** Cases with their teams and documents: {@code /cases}. */
public final class CasesController {
    private static final String USUAL_DAYS = "180";

    private final People people;
    private final Cases cases;
    private final JdbiCatalogue catalogue;
    private final BiFunction<Asker, String, List<Document>> drafts;
    private final Pages pages;

    /** @param drafts what somebody may see of what is written for a case */
    public CasesController(
            People people, JdbiCatalogue catalogue, BiFunction<Asker, String, List<Document>> drafts, Pages pages) {
        this.people = people;
        this.cases = people.cases();
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.pages = pages;
    }

    /**
     * The list.
     *
     * @param others cases the person is not on the team of; only told to those who may break the glass
     */
    record CasesPage(List<Line> own, List<Line> others, boolean makes) {}

    /** A case in a list. */
    record Line(String address, String title, String state) {}

    /**
     * One case.
     *
     * @param open whether the person is on its team; otherwise only the form that breaks the glass is shown
     * @param shut whether its documents stay shut all the same, for want of the second step of signing in
     * @param owner who reads the real identities behind its drafts; empty for those off its team
     * @param left whether the owner can keep it no more
     * @param handsOver whether the person may give it another owner
     * @param told how the person came to open it, when not by being named; null otherwise
     */
    record CasePage(
            String id,
            String title,
            boolean open,
            boolean shut,
            boolean closed,
            boolean keeps,
            boolean back,
            String owner,
            boolean left,
            boolean handsOver,
            @Nullable String told,
            List<Document> documents,
            List<Document> drafts,
            List<Member> team,
            List<Broken> broken,
            @Nullable FormPage form,
            List<FormPage.Fault> faults) {}

    /** A document of the case, or a draft. */
    public record Document(String address, String title, String type) {}

    /** A time that somebody opened the case without being on its team. */
    record Broken(String name, String when, String reason) {}

    /** Somebody on the team. */
    record Member(String id, String name, String until, String how) {}

    /** {@code GET /cases}. */
    public void show(Context ctx) {
        Asker asker = ReaderOf.asker(ctx);
        Person person = person(ctx);
        List<LibraryCase> own = cases.openTo(person);
        List<Line> others = mayBreakGlass(asker)
                ? cases.all().stream()
                        .filter(each -> !own.contains(each))
                        .map(CasesController::line)
                        .toList()
                : List.of();
        pages.show(
                ctx,
                PageHead.of("Cases", Section.CASES),
                "cases",
                new CasesPage(own.stream().map(CasesController::line).toList(), others, asker.keeps()));
    }

    private static boolean mayBreakGlass(Asker asker) {
        return asker.keeps() || asker.administers();
    }

    private static Line line(LibraryCase each) {
        return new Line(address(each), each.title(), each.isClosed() ? "Closed " + Moments.day(each.closed()) : "Open");
    }

    private static String address(LibraryCase each) {
        return Address.of("cases", each.id()).toString();
    }

    /** {@code GET /cases/new}. */
    public void showNew(Context ctx) {
        form("", "", false).show(ctx, pages, Section.CASES);
    }

    private static FormPage form(String pseudonym, String year, boolean met) {
        FormPage form = FormPage.of(
                "Make a case",
                "/cases/new",
                "Make the case",
                FormField.text(
                        "pseudonym",
                        "Pseudonym",
                        "As the team calls the child or children, for example Child LH24. Never a real name.",
                        pseudonym),
                FormField.text("year", "Year", "For example 2026", year));
        return met
                ? form.withField(FormField.choice(
                        "checkboxes",
                        "sure",
                        "Is it another case?",
                        "",
                        List.of(new Option(
                                "1", "Yes, this is another case of the same pseudonym and year", "", false))))
                : form;
    }

    /** {@code POST /cases/new}. */
    public void make(Context ctx) {
        FormToken.check(ctx);
        String pseudonym = text(ctx, "pseudonym");
        String year = text(ctx, "year").strip();
        int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        switch (cases.make(person(ctx), pseudonym, number, ctx.formParam("sure") != null)) {
            case Refused<LibraryCase> refused ->
                form(pseudonym, year, refused.field().equals("sure"))
                        .withFault(refused)
                        .show(ctx, pages, Section.CASES);
            case Done<LibraryCase>(LibraryCase made) -> ctx.redirect(address(made), HttpStatus.SEE_OTHER);
        }
    }

    /** {@code GET /cases/{id}}. */
    public void one(Context ctx) {
        page(ctx, find(ctx), null);
    }

    /** A case that the person may know of: one of their own, or any for those who may break the glass. */
    private LibraryCase find(Context ctx) {
        return cases.find(ctx.pathParam("id"))
                .filter(each -> isOpen(ctx, each) || mayBreakGlass(ReaderOf.asker(ctx)))
                .orElseThrow(() -> new Refusal.NotFound("There is no such case here."));
    }

    private boolean isOpen(Context ctx, LibraryCase each) {
        return cases.openTo(person(ctx)).contains(each);
    }

    private LibraryCase findOpen(Context ctx) {
        LibraryCase found = find(ctx);
        if (!isOpen(ctx, found)) {
            throw new Refusal.Forbidden("Only the team of the case can do this.");
        }
        return found;
    }

    private void page(Context ctx, LibraryCase shown, @Nullable Refused<?> refused) {
        Asker asker = ReaderOf.asker(ctx);
        boolean open = isOpen(ctx, shown);
        FormPage form = form(asker, shown, open);
        if (refused != null && form != null) {
            form = form.withFault(refused);
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<CaseGrant> team = open ? cases.team(shown.id()) : List.of();
        pages.show(
                ctx,
                PageHead.of((refused == null ? "" : "Error: ") + shown.title(), Section.CASES),
                "case",
                new CasePage(
                        shown.id(),
                        shown.title(),
                        open,
                        !asker.reader().opens(shown.compartment()),
                        shown.isClosed(),
                        asker.keeps(),
                        cases.comesBackTo(shown, person(ctx)),
                        open ? people.find(shown.owner()).map(Person::shown).orElse("Somebody who has left") : "",
                        people.owners().isLeft(shown),
                        people.owners().mayHandOver(shown, person(ctx)),
                        team.stream()
                                .filter(each ->
                                        each.personId().equals(person(ctx).id()) && each.kind() == CaseGrant.Kind.GLASS)
                                .map(each -> "You opened this case without being on its team, until "
                                        + Moments.said(each.ends()) + ". The team has been told.")
                                .findFirst()
                                .orElse(null),
                        documents(asker.reader(), shown),
                        open ? drafts.apply(asker, shown.id()) : List.of(),
                        team.stream().map(this::member).toList(),
                        open
                                ? cases.broken(shown.id()).stream()
                                        .map(this::broken)
                                        .toList()
                                : List.of(),
                        form,
                        form == null ? List.of() : form.faults()));
    }

    private @Nullable FormPage form(Asker asker, LibraryCase shown, boolean open) {
        if (!open && !shown.isClosed()) {
            return FormPage.of(
                    "Break the glass",
                    address(shown) + "/glass",
                    "Open the case for four hours",
                    FormField.area(
                            "reason",
                            "Why can it not wait for the team?",
                            "Everybody on the team is told your name and this reason.",
                            ""));
        }
        return open && asker.keeps()
                ? FormPage.of(
                        "Name somebody to the team",
                        address(shown) + "/team",
                        "Name to the team",
                        FormField.choice("select", "person", "Person", "", everybody()),
                        FormField.text("days", "For how many days", "At most " + Cases.MOST_DAYS, USUAL_DAYS))
                : null;
    }

    private List<Option> everybody() {
        return people.all().stream()
                .filter(each ->
                        each.state() != Person.State.DISABLED && each.role().opensRestricted())
                .map(each ->
                        new Option(each.id(), each.shown() + " (" + each.role().label() + ")", "", false))
                .toList();
    }

    private List<Document> documents(Reader reader, LibraryCase shown) {
        return !reader.opens(shown.compartment())
                ? List.of()
                : catalogue.inCompartment(shown.compartment()).stream()
                        .map(each -> new Document(
                                Address.of("doc", each.id()).toString(),
                                each.description().title(),
                                each.description().type().label()))
                        .toList();
    }

    private String shown(CaseGrant grant) {
        return people.find(grant.personId()).map(Person::shown).orElse("Somebody");
    }

    private Broken broken(CaseGrant grant) {
        return new Broken(shown(grant), Moments.said(grant.granted()), grant.reason());
    }

    private Member member(CaseGrant grant) {
        return new Member(
                grant.personId(),
                shown(grant),
                grant.kind() == CaseGrant.Kind.GLASS ? Moments.said(grant.ends()) : Moments.day(grant.ends()),
                grant.kind() == CaseGrant.Kind.GLASS ? "Broke the glass: " + grant.reason() : "Named");
    }

    /** {@code POST /cases/{id}/team}. */
    public void name(Context ctx) {
        FormToken.check(ctx);
        LibraryCase named = findOpen(ctx);
        String days = text(ctx, "days").strip();
        int number = days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0;
        String whom = text(ctx, "person");
        Answer<CaseGrant> answer = people.owners()
                .refusesDays(named, whom, number, person(ctx))
                .<Answer<CaseGrant>>map(each -> each)
                .orElseGet(() -> cases.name(named.id(), whom, number, person(ctx)));
        answer(ctx, named, answer);
    }

    private void answer(Context ctx, LibraryCase about, Answer<?> answer) {
        if (answer instanceof Refused<?> refused) {
            page(ctx, about, refused);
        } else {
            ctx.redirect(address(about), HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /cases/{id}/team/end}. */
    public void takeOff(Context ctx) {
        FormToken.check(ctx);
        LibraryCase left = findOpen(ctx);
        Optional<Refused<CaseGrant>> refused = people.owners().refusesEnd(left, text(ctx, "person"));
        if (refused.isPresent()) {
            page(ctx, left, refused.get());
            return;
        }
        cases.takeOff(left.id(), text(ctx, "person"));
        ctx.redirect(isOpen(ctx, left) ? address(left) : "/cases", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /cases/{id}/close}. */
    public void close(Context ctx) {
        FormToken.check(ctx);
        cases.close(findOpen(ctx));
        ctx.redirect("/cases", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /cases/{id}/reopen}: everybody who was on its team is told. */
    public void reopen(Context ctx) {
        FormToken.check(ctx);
        LibraryCase opened = find(ctx);
        if (opened.isClosed()) {
            cases.reopen(opened, person(ctx));
        }
        ctx.redirect(address(opened), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /cases/{id}/glass}. */
    public void breakGlass(Context ctx) {
        FormToken.check(ctx);
        LibraryCase opened = find(ctx);
        if (!mayBreakGlass(ReaderOf.asker(ctx)) || opened.isClosed()) {
            throw new Refusal.Forbidden("Only a learning lead or an administrator can open an open case in this way.");
        }
        answer(ctx, opened, cases.breakGlass(opened, person(ctx), text(ctx, "reason")));
    }

    /** {@code POST /notices}: a notice was read. */
    public void readNotice(Context ctx) {
        FormToken.check(ctx);
        cases.read(person(ctx).id(), text(ctx, "notice"));
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static String text(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "");
    }

    private static Person person(Context ctx) {
        return Optional.ofNullable(ReaderOf.asker(ctx).person())
                .orElseThrow(() -> new Refusal.NotFound("There are no accounts yet, and so no cases."));
    }
}
