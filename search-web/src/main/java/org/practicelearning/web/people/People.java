package org.practicelearning.web.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/**
 * Everybody who may use the library, and what stands behind them. Before the first account the person at this machine may
 * do everything; from then on nobody does anything without being known, and there is no way back. Thread-safe.
 */
public final class People {
    private final JdbiPeople rows;
    private final JdbiCases grants;
    private final Cases cases;
    private final CaseOwners owners;
    private final AccessPolicy policy;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Joining joining;
    private final Accounts accounts;
    private final SignIn signIn;
    private final SignOn signOn;
    private final SecondFactor secondFactor;
    private final Tokens tokens;
    private final AccessReview review;
    private final Partnership partnership;
    private final Throttle codes;

    /** Typed once to make the first administrator; void from then on. */
    private final String code = Secrets.typed(5);

    private volatile boolean closed;

    /**
     * The people of a library.
     *
     * @param box seals the keys of second factors
     * @param everClosed whether there were accounts before in this process: a restored backup without any opens nothing
     */
    public People(H2Database database, AccessPolicy policy, SecretBox box, InstantSource clock, boolean everClosed) {
        this.rows = new JdbiPeople(database.jdbi());
        this.grants = new JdbiCases(database.jdbi());
        this.cases = new Cases(database, clock);
        this.owners = new CaseOwners(database, cases, clock);
        this.policy = policy;
        this.clock = clock;
        this.sessions = new Sessions(database, policy, clock);
        Passwords passwords = new Passwords(policy.cost());
        this.joining = new Joining(database, sessions, passwords, clock);
        this.accounts = new Accounts(database, sessions, passwords, clock);
        this.signIn = new SignIn(database, sessions, passwords, clock);
        this.signOn = new SignOn(database, joining, sessions, signIn, clock);
        this.secondFactor = new SecondFactor(database, sessions, signIn, passwords, box, clock);
        this.tokens = new Tokens(database, clock);
        this.review = new AccessReview(database, accounts, cases, clock);
        this.partnership = new Partnership(database);
        this.codes = new Throttle(10, Duration.ofMinutes(5), clock);
        this.closed = everClosed || !rows.isEmpty();
    }

    /** Whether people must say who they are. */
    public boolean mustSignIn() {
        return closed;
    }

    /** The code that makes the first administrator; empty once there is an account. */
    public Optional<String> code() {
        return rows.isEmpty() ? Optional.of(code) : Optional.empty();
    }

    public AccessPolicy policy() {
        return policy;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Joining joining() {
        return joining;
    }

    public Accounts accounts() {
        return accounts;
    }

    public SignIn signIn() {
        return signIn;
    }

    /** People who prove elsewhere who they are. */
    public SignOn signOn() {
        return signOn;
    }

    public Cases cases() {
        return cases;
    }

    /** Who owns which case. */
    public CaseOwners owners() {
        return owners;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    public Tokens tokens() {
        return tokens;
    }

    public AccessReview review() {
        return review;
    }

    public Partnership partnership() {
        return partnership;
    }

    private Asker asker(JdbiSessions.Held held) {
        Person person = held.person();
        String session = held.session().id();
        return held.session().stage() == Session.Stage.WHOLE
                ? new Asker(
                        Asker.Kind.SIGNED_IN,
                        reader(person),
                        person,
                        session,
                        Set.of(),
                        new Asker.ToldPerson(
                                !mayOpenRestricted(person) && hasRestricted(person),
                                () -> cases.noticesFor(person.id()),
                                sessions.ends(held.session())))
                : new Asker(
                        Asker.Kind.HALF_WAY,
                        Asker.stranger(policy.publicView()).reader(),
                        person,
                        session,
                        Set.of(),
                        Asker.ToldPerson.NOTHING);
    }

    /** Whether there are restricted documents that somebody could open who has proved enough. */
    private boolean hasRestricted(Person person) {
        return person.role().has(Duty.ADD)
                || person.role().opensRestricted()
                        && !cases.grantsOf(person.id()).isEmpty();
    }

    /** The program that shows the secret of a token; empty when the token is unknown, too old or revoked. */
    public Optional<Asker> program(String secret) {
        return tokens.find(secret)
                .flatMap(token -> rows.find(token.personId())
                        .filter(Person::isActive)
                        .map(person -> new Asker(
                                Asker.Kind.TOKEN,
                                reader(person),
                                person,
                                null,
                                token.scopes(),
                                Asker.ToldPerson.NOTHING)));
    }

    /** A person by id. */
    public Optional<Person> find(String id) {
        return rows.find(id);
    }

    /** A person by e-mail address, however its letters are written. */
    public Optional<Person> withEmail(String email) {
        return rows.withEmail(email);
    }

    /** Everybody, by name. */
    public List<Person> all() {
        return rows.all();
    }

    /** Makes the first administrator. */
    public synchronized Answer<Person> makeFirst(String typedCode, Joining.Details details, String password) {
        if (!rows.isEmpty()) {
            return new Refused<>("", "There is an administrator already. Sign in, or ask them to invite you");
        }
        if (!codes.admits("code")) {
            return new Refused<>("code", "Too many wrong codes. Wait five minutes, then try again");
        }
        String plain = typedCode.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (!Secrets.same(plain, code.replace("-", ""))) {
            return new Refused<>("code", "This is not the code that was printed when the library was started");
        }
        codes.forgive("code");
        Answer<Person> made = joining.make(details, password);
        closed |= made instanceof Done<Person>;
        return made;
    }

    /** A person with a password, made by a command on this machine. */
    public synchronized Answer<Person> make(Joining.Details details, String password) {
        Answer<Person> made = joining.make(details, password);
        closed |= made instanceof Done<Person>;
        return made;
    }

    /** An invited person, made by a command on this machine. */
    public synchronized Answer<Person> invite(Joining.Details details) {
        Answer<Person> made = joining.invite(details);
        closed |= made instanceof Done<Person>;
        return made;
    }

    /** Who holds the secret of a session; somebody who has not signed in when nobody does. */
    public Asker asker(@Nullable String sessionSecret) {
        if (!closed) {
            return Asker.atThisMachine();
        }
        return Optional.ofNullable(sessionSecret)
                .flatMap(sessions::find)
                .map(this::asker)
                .orElseGet(() -> Asker.stranger(policy.publicView()));
    }

    /** The reader behind an id in the ledger: the operator, or a person with what that person may open now. */
    public Reader readerOf(String id) {
        return id.equals(Reader.localOperator().id())
                ? Reader.localOperator()
                : rows.find(id).filter(Person::isActive).map(this::reader).orElseGet(Asker::nobody);
    }

    /** What a person may open: asked anew for each request, and of the database once in it. */
    public Reader reader(Person person) {
        return new Reader(person.id(), new Opening(person, mayOpenRestricted(person), () -> openCases(person)));
    }

    private Set<String> openCases(Person person) {
        return grants.openTo(person.id(), clock.instant());
    }

    /** Whether a person has proved enough for restricted documents: a local account needs its second factor. No trainer has. */
    public boolean mayOpenRestricted(Person person) {
        return person.role().opensRestricted()
                && (!policy.secondFactor() || person.external() || person.hasSecondFactor());
    }
}
