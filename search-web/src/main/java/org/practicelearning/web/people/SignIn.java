package org.practicelearning.web.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.practicelearning.web.database.H2Database;

/**
 * Signing in with a password. An unknown address takes as long and is answered as a wrong password is; failures are
 * counted by account and by address, whether or not there is such an account. Thread-safe.
 */
public final class SignIn {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int FAILURES_OF_ACCOUNT = 10;
    private static final int FAILURES_OF_ADDRESS = 30;

    private final H2Database database;
    private final JdbiPeople people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Throttle ofAccount;
    private final Throttle ofAddress;

    /** Two are checked at a time, so that no more than these slip in between a count and the next look at it. */
    private final Semaphore turns = new Semaphore(2, true);

    SignIn(H2Database database, Sessions sessions, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
        this.ofAccount = new Throttle(FAILURES_OF_ACCOUNT, WINDOW, clock);
        this.ofAddress = new Throttle(FAILURES_OF_ADDRESS, WINDOW, clock);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The browser is to hold the secret; whether all is done, the session says. */
        record Begun(String secret, Session session, Person person) implements Outcome {}

        /** Wrong, without saying what was. */
        record Wrong() implements Outcome {}

        /** Too many failures; not looked at. */
        record TooMany() implements Outcome {}
    }

    /**
     * Tries a password.
     *
     * @param address of the machine that asks
     * @param device the browser in words
     */
    public Outcome withPassword(String email, String password, String address, String device) {
        String account = Secrets.hash(JdbiPeople.key(email));
        if (!ofAccount.admits(account)) {
            return new Outcome.TooMany();
        }
        turns.acquireUninterruptibly();
        try {
            if (ofAddress.isShut(address)) {
                ofAccount.forgive(account);
                return new Outcome.TooMany();
            }
            Optional<Person> person = people.withEmail(email);
            boolean right =
                    passwords.matches(password, person.map(Person::password).orElse(null));
            if (!right || !person.get().isActive()) {
                ofAddress.count(address);
                return new Outcome.Wrong();
            }
            ofAccount.forgive(account);
            renew(person.get(), password);
            return begin(person.get(), device);
        } finally {
            turns.release();
        }
    }

    private void renew(Person person, String password) {
        String kept = person.password();
        if (kept != null && passwords.isOutdated(kept)) {
            String hash = passwords.hash(password);
            database.useTransaction(transaction -> people.setPassword(transaction, person.id(), hash));
        }
    }

    /** Begins a session for somebody who has given the right password. */
    private Outcome begin(Person person, String device) {
        return person.hasSecondFactor() ? halfWay(person, device) : whole(person, device);
    }

    private Outcome halfWay(Person person, String device) {
        Sessions.Begun begun = sessions.begin(person.id(), Session.Stage.HALF_WAY, device);
        return new Outcome.Begun(begun.secret(), begun.session(), person);
    }

    /** Begins a whole session under a new secret; used when everything asked for was given. */
    Outcome.Begun whole(Person person, String device) {
        Sessions.Begun begun = sessions.begin(person.id(), Session.Stage.WHOLE, device);
        database.useTransaction(transaction -> people.signedIn(transaction, person.id(), clock.instant()));
        database.sync();
        return new Outcome.Begun(begun.secret(), begun.session(), person);
    }
}
