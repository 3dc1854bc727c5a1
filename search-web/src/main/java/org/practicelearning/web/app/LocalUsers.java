package org.practicelearning.web.app;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicelearning.web.control.Work.Finding;
import org.practicelearning.web.control.Work.UserRequest;
import org.practicelearning.web.people.Answer;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.OneTimeLink.Purpose;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** What {@code learn user} does, in the process that has the library open. */
final class LocalUsers {
    private static final String OPERATOR = "operator";

    private final People people;

    LocalUsers(People people) {
        this.people = people;
    }

    Finding answer(UserRequest asked) {
        return switch (asked.what()) {
            case "add" -> add(asked);
            case "list" -> new Finding(true, list());
            default ->
                people.withEmail(asked.email())
                        .map(person -> "reset".equals(asked.what()) ? reset(person) : disable(person))
                        .orElseGet(() -> new Finding(false, "There is no account with this e-mail address."));
        };
    }

    private Finding add(UserRequest asked) {
        Optional<Role> role = Role.ofKey(asked.role());
        if (role.isEmpty()) {
            return new Finding(false, "There is no role “" + asked.role() + "”.");
        }
        Answer<Person> made = people.invite(new Details(asked.email(), asked.name(), asked.agency(), role.get()));
        return switch (made) {
            case Refused<Person> refused -> new Finding(false, refused.sentence() + ".");
            case Done<Person>(Person person) -> linked(person, Purpose.INVITATION, "Invited. ");
        };
    }

    private Finding reset(Person person) {
        if (person.external()) {
            people.accounts().bringHome(person.id());
            people.accounts().enable(person.id());
            return linked(person, Purpose.INVITATION, "This person signed in elsewhere; from now on it is here. ");
        }
        if (person.state() == Person.State.DISABLED) {
            people.accounts().enable(person.id());
            return linked(person, Purpose.INVITATION, "Let in again. ");
        }
        people.accounts().removeSecondFactor(person.id());
        return linked(
                person,
                person.state() == Person.State.INVITED ? Purpose.INVITATION : Purpose.RESET,
                "The second step is taken away. ");
    }

    private Finding linked(Person person, Purpose purpose, String before) {
        String secret = people.joining().link(person.id(), purpose, OPERATOR);
        return new Finding(
                true,
                before + "Pass this on; it works once. Put the address of the library before it:\n/" + purpose.path()
                        + "/" + secret);
    }

    private Finding disable(Person person) {
        return people.accounts().disable(person.id()) instanceof Refused<Person> refused
                ? new Finding(false, refused.sentence() + ".")
                : new Finding(true, "The account is disabled.");
    }

    private String list() {
        return people.all().isEmpty()
                ? "There are no accounts."
                : people.all().stream()
                        .map(each -> String.format(
                                Locale.UK,
                                "%-15s %-9s %s  %s",
                                each.role().label(),
                                each.state().label(),
                                Console.shown(each.email()),
                                Console.shown(each.shown())))
                        .collect(Collectors.joining("\n"));
    }
}
