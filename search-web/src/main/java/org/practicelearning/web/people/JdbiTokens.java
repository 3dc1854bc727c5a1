package org.practicelearning.web.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** Tokens in the database. Thread-safe. */
final class JdbiTokens {
    private final Jdbi jdbi;

    JdbiTokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(H2Transaction transaction, String secretHash, ApiToken token) {
        transaction
                .handle()
                .createUpdate("INSERT INTO api_token (id, secret_hash, person_id, name, scopes, made, expires)"
                        + " VALUES (:id, :hash, :person, :name, :scopes, :made, :expires)")
                .bind("id", token.id())
                .bind("hash", secretHash)
                .bind("person", token.personId())
                .bind("name", token.name())
                .bind("scopes", token.scopes().stream().map(Scope::key).collect(Collectors.joining(" ")))
                .bind("made", JdbiPeople.at(token.made()))
                .bind("expires", JdbiPeople.at(token.expires()))
                .execute();
    }

    Optional<ApiToken> find(String secretHash) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM api_token WHERE secret_hash = :hash")
                .bind("hash", secretHash)
                .map((row, ctx) -> read(row))
                .findOne());
    }

    List<ApiToken> of(String personId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM api_token WHERE person_id = :person ORDER BY made DESC, id")
                        .bind("person", personId)
                        .map((row, ctx) -> read(row))
                        .list());
    }

    void used(H2Transaction transaction, String id, Instant when) {
        transaction
                .handle()
                .createUpdate("UPDATE api_token SET last_used = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", JdbiPeople.at(when))
                .execute();
    }

    /** Revokes one token of a person, or all when the id is empty. */
    void remove(H2Transaction transaction, String personId, String id) {
        transaction
                .handle()
                .createUpdate("DELETE FROM api_token WHERE person_id = :person AND (:id = '' OR id = :id)")
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                JdbiPeople.time(row, "made"),
                JdbiPeople.time(row, "expires"),
                JdbiPeople.moment(row, "last_used"));
    }

    private static Set<Scope> scopes(String keys) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(keys.split(" ")).forEach(key -> Scope.ofKey(key).ifPresent(scopes::add));
        return scopes;
    }
}
