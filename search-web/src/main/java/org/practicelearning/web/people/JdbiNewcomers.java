package org.practicelearning.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** People who wait for an account, in the database. Thread-safe. */
final class JdbiNewcomers {
    private final Jdbi jdbi;

    JdbiNewcomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Newcomer> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM newcomer WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    Optional<Newcomer> withSubject(String issuer, String subject) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM newcomer WHERE issuer = :issuer AND subject = :subject")
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .map((row, ctx) -> read(row))
                        .findOne());
    }

    /** Everybody who waits, the last first; then those turned away. */
    List<Newcomer> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM newcomer ORDER BY turned_away NULLS FIRST, last_seen DESC, id")
                .map((row, ctx) -> read(row))
                .list());
    }

    void insert(H2Transaction transaction, Newcomer newcomer) {
        transaction
                .handle()
                .createUpdate(
                        "INSERT INTO newcomer (id, issuer, subject, name, email, home, first_seen, last_seen) VALUES"
                                + " (:id, :issuer, :subject, :name, :email, :home, :first, :last)")
                .bind("id", newcomer.id())
                .bind("issuer", newcomer.identity().issuer())
                .bind("subject", newcomer.identity().subject())
                .bind("name", newcomer.identity().name())
                .bind("email", newcomer.identity().email())
                .bind("home", newcomer.identity().home())
                .bind("first", JdbiPeople.at(newcomer.firstSeen()))
                .bind("last", JdbiPeople.at(newcomer.lastSeen()))
                .execute();
    }

    /** Notes that somebody came again, and what the issuer says of them now. */
    void cameAgain(H2Transaction transaction, String id, Identity identity, Instant when) {
        transaction
                .handle()
                .createUpdate("UPDATE newcomer SET name = :name, email = :email, home = :home, last_seen = :at"
                        + " WHERE id = :id")
                .bind("id", id)
                .bind("name", identity.name())
                .bind("email", identity.email())
                .bind("home", identity.home())
                .bind("at", JdbiPeople.at(when))
                .execute();
    }

    void turnAway(H2Transaction transaction, String id, Instant when) {
        transaction
                .handle()
                .createUpdate("UPDATE newcomer SET turned_away = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", JdbiPeople.at(when))
                .execute();
    }

    void remove(H2Transaction transaction, String id) {
        transaction
                .handle()
                .createUpdate("DELETE FROM newcomer WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Forgets who has not come for long: what an issuer said of a person is not kept without need. */
    void sweep(H2Transaction transaction, Instant seenBefore) {
        transaction
                .handle()
                .createUpdate("DELETE FROM newcomer WHERE last_seen < :before AND turned_away IS NULL")
                .bind("before", JdbiPeople.at(seenBefore))
                .execute();
    }

    private static Newcomer read(ResultSet row) throws SQLException {
        return new Newcomer(
                row.getString("id"),
                new Identity(
                        row.getString("issuer"),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("home")),
                JdbiPeople.time(row, "first_seen"),
                JdbiPeople.time(row, "last_seen"),
                JdbiPeople.moment(row, "turned_away"));
    }
}
