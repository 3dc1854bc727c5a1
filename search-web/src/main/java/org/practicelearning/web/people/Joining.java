package org.practicelearning.web.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/** How people get in: the first administrator by the code of the start, everybody else by an invitation. Thread-safe. */
public final class Joining {
    private static final String GONE = "The link does not work. It may have been cut off when it was copied";

    private final H2Database database;
    private final JdbiPeople people;
    private final JdbiLinks links;
    private final Sessions sessions;
    private final Passwords passwords;
    private final InstantSource clock;

    Joining(H2Database database, Sessions sessions, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.links = new JdbiLinks(database.jdbi());
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What is said of a new person. */
    public record Details(String email, String name, String agency, Role role) {
        public Details {
            email = email.strip();
            name = name.strip();
            agency = agency.strip();
        }
    }

    /** A new person with a password at once. */
    Answer<Person> make(Details details, String password) {
        Optional<Refused<Person>> fault = fault(details);
        if (fault.isPresent()) {
            return fault.get();
        }
        String weak = Passwords.fault(password, details.email(), details.name());
        return weak.isEmpty()
                ? insert(details, Person.State.ACTIVE, Optional.of(password))
                : new Refused<>("password", weak);
    }

    /** A new person who is to choose a password by a link. */
    public Answer<Person> invite(Details details) {
        Optional<Refused<Person>> fault = fault(details);
        return fault.isPresent() ? fault.get() : insert(details, Person.State.INVITED, Optional.empty());
    }

    private Answer<Person> insert(Details details, Person.State state, Optional<String> password) {
        Person made = new Person(
                UUID.randomUUID().toString(),
                details.email(),
                details.name(),
                details.agency(),
                details.role(),
                state,
                password.map(passwords::hash).orElse(null),
                null,
                0,
                false,
                clock.instant(),
                null);
        database.useTransaction(transaction -> people.insert(transaction, made));
        database.sync();
        return new Done<>(made);
    }

    /** What is wrong with what is said of a new person. */
    Optional<Refused<Person>> fault(Details details) {
        if (!details.email().matches("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}.]+(\\.[^\\s@\\p{Cntrl}.]+)+")
                || details.email().length() > 254) {
            return Optional.of(new Refused<>("email", "Enter an e-mail address, like name@example.org"));
        }
        if (people.withEmail(details.email()).isPresent()) {
            return Optional.of(new Refused<>(
                    "email", "There is an account with this e-mail address already, however its letters are written"));
        }
        if (people.all().stream().anyMatch(each -> each.name().equalsIgnoreCase(details.name()))) {
            return Optional.of(new Refused<>(
                    "name", "Somebody here has this name already. Add something that tells the two apart"));
        }
        return textFault(details.name(), details.agency());
    }

    static Optional<Refused<Person>> textFault(String name, String agency) {
        if (name.isEmpty() || name.length() > 80 || name.matches(".*\\p{Cntrl}.*")) {
            return Optional.of(new Refused<>("name", "Enter a name of 80 characters or fewer"));
        }
        return agency.isEmpty() || agency.length() > 200 || agency.matches(".*\\p{Cntrl}.*")
                ? Optional.of(new Refused<>("agency", "Enter the agency, in 200 characters or fewer"))
                : Optional.empty();
    }

    /** Makes a link and voids those before; returns its secret, which is shown once. */
    public String link(String personId, OneTimeLink.Purpose purpose, String madeBy) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        database.useTransaction(transaction -> {
            links.voidAll(transaction, personId, now);
            links.insert(
                    transaction,
                    Secrets.hash(secret),
                    new OneTimeLink(personId, purpose, now.plus(purpose.good()), null),
                    madeBy,
                    now);
        });
        database.sync();
        return secret;
    }

    /** Whose password a link lets choose. */
    public Answer<Person> read(String secret, OneTimeLink.Purpose purpose) {
        Optional<OneTimeLink> link = links.find(Secrets.hash(secret)).filter(each -> each.purpose() == purpose);
        if (link.isEmpty()) {
            return new Refused<>("", GONE);
        }
        if (link.get().spent() != null) {
            return new Refused<>("", "The link has been used, or a newer one was made. Each works once");
        }
        if (!link.get().expires().isAfter(clock.instant())) {
            return new Refused<>("", "The link is too old");
        }
        return people.find(link.get().personId())
                // Whoever signs in elsewhere has no password here, and gets none by an old link.
                .filter(each -> each.state() != Person.State.DISABLED && !each.external())
                .<Answer<Person>>map(Done::new)
                .orElseGet(() -> new Refused<>("", GONE));
    }

    /** Uses a link: the password is chosen, and every session of the person ends. */
    public Answer<Person> choose(String secret, OneTimeLink.Purpose purpose, String password) {
        Answer<Person> read = read(secret, purpose);
        if (!(read instanceof Done<Person>(Person person))) {
            return read;
        }
        String weak = Passwords.fault(password, person.email(), person.name());
        if (!weak.isEmpty()) {
            return new Refused<>("password", weak);
        }
        String hash = passwords.hash(password);
        boolean first = database.inTransaction(transaction -> {
            boolean good = links.spend(transaction, Secrets.hash(secret), clock.instant());
            if (good) {
                people.setPassword(transaction, person.id(), hash);
                people.setState(transaction, person.id(), Person.State.ACTIVE);
            }
            return good;
        });
        sessions.endAll(person.id(), "");
        return first ? read : new Refused<>("", "The link has been used. Each works once");
    }
}
