package org.practicelearning.web.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.people.JdbiSessions.Held;

/** Begins, finds and ends sessions. Thread-safe. */
public final class Sessions {
    /** A session is noted as used so often at most: more would be a write at each request. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(10);

    private final H2Database database;
    private final JdbiSessions rows;
    private final AccessPolicy policy;
    private final InstantSource clock;

    Sessions(H2Database database, AccessPolicy policy, InstantSource clock) {
        this.database = database;
        this.rows = new JdbiSessions(database.jdbi());
        this.policy = policy;
        this.clock = clock;
    }

    /** What a browser is given: the secret it holds, and the session. */
    public record Begun(String secret, Session session) {}

    /** Begins a session under a new secret. */
    Begun begin(String personId, Session.Stage stage, String device) {
        Instant now = clock.instant();
        Session session = new Session(UUID.randomUUID().toString(), personId, stage, device, now, now);
        String secret = Secrets.random();
        database.useTransaction(transaction -> {
            rows.sweep(transaction, now.minus(policy.longest()), now.minus(policy.idle()));
            rows.insert(transaction, Secrets.hash(secret), session);
        });
        return new Begun(secret, session);
    }

    /** The live session of a secret, and whose it is. */
    Optional<Held> find(String secret) {
        Instant now = clock.instant();
        Optional<Held> held = rows.find(Secrets.hash(secret))
                .filter(each -> isLive(each.session(), now) && each.person().isActive());
        held.map(Held::session)
                .filter(each -> each.lastSeen().plus(NOTED).isBefore(now))
                .ifPresent(each -> database.useTransaction(transaction -> rows.seen(transaction, each.id(), now)));
        return held;
    }

    /** When a session ends that is used now; the use of it may be noted a little earlier than it was. */
    Asker.Ends ends(Session session) {
        return new Asker.Ends(policy.idle().minus(NOTED), session.begun().plus(policy.longest()));
    }

    private boolean isLive(Session session, Instant now) {
        Duration longest = session.stage() == Session.Stage.WHOLE ? policy.longest() : TIME_FOR_CODE;
        return session.begun().plus(longest).isAfter(now)
                && session.lastSeen().plus(policy.idle()).isAfter(now);
    }

    /** The live sessions of a person, the last used first. */
    public List<Session> of(String personId) {
        Instant now = clock.instant();
        return rows.of(personId).stream()
                .filter(each -> each.stage() == Session.Stage.WHOLE && isLive(each, now))
                .toList();
    }

    /** Ends one session. */
    public void end(String personId, String id) {
        database.useTransaction(transaction -> rows.end(transaction, personId, id));
        database.sync();
    }

    /** Ends all sessions of a person but one; none is spared when that is empty. */
    public void endAll(String personId, String but) {
        database.useTransaction(transaction -> rows.endAll(transaction, personId, but));
        database.sync();
    }
}
