package org.practicelearning.web.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** Sessions in the database. Thread-safe. */
final class JdbiSessions {
    private final Jdbi jdbi;

    JdbiSessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A session with the person it belongs to, as that person is now. */
    record Held(Session session, Person person) {}

    Optional<Held> find(String secretHash) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT p.*, s.id AS session_id, s.stage, s.device, s.begun,"
                                + " s.last_seen FROM person_session s JOIN person p ON p.id = s.person_id"
                                + " WHERE s.secret_hash = :hash")
                .bind("hash", secretHash)
                .map((row, ctx) -> new Held(
                        new Session(
                                row.getString("session_id"),
                                row.getString("id"),
                                Session.Stage.valueOf(row.getString("stage")),
                                row.getString("device"),
                                JdbiPeople.time(row, "begun"),
                                JdbiPeople.time(row, "last_seen")),
                        JdbiPeople.read(row)))
                .findOne());
    }

    void insert(H2Transaction transaction, String secretHash, Session session) {
        transaction
                .handle()
                .createUpdate("INSERT INTO person_session (id, secret_hash, person_id, stage, device, begun, last_seen)"
                        + " VALUES (:id, :hash, :person, :stage, :device, :begun, :seen)")
                .bind("id", session.id())
                .bind("hash", secretHash)
                .bind("person", session.personId())
                .bind("stage", session.stage().name())
                .bind("device", session.device())
                .bind("begun", JdbiPeople.at(session.begun()))
                .bind("seen", JdbiPeople.at(session.lastSeen()))
                .execute();
    }

    void seen(H2Transaction transaction, String id, Instant when) {
        transaction
                .handle()
                .createUpdate("UPDATE person_session SET last_seen = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", JdbiPeople.at(when))
                .execute();
    }

    List<Session> of(String personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM person_session WHERE person_id = :id ORDER BY last_seen DESC")
                .bind("id", personId)
                .map((row, ctx) -> new Session(
                        row.getString("id"),
                        row.getString("person_id"),
                        Session.Stage.valueOf(row.getString("stage")),
                        row.getString("device"),
                        JdbiPeople.time(row, "begun"),
                        JdbiPeople.time(row, "last_seen")))
                .list());
    }

    /** Ends one session of a person. */
    void end(H2Transaction transaction, String personId, String id) {
        transaction
                .handle()
                .createUpdate("DELETE FROM person_session WHERE id = :id AND person_id = :person")
                .bind("id", id)
                .bind("person", personId)
                .execute();
    }

    /** Ends all sessions of a person but one. */
    void endAll(H2Transaction transaction, String personId, String but) {
        transaction
                .handle()
                .createUpdate("DELETE FROM person_session WHERE person_id = :person AND id <> :but")
                .bind("person", personId)
                .bind("but", but)
                .execute();
    }

    /** Forgets those that nobody can use any more. */
    void sweep(H2Transaction transaction, Instant begunBefore, Instant seenBefore) {
        transaction
                .handle()
                .createUpdate("DELETE FROM person_session WHERE begun < :begun OR last_seen < :seen")
                .bind("begun", JdbiPeople.at(begunBefore))
                .bind("seen", JdbiPeople.at(seenBefore))
                .execute();
    }
}
