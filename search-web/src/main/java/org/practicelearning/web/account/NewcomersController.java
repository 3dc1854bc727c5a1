package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.AccountController.Fact;
import org.practicelearning.web.account.FormField.Option;
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
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.Newcomer;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.SignOn;

/** People who signed in elsewhere and wait for an account here, for administrators: {@code /people/waiting/{id}}. */
public final class NewcomersController {
    private final People people;
    private final Pages pages;

    public NewcomersController(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /**
     * Somebody who waits, and what can be done.
     *
     * @param namesake an account with the same e-mail address; null when there is none
     */
    record NewcomerPage(
            String id,
            String name,
            List<Fact> facts,
            @Nullable String namesake,
            boolean turnedAway,
            FormPage approval,
            FormPage link,
            List<FormPage.Fault> faults) {}

    /** Somebody who waits, in the list of people. */
    record Line(String address, String name, String email, String home, String lastSeen, String state) {}

    /** Everybody who waits. */
    static List<Line> lines(People people) {
        return people.signOn().waiting().stream()
                .map(each -> new Line(
                        address(each).toString(),
                        name(each),
                        each.identity().email(),
                        each.identity().home(),
                        Moments.day(each.lastSeen()),
                        each.turnedAway() == null ? "Awaiting approval" : "Turned away"))
                .toList();
    }

    private static Address address(Newcomer newcomer) {
        return Address.of("people", "waiting", newcomer.id());
    }

    private static String name(Newcomer newcomer) {
        String name = newcomer.identity().name();
        String email = newcomer.identity().email();
        return !name.isEmpty() ? name : !email.isEmpty() ? email : "Somebody without a name";
    }

    /** {@code GET /people/waiting/{id}}. */
    public void show(Context ctx) {
        Newcomer newcomer = find(ctx);
        page(ctx, newcomer, approval(newcomer, typed(newcomer)), link(newcomer));
    }

    private static Details typed(Newcomer newcomer) {
        return new Details(newcomer.identity().email(), newcomer.identity().name(), "", Role.READER);
    }

    private static FormPage approval(Newcomer newcomer, Details typed) {
        return FormPage.of(
                "Make an account",
                address(newcomer) + "/approve",
                "Make the account",
                FormField.text("name", "Name", "As colleagues know the person", typed.name()),
                FormField.email(typed.email()).filledBy("off"),
                FormField.text("agency", "Agency", "", typed.agency()),
                FormField.choice(
                        "radios",
                        "role",
                        "Role",
                        "",
                        Arrays.stream(Role.values())
                                .map(each -> new Option(each.key(), each.label(), each.hint(), each == typed.role()))
                                .toList()));
    }

    private FormPage link(Newcomer newcomer) {
        List<Option> accounts = people.all().stream()
                .filter(each -> !each.external() && each.state() != Person.State.DISABLED)
                .map(each -> new Option(each.id(), each.shown() + " (" + each.email() + ")", "", false))
                .toList();
        return FormPage.of(
                "This person has an account already",
                address(newcomer) + "/same-as",
                "Let the person sign in to that account",
                FormField.choice("select", "account", "Account", "", withNone(accounts)));
    }

    private static List<Option> withNone(List<Option> accounts) {
        return Stream.concat(Stream.of(new Option("", "Choose an account", "", true)), accounts.stream())
                .toList();
    }

    private void page(Context ctx, Newcomer newcomer, FormPage approval, FormPage link) {
        List<FormPage.Fault> faults = approval.faults().isEmpty() ? link.faults() : approval.faults();
        if (!faults.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = name(newcomer);
        pages.show(
                ctx,
                PageHead.of((faults.isEmpty() ? "" : "Error: ") + name, Section.PEOPLE),
                "newcomer",
                new NewcomerPage(
                        newcomer.id(),
                        name,
                        facts(newcomer),
                        namesake(newcomer).map(Person::shown).orElse(null),
                        newcomer.turnedAway() != null,
                        approval,
                        link,
                        faults));
    }

    private Optional<Person> namesake(Newcomer newcomer) {
        String email = newcomer.identity().email();
        return email.isEmpty() ? Optional.empty() : people.withEmail(email);
    }

    private static List<Fact> facts(Newcomer newcomer) {
        return List.of(
                new Fact("Name, as the provider says", newcomer.identity().name()),
                new Fact(
                        "E-mail address, as the provider says",
                        newcomer.identity().email()),
                new Fact("At home in", newcomer.identity().home()),
                new Fact(
                        "Signs in by",
                        newcomer.identity().issuer().equals(SignOn.BY_PROXY)
                                ? "The proxy"
                                : newcomer.identity().issuer()),
                new Fact("Known there as", newcomer.identity().subject()),
                new Fact("First came", Moments.said(newcomer.firstSeen())),
                new Fact("Last came", Moments.said(newcomer.lastSeen())));
    }

    /** {@code POST /people/waiting/{id}/approve}. */
    public void approve(Context ctx) {
        FormToken.check(ctx);
        Newcomer newcomer = find(ctx);
        Details typed = new Details(
                Typed.text(ctx, "email"),
                Typed.text(ctx, "name"),
                Typed.text(ctx, "agency"),
                Role.ofKey(Typed.text(ctx, "role")).orElse(Role.READER));
        Answer<Person> answer = people.signOn().approve(newcomer.id(), typed);
        if (answer instanceof Refused<Person> refused) {
            page(ctx, newcomer, approval(newcomer, typed).withFault(refused), link(newcomer));
        } else {
            goTo(ctx, answer);
        }
    }

    /** {@code POST /people/waiting/{id}/same-as}: it is somebody who has an account. */
    public void isSameAs(Context ctx) {
        FormToken.check(ctx);
        Newcomer newcomer = find(ctx);
        Answer<Person> answer = people.signOn()
                .isSameAs(
                        newcomer.id(),
                        Typed.text(ctx, "account"),
                        String.valueOf(ReaderOf.asker(ctx).session()));
        if (answer instanceof Refused<Person> refused) {
            page(
                    ctx,
                    newcomer,
                    approval(newcomer, typed(newcomer)),
                    link(newcomer).withFault(refused));
        } else {
            goTo(ctx, answer);
        }
    }

    private static void goTo(Context ctx, Answer<Person> answer) {
        if (answer instanceof Done<Person>(Person person)) {
            ctx.redirect(Address.of("people", person.id()).with("done", "1").toString(), HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /people/waiting/{id}/turn-away}. */
    public void turnAway(Context ctx) {
        FormToken.check(ctx);
        people.signOn().turnAway(find(ctx).id());
        ctx.redirect("/people", HttpStatus.SEE_OTHER);
    }

    private Newcomer find(Context ctx) {
        return people.signOn()
                .find(ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("Nobody waits under this address."));
    }
}
