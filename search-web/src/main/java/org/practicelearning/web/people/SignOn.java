package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/**
 * People who prove elsewhere who they are. That grants nothing: who comes for the first time waits until an administrator
 * makes an account of it or says whose account it is. An account is signed in to here or elsewhere, never both ways, so
 * that the second factor of elsewhere cannot be gone round with a password. Thread-safe.
 */
public final class SignOn {
    /** Issuer of those whom a trusted proxy names. */
    public static final String BY_PROXY = "proxy";

    /** More than any partnership has; a list nobody can go through would hide who is on it. */
    private static final int MOST_WAITING = 1000;

    private static final Duration FORGOTTEN = Duration.ofDays(90);
    /** Coming again is noted so often at most. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int FAILURES_OF_ADDRESS = 30;

    private final H2Database database;
    private final JdbiPeople people;
    private final JdbiNewcomers newcomers;
    private final JdbiLinks links;
    private final Joining joining;
    private final Sessions sessions;
    private final SignIn signIn;
    private final InstantSource clock;
    private final Throttle ofAddress;

    SignOn(H2Database database, Joining joining, Sessions sessions, SignIn signIn, InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.newcomers = new JdbiNewcomers(database.jdbi());
        this.links = new JdbiLinks(database.jdbi());
        this.joining = joining;
        this.sessions = sessions;
        this.signIn = signIn;
        this.clock = clock;
        this.ofAddress = new Throttle(FAILURES_OF_ADDRESS, Duration.ofMinutes(5), clock);
    }

    /** What comes of proving elsewhere who one is. */
    public sealed interface Arrival {
        /** Has an account, and a session from now on. */
        record Begun(SignIn.Outcome.Begun outcome) implements Arrival {}

        /** Has no account yet. */
        record Waiting(Newcomer newcomer) implements Arrival {}

        /** An administrator said no. */
        record TurnedAway(Newcomer newcomer) implements Arrival {}

        /** Has an account that is kept out. */
        record KeptOut(Person person) implements Arrival {}

        /** Too many wait already. */
        record TooMany() implements Arrival {}
    }

    /** Whether an address has failed too often to be looked at. */
    public boolean isShut(String address) {
        return ofAddress.isShut(address);
    }

    /** Counts a failure of an address. */
    public void failed(String address) {
        ofAddress.count(address);
    }

    /** Takes somebody in who proved elsewhere who they are. */
    public synchronized Arrival arrive(Identity identity, String device) {
        Optional<Person> person = people.withSubject(identity.issuer(), identity.subject());
        if (person.isEmpty()) {
            return wait(identity);
        }
        return person.get().isActive()
                ? new Arrival.Begun(signIn.whole(person.get(), device))
                : new Arrival.KeptOut(person.get());
    }

    /** The account of somebody who proved elsewhere who they are; whatever its state. */
    public Optional<Person> account(Identity identity) {
        return people.withSubject(identity.issuer(), identity.subject());
    }

    /** Whether somebody signs in by that issuer. */
    public boolean isFrom(String issuer, Person person) {
        return person.external() && people.isFrom(issuer, person.id());
    }

    private Arrival wait(Identity identity) {
        Instant now = clock.instant();
        Optional<Newcomer> known = newcomers.withSubject(identity.issuer(), identity.subject());
        if (known.isEmpty() && waiting().size() >= MOST_WAITING) {
            return new Arrival.TooMany();
        }
        if (known.filter(each -> each.lastSeen().plus(NOTED).isAfter(now)).isPresent()) {
            return told(known.get());
        }
        Newcomer newcomer = known.orElseGet(() -> new Newcomer(UUID.randomUUID().toString(), identity, now, now, null));
        database.useTransaction(transaction -> {
            newcomers.sweep(transaction, now.minus(FORGOTTEN));
            if (known.isPresent()) {
                newcomers.cameAgain(transaction, newcomer.id(), identity, now);
            } else {
                newcomers.insert(transaction, newcomer);
            }
        });
        database.sync();
        return told(newcomer);
    }

    private static Arrival told(Newcomer newcomer) {
        return newcomer.turnedAway() == null ? new Arrival.Waiting(newcomer) : new Arrival.TurnedAway(newcomer);
    }

    /** Everybody who waits, the last first; then those turned away. */
    public List<Newcomer> waiting() {
        return newcomers.all();
    }

    /** Somebody who waits. */
    public Optional<Newcomer> find(String id) {
        return newcomers.find(id);
    }

    /** Makes an account of somebody who waits. */
    public synchronized Answer<Person> approve(String id, Joining.Details details) {
        Optional<Newcomer> newcomer = newcomers.find(id);
        if (newcomer.isEmpty()) {
            return gone();
        }
        Optional<Refused<Person>> fault = joining.fault(details);
        if (fault.isPresent()) {
            return fault.get();
        }
        Person made = new Person(
                UUID.randomUUID().toString(),
                details.email(),
                details.name(),
                details.agency(),
                details.role(),
                Person.State.ACTIVE,
                null,
                null,
                0,
                true,
                clock.instant(),
                null);
        database.useTransaction(transaction -> {
            people.insert(transaction, made);
            take(transaction, newcomer.get(), made.id());
        });
        database.sync();
        return new Done<>(made);
    }

    private void take(H2Transaction transaction, Newcomer newcomer, String person) {
        people.setSubject(
                transaction,
                person,
                newcomer.identity().issuer(),
                newcomer.identity().subject());
        newcomers.remove(transaction, newcomer.id());
    }

    /**
     * Says that somebody who waits is a person who has an account. From now on that person signs in there: password, second
     * step and links end, and so do sessions.
     *
     * @param spared a session that goes on; the administrator's own
     */
    public synchronized Answer<Person> isSameAs(String id, String personId, String spared) {
        Optional<Newcomer> newcomer = newcomers.find(id);
        Optional<Person> person = people.find(personId);
        if (newcomer.isEmpty()) {
            return gone();
        }
        if (person.isEmpty()
                || person.get().state() == Person.State.DISABLED
                || person.get().external()) {
            return new Refused<>(
                    "account", "Choose an account that is not kept out and does not sign in elsewhere yet");
        }
        database.useTransaction(transaction -> {
            take(transaction, newcomer.get(), personId);
            people.setPassword(transaction, personId, null);
            people.setSecondKey(transaction, personId, null);
            people.putRecoveryCodes(transaction, personId, List.of());
            people.setState(transaction, personId, Person.State.ACTIVE);
            links.voidAll(transaction, personId, clock.instant());
        });
        sessions.endAll(personId, spared);
        return new Done<>(people.find(personId).orElseThrow());
    }

    /** Says no. The person is told so at the next try; an account can still be made. */
    public synchronized Answer<Newcomer> turnAway(String id) {
        Optional<Newcomer> newcomer = newcomers.find(id);
        if (newcomer.isEmpty()) {
            return new Refused<>("", "Nobody waits under this address any more");
        }
        database.useTransaction(transaction -> newcomers.turnAway(transaction, id, clock.instant()));
        database.sync();
        return new Done<>(newcomer.get());
    }

    private static Answer<Person> gone() {
        return new Refused<>("", "Nobody waits under this address any more");
    }
}
