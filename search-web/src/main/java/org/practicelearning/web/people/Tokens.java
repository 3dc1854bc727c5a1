package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Answer.Refused;

/** Makes, finds and revokes tokens for programs. Thread-safe. */
public final class Tokens {
    /** Tells a secret of ours from others where files are searched for forgotten ones. */
    private static final String PREFIX = "learn_";

    private static final int MOST = 20;
    private static final int LONGEST_DAYS = 366;
    private static final Duration NOTED = Duration.ofHours(1);

    private final H2Database database;
    private final JdbiTokens rows;
    private final InstantSource clock;

    Tokens(H2Database database, InstantSource clock) {
        this.database = database;
        this.rows = new JdbiTokens(database.jdbi());
        this.clock = clock;
    }

    /** Makes a token; the answer is its secret, which nobody can read again. */
    public Answer<String> make(Person person, String name, Set<Scope> scopes, int days) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > 80 || plain.matches(".*\\p{Cntrl}.*")) {
            return new Refused<>("name", "Enter a name of 80 characters or fewer, so that you know the token again");
        }
        if (scopes.isEmpty()) {
            return new Refused<>("scopes", "Choose at least one thing the program may do");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return new Refused<>("days", "Enter a number of days from 1 to " + LONGEST_DAYS);
        }
        if (rows.of(person.id()).size() >= MOST) {
            return new Refused<>("name", "You have " + MOST + " tokens already. Revoke one first");
        }
        Instant now = clock.instant();
        String secret = PREFIX + Secrets.random();
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(), person.id(), plain, scopes, now, now.plus(Duration.ofDays(days)), null);
        database.useTransaction(transaction -> rows.insert(transaction, Secrets.hash(secret), token));
        database.sync();
        return new Done<>(secret);
    }

    /** The token of a secret, while it is good. */
    Optional<ApiToken> find(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> found =
                rows.find(Secrets.hash(secret)).filter(each -> each.expires().isAfter(now));
        found.filter(each ->
                        each.lastUsed() == null || each.lastUsed().plus(NOTED).isBefore(now))
                .ifPresent(each -> database.useTransaction(transaction -> rows.used(transaction, each.id(), now)));
        return found;
    }

    /** The tokens of a person, the newest first. */
    public List<ApiToken> of(String personId) {
        return rows.of(personId);
    }

    /** Revokes a token. */
    public void revoke(String personId, String id) {
        database.useTransaction(transaction -> rows.remove(transaction, personId, id));
        database.sync();
    }
}
