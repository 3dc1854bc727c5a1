package org.practicelearning.web.cases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.account.Moments;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.CaseHandover;
import org.practicelearning.web.people.CaseOwners;
import org.practicelearning.web.people.LibraryCase;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;

/** Hands a case over to another owner, who alone reads the real identities behind its drafts: {@code /cases/{id}/owner}. */
public final class CaseOwnerController {
    private final People people;
    private final CaseOwners owners;
    private final Pages pages;

    public CaseOwnerController(People people, Pages pages) {
        this.people = people;
        this.owners = people.owners();
        this.pages = pages;
    }

    /** {@code GET /cases/{id}/owner}. */
    public void ask(Context ctx) {
        LibraryCase about = find(ctx);
        form(ctx, about).show(ctx, pages, Section.CASES);
    }

    /** A case that the person may hand over; who is on its team is told why not, anybody else nothing. */
    private LibraryCase find(Context ctx) {
        Person person = person(ctx);
        LibraryCase found = people.cases()
                .find(ctx.pathParam("id"))
                .filter(each -> owners.mayHandOver(each, person)
                        || people.cases().openTo(person).contains(each))
                .orElseThrow(CaseOwnerController::notFound);
        if (!owners.mayHandOver(found, person)) {
            throw new Refusal.Forbidden(
                    "Its owner hands a case over. Once the owner has left, a learning lead of the team"
                            + " or an administrator does.");
        }
        return found;
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such case here.");
    }

    private static Person person(Context ctx) {
        return Optional.ofNullable(ReaderOf.asker(ctx).person()).orElseThrow(CaseOwnerController::notFound);
    }

    private FormPage form(Context ctx, LibraryCase about) {
        String heading = "Hand over the case " + about.title();
        String here = Address.of("cases", about.id(), "owner").toString();
        List<Person> heirs = about.isClosed() ? List.of() : owners.heirs(about);
        FormPage form = heirs.isEmpty()
                ? FormPage.of(heading, here, "")
                : FormPage.of(
                        heading,
                        here,
                        "Hand it over",
                        FormField.choice("select", "person", "New owner", "Named to the team", options(heirs)),
                        FormField.area("reason", "Why", "Kept for the record. Without names.", typed(ctx)));
        return form.saying(said(about, heirs).toArray(String[]::new))
                .linking("Back to the case", Address.of("cases", about.id()).toString());
    }

    private static List<Option> options(List<Person> heirs) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Choose", "", false)));
        heirs.forEach(each -> options.add(
                new Option(each.id(), each.shown() + " (" + each.role().label() + ")", "", false)));
        return options;
    }

    private List<String> said(LibraryCase about, List<Person> heirs) {
        List<String> said = new ArrayList<>();
        said.add("Owner: " + shown(about.owner()) + (owners.isLeft(about) ? " (has left the case)." : "."));
        said.add(
                "The owner alone reads the real identities behind the drafts of the case: nobody else on the team, and no"
                        + " administrator. From the moment you hand it over the new owner reads them, and nobody else. The team is"
                        + " told.");
        owners.history(about).forEach(each -> said.add(line(each)));
        if (about.isClosed()) {
            said.add("The case is closed. A learning lead has to open it again first.");
        } else if (heirs.isEmpty()) {
            said.add(
                    "There is nobody to hand it to: no other reviewer or learning lead is named to its team. A learning lead"
                            + " names somebody on the page of the case; without a place on the team, by breaking the glass.");
        }
        return said;
    }

    private String line(CaseHandover each) {
        return Moments.said(each.handed()) + ": from " + shown(each.from()) + " to " + shown(each.to()) + ", by "
                + shown(each.by()) + ". " + each.reason();
    }

    private String shown(String id) {
        return people.find(id).map(Person::shown).orElse("somebody who has left");
    }

    private static String typed(Context ctx) {
        return Objects.requireNonNullElse(ctx.formParam("reason"), "");
    }

    /** {@code POST /cases/{id}/owner}: to {@code person}, because of {@code reason}. */
    public void handOver(Context ctx) {
        FormToken.check(ctx);
        LibraryCase about = find(ctx);
        String to = Objects.requireNonNullElse(ctx.formParam("person"), "");
        Answer<LibraryCase> answer = owners.handOver(about, to, typed(ctx), person(ctx));
        if (answer instanceof Answer.Refused<LibraryCase> refused) {
            form(ctx, about).withFault(refused).show(ctx, pages, Section.CASES);
        } else {
            ctx.redirect(Address.of("cases", about.id()).toString(), HttpStatus.SEE_OTHER);
        }
    }
}
