package org.practicelearning.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Transaction;

/** Accounts in the database. Thread-safe. */
final class JdbiPeople {
    private final Jdbi jdbi;

    JdbiPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An address as it is compared. */
    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime at(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A time that is always there. */
    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    boolean isEmpty() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM person")
                        .mapTo(Long.class)
                        .one()
                == 0);
    }

    Optional<Person> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    Optional<Person> withEmail(String email) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM person WHERE email_key = :key")
                .bind("key", key(email))
                .map((row, ctx) -> read(row))
                .findOne());
    }

    Optional<Person> withSubject(String issuer, String subject) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM person WHERE issuer = :issuer AND subject = :subject")
                        .bind("issuer", issuer)
                        .bind("subject", subject)
                        .map((row, ctx) -> read(row))
                        .findOne());
    }

    /** Everybody, by name. */
    List<Person> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM person ORDER BY LOWER(name), id")
                .map((row, ctx) -> read(row))
                .list());
    }

    void insert(H2Transaction transaction, Person person) {
        transaction
                .handle()
                .createUpdate("INSERT INTO person (id, email, email_key, name, agency, role, state, password, made)"
                        + " VALUES (:id, :email, :key, :name, :agency, :role, :state, :password, :made)")
                .bind("id", person.id())
                .bind("email", person.email())
                .bind("key", key(person.email()))
                .bind("name", person.name())
                .bind("agency", person.agency())
                .bind("role", person.role().key())
                .bind("state", person.state().name())
                .bind("password", person.password())
                .bind("made", at(person.made()))
                .execute();
    }

    void setDetails(H2Transaction transaction, String id, String name, String agency, Role role) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET name = :name, agency = :agency, role = :role WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("agency", agency)
                .bind("role", role.key())
                .execute();
    }

    void setState(H2Transaction transaction, String id, Person.State state) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET state = :state WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    void setPassword(H2Transaction transaction, String id, @Nullable String hash) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET password = :password WHERE id = :id")
                .bind("id", id)
                .bind("password", hash)
                .execute();
    }

    void setSecondKey(H2Transaction transaction, String id, @Nullable String key) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET second_key = :key, second_step = 0 WHERE id = :id")
                .bind("id", id)
                .bind("key", key)
                .execute();
    }

    /** Says that the code of a step was used; false when it or a later one was used before. */
    boolean spendStep(H2Transaction transaction, String id, long step) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE person SET second_step = :step WHERE id = :id AND second_step < :step")
                        .bind("id", id)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    /** Where a person signs in; null for both when it is here. */
    void setSubject(H2Transaction transaction, String id, @Nullable String issuer, @Nullable String subject) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET issuer = :issuer, subject = :subject WHERE id = :id")
                .bind("id", id)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .execute();
    }

    /** Whether somebody signs in by that issuer. */
    boolean isFrom(String issuer, String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM person WHERE id = :id AND issuer = :issuer")
                                .bind("id", id)
                                .bind("issuer", issuer)
                                .mapTo(Long.class)
                                .one()
                        == 1);
    }

    void signedIn(H2Transaction transaction, String id, Instant when) {
        transaction
                .handle()
                .createUpdate("UPDATE person SET last_sign_in = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at(when))
                .execute();
    }

    void putRecoveryCodes(H2Transaction transaction, String id, List<String> hashes) {
        transaction
                .handle()
                .createUpdate("DELETE FROM recovery_code WHERE person_id = :id")
                .bind("id", id)
                .execute();
        hashes.forEach(hash -> transaction
                .handle()
                .createUpdate("INSERT INTO recovery_code (person_id, code_hash) VALUES (:id, :hash)")
                .bind("id", id)
                .bind("hash", hash)
                .execute());
    }

    /** Uses a recovery code up; false when there is no such code. */
    boolean spendRecoveryCode(H2Transaction transaction, String id, String hash) {
        return transaction
                        .handle()
                        .createUpdate("DELETE FROM recovery_code WHERE person_id = :id AND code_hash = :hash")
                        .bind("id", id)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    int recoveryCodes(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM recovery_code WHERE person_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    static Person read(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("agency"),
                Role.ofKey(row.getString("role")).orElseThrow(),
                Person.State.valueOf(row.getString("state")),
                row.getString("password"),
                row.getString("second_key"),
                row.getLong("second_step"),
                row.getString("subject") != null,
                time(row, "made"),
                moment(row, "last_sign_in"));
    }
}
