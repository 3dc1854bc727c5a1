package org.practicelearning.web.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/** Changes of accounts. Whatever narrows what somebody may do ends that person's sessions at once. Thread-safe. */
public final class Accounts {
    private final H2Database database;
    private final JdbiPeople people;
    private final JdbiLinks links;
    private final JdbiCases cases;
    private final JdbiTokens tokens;
    private final Sessions sessions;
    private final Passwords passwords;
    private final InstantSource clock;

    Accounts(H2Database database, Sessions sessions, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.links = new JdbiLinks(database.jdbi());
        this.cases = new JdbiCases(database.jdbi());
        this.tokens = new JdbiTokens(database.jdbi());
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Changes name, agency and role. */
    public synchronized Answer<Person> change(String id, String name, String agency, Role role) {
        Optional<Person> found = people.find(id);
        if (found.isEmpty()) {
            return new Refused<>("", "There is no such person");
        }
        Optional<Refused<Person>> fault = Joining.textFault(name.strip(), agency.strip());
        if (fault.isPresent()) {
            return fault.get();
        }
        if (role != Role.ADMINISTRATOR && isLastAdministrator(found.get())) {
            return new Refused<>(
                    "role",
                    "This is the only administrator. Make somebody else administrator first, so that one is left");
        }
        database.useTransaction(transaction -> people.setDetails(transaction, id, name.strip(), agency.strip(), role));
        database.sync();
        if (found.get().role() != role) {
            sessions.endAll(id, "");
        }
        return again(id);
    }

    /** Keeps somebody out: sessions, links and places on case teams end with it. */
    public synchronized Answer<Person> disable(String id) {
        Optional<Person> found = people.find(id);
        if (found.isEmpty()) {
            return new Refused<>("", "There is no such person");
        }
        if (isLastAdministrator(found.get())) {
            return new Refused<>(
                    "", "This is the only administrator. Make somebody else administrator first, so that one is left");
        }
        database.useTransaction(transaction -> {
            people.setState(transaction, id, Person.State.DISABLED);
            links.voidAll(transaction, id, clock.instant());
            cases.end(transaction, "", id, clock.instant());
            tokens.remove(transaction, id, "");
        });
        sessions.endAll(id, "");
        return again(id);
    }

    /**
     * Lets somebody in again: by a new link only, because an old password may be known to others by now; or, who signs in
     * elsewhere, that way.
     */
    public synchronized Answer<Person> enable(String id) {
        Optional<Person> found = people.find(id).filter(each -> each.state() == Person.State.DISABLED);
        if (found.isEmpty()) {
            return new Refused<>("", "This person is not disabled");
        }
        Person.State next = found.get().external() ? Person.State.ACTIVE : Person.State.INVITED;
        database.useTransaction(transaction -> {
            people.setState(transaction, id, next);
            people.setPassword(transaction, id, null);
            people.setSecondKey(transaction, id, null);
        });
        database.sync();
        return again(id);
    }

    /** One's own password; every other session of the person ends. */
    public Answer<Person> changePassword(Person person, String session, String current, String wanted) {
        if (!passwords.matches(current, person.password())) {
            return new Refused<>("current", "This is not your password now");
        }
        String weak = Passwords.fault(wanted, person.email(), person.name());
        if (!weak.isEmpty()) {
            return new Refused<>("password", weak);
        }
        setPassword(person.id(), wanted);
        sessions.endAll(person.id(), session);
        return again(person.id());
    }

    /** Gives somebody a password from this machine: for accounts of a demonstration. */
    public void setPassword(String id, String password) {
        String hash = passwords.hash(password);
        database.useTransaction(transaction -> people.setPassword(transaction, id, hash));
        database.sync();
    }

    /** Takes the second factor away from somebody who lost the device; sessions end with it. */
    public void removeSecondFactor(String id) {
        database.useTransaction(transaction -> {
            people.setSecondKey(transaction, id, null);
            people.putRecoveryCodes(transaction, id, List.of());
        });
        sessions.endAll(id, "");
    }

    /** Lets somebody sign in elsewhere no longer: a link is needed to come in again. */
    public synchronized Answer<Person> bringHome(String id) {
        Optional<Person> found = people.find(id).filter(Person::external);
        if (found.isEmpty()) {
            return new Refused<>("", "This person does not sign in elsewhere");
        }
        database.useTransaction(transaction -> {
            people.setSubject(transaction, id, null, null);
            if (found.get().isActive()) {
                people.setState(transaction, id, Person.State.INVITED);
            }
        });
        sessions.endAll(id, "");
        return again(id);
    }

    private boolean isLastAdministrator(Person person) {
        return person.role() == Role.ADMINISTRATOR
                && person.isActive()
                && people.all().stream()
                                .filter(each -> each.role() == Role.ADMINISTRATOR && each.isActive())
                                .count()
                        == 1;
    }

    private Answer<Person> again(String id) {
        return people.find(id).<Answer<Person>>map(Done::new).orElseThrow();
    }
}
