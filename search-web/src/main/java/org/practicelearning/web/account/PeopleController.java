package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Transport;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.OneTimeLink;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** Everybody's accounts, for administrators: {@code /people}. Also the list to go through for people who have left. */
public final class PeopleController {
    private static final Refused<Person> NO_ROLE = new Refused<>("role", "Choose a role");

    private final People people;
    private final Pages pages;

    public PeopleController(People people, Pages pages) {
        this.people = people;
        this.pages = pages;
    }

    /** Everybody. */
    record PeoplePage(String summary, List<Line> lines, List<NewcomersController.Line> waiting) {}

    /** A person in the list. */
    record Line(
            String address,
            String name,
            String email,
            String agency,
            String role,
            String state,
            String lastSignIn,
            String secondStep,
            int cases) {}

    /**
     * One person, and what can be done.
     *
     * @param owns how many open cases are the person's
     */
    record PersonPage(
            String id,
            String name,
            String email,
            List<AccountController.Fact> facts,
            FormPage details,
            Person person,
            int owns,
            @Nullable String said) {
        public boolean disabled() {
            return person.state() == Person.State.DISABLED;
        }
    }

    /** A link that is shown once. */
    record LinkPage(String name, String link, String good, boolean invitation) {}

    /** {@code GET /people}. */
    public void show(Context ctx) {
        List<Line> lines = people.all().stream().map(this::line).toList();
        pages.show(
                ctx,
                PageHead.of("People", Section.PEOPLE).inFullWidth(),
                "people",
                new PeoplePage(
                        Words.count(lines.size(), "person", "people"), lines, NewcomersController.lines(people)));
    }

    private Line line(Person person) {
        return new Line(
                address(person),
                person.name(),
                person.email(),
                person.agency(),
                person.role().label(),
                person.state().label(),
                Moments.day(person.lastSignIn()),
                secondStep(person),
                people.cases().grantsOf(person.id()).size());
    }

    static String secondStep(Person person) {
        return person.external() ? "Elsewhere" : person.hasSecondFactor() ? "Yes" : "No";
    }

    private static String address(Person person) {
        return Address.of("people", person.id()).toString();
    }

    /** {@code GET /people/invite}. */
    public void showInvite(Context ctx) {
        invitation(new Details("", "", "", Role.READER)).show(ctx, pages, Section.PEOPLE);
    }

    private FormPage invitation(Details typed) {
        return FormPage.of(
                        "Invite somebody",
                        "/people/invite",
                        "Make the invitation",
                        FormField.text("name", "Name", "As colleagues know the person", typed.name()),
                        FormField.email(typed.email()).filledBy("off"),
                        FormField.text("agency", "Agency", "", typed.agency()),
                        roles(typed.role()))
                .saying("You get a link to pass on. With it the person chooses a password. No mail is sent from here.");
    }

    private static FormField roles(Role chosen) {
        return FormField.choice(
                "radios",
                "role",
                "Role",
                "",
                Arrays.stream(Role.values())
                        .map(each -> new Option(each.key(), each.label(), each.hint(), each == chosen))
                        .toList());
    }

    /** {@code POST /people/invite}. */
    public void invite(Context ctx) {
        FormToken.check(ctx);
        Optional<Role> role = role(ctx);
        Details typed = new Details(
                Typed.text(ctx, "email"), Typed.text(ctx, "name"), Typed.text(ctx, "agency"), role.orElse(Role.READER));
        switch (role.isEmpty() ? NO_ROLE : people.invite(typed)) {
            case Refused<Person> refused -> invitation(typed).withFault(refused).show(ctx, pages, Section.PEOPLE);
            case Done<Person>(Person made) -> showLink(ctx, made);
        }
    }

    private static Optional<Role> role(Context ctx) {
        return Role.ofKey(Typed.text(ctx, "role"));
    }

    private void showLink(Context ctx, Person person) {
        boolean invited = person.state() == Person.State.INVITED;
        OneTimeLink.Purpose purpose = invited ? OneTimeLink.Purpose.INVITATION : OneTimeLink.Purpose.RESET;
        String secret = people.joining()
                .link(person.id(), purpose, AccountController.person(ctx).id());
        String link = Transport.site(ctx) + "/" + purpose.path() + "/" + secret;
        pages.show(
                ctx,
                PageHead.of(invited ? "Pass on the invitation" : "Pass on the link", Section.PEOPLE),
                "link-once",
                new LinkPage(person.name(), link, invited ? "seven days" : "one day", invited));
    }

