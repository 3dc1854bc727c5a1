package org.practicelearning.web.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/** Saved searches, looks, follows and feed addresses in the database. Thread-safe. */
final class JdbiFollowing {
    private final H2Database database;
    private final Jdbi jdbi;

    JdbiFollowing(H2Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    Optional<SavedSearch> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM saved_search WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> search(row))
                .findOne());
    }

    List<SavedSearch> ownedBy(String person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM saved_search WHERE owner = :person ORDER BY name, id")
                        .bind("person", person)
                        .map((row, ctx) -> search(row))
                        .list());
    }

    List<SavedSearch> sharedByOthers(String person) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM saved_search WHERE owner <> :person AND sharing <> '' ORDER BY name, id")
                .bind("person", person)
                .map((row, ctx) -> search(row))
                .list());
    }

    void save(SavedSearch search) {
        change(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO saved_search (id, owner, name, address, sharing, made)"
                        + " VALUES (:id, :owner, :name, :address, :sharing, :made)")
                .bind("id", search.id())
                .bind("owner", search.owner())
                .bind("name", search.name())
                .bind("address", search.address())
                .bind("sharing", search.sharing())
                .bind("made", at(search.made()))
                .execute());
    }

    void share(String id, String sharing) {
        change(transaction -> transaction
                .handle()
                .createUpdate("UPDATE saved_search SET sharing = :sharing WHERE id = :id")
                .bind("id", id)
                .bind("sharing", sharing)
                .execute());
    }

    void forget(String id) {
        change(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM saved_search WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    Map<String, Instant> looks(String person) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM saved_look WHERE person = :person")
                .bind("person", person)
                .map((row, ctx) -> Map.entry(row.getString("search_id"), time(row, "looked")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void looked(String id, String person, Instant when) {
        change(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO saved_look (search_id, person, looked) KEY (search_id, person)"
                        + " VALUES (:id, :person, :looked)")
                .bind("id", id)
                .bind("person", person)
                .bind("looked", at(when))
                .execute());
    }

    List<Follow> follows(String person) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM follow WHERE person = :person ORDER BY kind DESC, what")
                        .bind("person", person)
                        .map((row, ctx) -> followed(row))
                        .list());
    }

    List<Follow> followsSharedByOthers(String person) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM follow WHERE person <> :person"
                        + " AND sharing <> '' ORDER BY kind DESC, what, person")
                .bind("person", person)
                .map((row, ctx) -> followed(row))
                .list());
    }

    private static Follow followed(ResultSet row) throws SQLException {
        return new Follow(
                row.getString("person"),
                Follow.Kind.ofKey(row.getString("kind")).orElse(Follow.Kind.THEME),
                row.getString("what"),
                time(row, "since"),
                row.getString("sharing"));
    }

    void shareFollow(String person, Follow.Kind kind, String what, String sharing) {
        change(transaction -> transaction
                .handle()
                .createUpdate(
                        "UPDATE follow SET sharing = :sharing WHERE person = :person AND kind = :kind AND what = :what")
                .bind("person", person)
                .bind("kind", kind.key())
                .bind("what", what)
                .bind("sharing", sharing)
                .execute());
    }

    void follow(String person, Follow follow) {
        change(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO follow (person, kind, what, since) KEY (person, kind, what)"
                        + " VALUES (:person, :kind, :what, :since)")
                .bind("person", person)
                .bind("kind", follow.kind().key())
                .bind("what", follow.what())
                .bind("since", at(follow.since()))
                .execute());
    }

    void unfollow(String person, Follow.Kind kind, String what) {
        change(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM follow WHERE person = :person AND kind = :kind AND what = :what")
                .bind("person", person)
                .bind("kind", kind.key())
                .bind("what", what)
                .execute());
    }

    Optional<Instant> feedMade(String person) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT made FROM feed_address WHERE person = :person")
                .bind("person", person)
                .map((row, ctx) -> time(row, "made"))
                .findOne());
    }

    Optional<String> feedOwner(String secretHash) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT person FROM feed_address WHERE secret_hash = :hash")
                .bind("hash", secretHash)
                .mapTo(String.class)
                .findOne());
    }

    /** The address a person had before leads nowhere from now on. */
    void putFeed(String person, String secretHash, Instant made) {
        change(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO feed_address (person, secret_hash, made) KEY (person)"
                        + " VALUES (:person, :hash, :made)")
                .bind("person", person)
                .bind("hash", secretHash)
                .bind("made", at(made))
                .execute());
    }

    void revokeFeed(String person) {
        change(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM feed_address WHERE person = :person")
                .bind("person", person)
                .execute());
    }

    private void change(Function<H2Transaction, Integer> writing) {
        database.inTransaction(writing);
        database.sync();
    }

    private static SavedSearch search(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getString("id"),
                row.getString("owner"),
                row.getString("name"),
                row.getString("address"),
                row.getString("sharing"),
                time(row, "made"));
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
