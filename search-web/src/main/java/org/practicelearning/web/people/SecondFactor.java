package org.practicelearning.web.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;
import org.practicelearning.web.people.SignIn.Outcome;

/** The second factor: setting it up, and its codes at signing in. Each code is good once. Thread-safe. */
public final class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final int FAILURES = 10;

    private final H2Database database;
    private final JdbiPeople people;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Passwords passwords;
    private final SecretBox box;
    private final InstantSource clock;
    private final Throttle throttle;

    SecondFactor(
            H2Database database,
            Sessions sessions,
            SignIn signIn,
            Passwords passwords,
            SecretBox box,
            InstantSource clock) {
        this.database = database;
        this.people = new JdbiPeople(database.jdbi());
        this.sessions = sessions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.box = box;
        this.clock = clock;
        this.throttle = new Throttle(FAILURES, Duration.ofMinutes(5), clock);
    }

    /**
     * A key on its way into somebody's app.
     *
     * @param sealed sent back with the first code
     * @param typed as it is typed into an app, in groups of four
     * @param address understood by apps on the same device
     */
    public record Offer(String sealed, String typed, String address) {}

    /** Offers a person a key. */
    public Offer offer(Person person) {
        return shown(person, Totp.newKey());
    }

    /** The same offer again, after a wrong code; a new one when it is not ours. */
    public Offer again(Person person, String sealed) {
        return shown(person, box.open(sealed, "offer " + person.id()).orElseGet(Totp::newKey));
    }

    private Offer shown(Person person, String key) {
        String label = URLEncoder.encode(person.email(), StandardCharsets.UTF_8);
        return new Offer(
                box.seal(key, "offer " + person.id()),
                key.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/Practice%20Learning%20Library:" + label + "?secret=" + key
                        + "&issuer=Practice%20Learning%20Library");
    }

    /** Takes the key into use; the answer is the recovery codes, which nobody can read again. */
    public Answer<List<String>> setUp(Person person, String session, String sealed, String password, String code) {
        if (!throttle.admits(person.id())) {
            return new Refused<>("code", "There were too many wrong tries. Wait five minutes, then try again");
        }
        if (!passwords.matches(password, person.password())) {
            return new Refused<>("current", "This is not your password");
        }
        String key = box.open(sealed, "offer " + person.id()).orElse("");
        OptionalLong step = key.isEmpty() ? OptionalLong.empty() : Totp.step(key, code, clock.instant(), 0);
        if (step.isEmpty()) {
            return new Refused<>(
                    "code",
                    "The code is wrong or too old. Check that the clock of your phone is right, then try again");
        }
        throttle.forgive(person.id());
        List<String> codes =
                Stream.generate(() -> Secrets.typed(3)).limit(RECOVERY_CODES).toList();
        database.useTransaction(transaction -> {
            people.setSecondKey(transaction, person.id(), box.seal(key, "key " + person.id()));
            people.spendStep(transaction, person.id(), step.getAsLong());
            people.putRecoveryCodes(
                    transaction,
                    person.id(),
                    codes.stream().map(SecondFactor::recoveryHash).toList());
        });
        sessions.endAll(person.id(), session);
        return new Done<>(codes);
    }

    private static String recoveryHash(String code) {
        return Secrets.hash("recovery " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** How many recovery codes a person has left. */
    public int recoveryCodes(String personId) {
        return people.recoveryCodes(personId);
    }

    /** Tries a code, or a recovery code, of somebody who has given the password. */
    public Outcome tryCode(Asker halfWay, String typed, String device) {
        Person person = halfWay.person();
        if (person == null || halfWay.kind() != Asker.Kind.HALF_WAY || halfWay.session() == null) {
            return new Outcome.Wrong();
        }
        if (!throttle.admits(person.id())) {
            return new Outcome.TooMany();
        }
        if (!spend(person, typed)) {
            return new Outcome.Wrong();
        }
        throttle.forgive(person.id());
        sessions.end(person.id(), halfWay.session());
        return signIn.whole(person, device);
    }

    private boolean spend(Person person, String typed) {
        String sealed = person.secondKey();
        String key =
                sealed == null ? "" : box.open(sealed, "key " + person.id()).orElse("");
        OptionalLong step =
                key.isEmpty() ? OptionalLong.empty() : Totp.step(key, typed, clock.instant(), person.secondStep());
        boolean spent = database.inTransaction(transaction -> step.isPresent()
                ? people.spendStep(transaction, person.id(), step.getAsLong())
                : people.spendRecoveryCode(transaction, person.id(), recoveryHash(typed)));
        database.sync();
        return spent;
    }
}