    /** {@code GET /people/{id}}. */
    public void person(Context ctx) {
        Person person = find(ctx);
        page(ctx, person, details(person, person.name(), person.agency(), person.role()));
    }

    private FormPage details(Person person, String name, String agency, Role role) {
        return FormPage.of(
                "Details",
                address(person),
                "Save",
                FormField.text("name", "Name", "", name),
                FormField.text("agency", "Agency", "", agency),
                roles(role));
    }

    private void page(Context ctx, Person person, FormPage details) {
        if (!details.faults().isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String done = ctx.queryParam("done");
        pages.show(
                ctx,
                PageHead.of((details.faults().isEmpty() ? "" : "Error: ") + person.name(), Section.PEOPLE),
                "person",
                new PersonPage(
                        person.id(),
                        person.name(),
                        person.email(),
                        List.of(
                                new AccountController.Fact("E-mail address", person.email()),
                                new AccountController.Fact(
                                        "State", person.state().label()),
                                new AccountController.Fact("Last signed in", Moments.said(person.lastSignIn())),
                                new AccountController.Fact("Invited", Moments.day(person.made())),
                                new AccountController.Fact(
                                        "Open places on case teams",
                                        Integer.toString(people.cases()
                                                .grantsOf(person.id())
                                                .size()))),
                        details,
                        person,
                        people.owners().ownedBy(person.id()).size(),
                        done == null ? null : "Saved. Where it takes anything away, the person is signed out."));
    }

    /** {@code POST /people/{id}}: name, agency and role. */
    public void save(Context ctx) {
        FormToken.check(ctx);
        Person person = find(ctx);
        String name = Typed.text(ctx, "name");
        String agency = Typed.text(ctx, "agency");
        Optional<Role> role = role(ctx);
        answer(
                ctx,
                person,
                role.isEmpty() ? NO_ROLE : people.accounts().change(person.id(), name, agency, role.get()),
                details(person, name, agency, role.orElse(person.role())));
    }

    /** {@code POST /people/{id}/disable}. */
    public void disable(Context ctx) {
        FormToken.check(ctx);
        Person person = find(ctx);
        answer(
                ctx,
                person,
                people.accounts().disable(person.id()),
                details(person, person.name(), person.agency(), person.role()));
    }

    private void answer(Context ctx, Person person, Answer<Person> answer, FormPage form) {
        switch (answer) {
            case Refused<Person> refused -> page(ctx, person, form.withFault(refused));
            case Done<Person> done -> ctx.redirect(address(person) + "?done=1", HttpStatus.SEE_OTHER);
        }
    }

    /** {@code POST /people/{id}/link}: an invitation or a link for a new password, shown once. */
    public void link(Context ctx) {
        FormToken.check(ctx);
        Person person = find(ctx);
        if (person.state() == Person.State.DISABLED) {
            people.accounts().enable(person.id());
        }
        if (person.external()) {
            ctx.redirect(address(person) + "?done=1", HttpStatus.SEE_OTHER);
        } else {
            showLink(ctx, find(ctx));
        }
    }

    /** {@code POST /people/{id}/home}: somebody signed in elsewhere, and is to do so here. */
    public void bringHome(Context ctx) {
        FormToken.check(ctx);
        Person person = find(ctx);
        if (people.accounts().bringHome(person.id()) instanceof Refused<Person> refused) {
            page(
                    ctx,
                    person,
                    details(person, person.name(), person.agency(), person.role())
                            .withFault(refused));
        } else {
            showLink(ctx, find(ctx));
        }
    }

    /** {@code POST /people/{id}/second-step}: takes the second factor away. */
    public void removeSecondStep(Context ctx) {
        FormToken.check(ctx);
        Person person = find(ctx);
        people.accounts().removeSecondFactor(person.id());
        ctx.redirect(address(person) + "?done=1", HttpStatus.SEE_OTHER);
    }

    private Person find(Context ctx) {
        return people.find(ctx.pathParam("id"))
                .orElseThrow(() -> new Refusal.NotFound("There is no such person here."));
    }
}
