package org.practicelearning.web.people;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** One-time links in the database. Thread-safe. */
final class JdbiLinks {
    private final Jdbi jdbi;

    JdbiLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(H2Transaction transaction, String secretHash, OneTimeLink link, String madeBy, Instant now) {
        transaction
                .handle()
                .createUpdate("INSERT INTO one_time_link (secret_hash, person_id, purpose, made_by, made, expires)"
                        + " VALUES (:hash, :person, :purpose, :by, :made, :expires)")
                .bind("hash", secretHash)
                .bind("person", link.personId())
                .bind("purpose", link.purpose().name())
                .bind("by", madeBy)
                .bind("made", JdbiPeople.at(now))
                .bind("expires", JdbiPeople.at(link.expires()))
                .execute();
    }

    Optional<OneTimeLink> find(String secretHash) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM one_time_link WHERE secret_hash = :hash")
                .bind("hash", secretHash)
                .map((row, ctx) -> new OneTimeLink(
                        row.getString("person_id"),
                        OneTimeLink.Purpose.valueOf(row.getString("purpose")),
                        JdbiPeople.time(row, "expires"),
                        JdbiPeople.moment(row, "spent")))
                .findOne());
    }

    /** Uses a link up; false when somebody else was first. */
    boolean spend(H2Transaction transaction, String secretHash, Instant now) {
        return transaction
                        .handle()
                        .createUpdate(
                                "UPDATE one_time_link SET spent = :now WHERE secret_hash = :hash AND spent IS NULL")
                        .bind("hash", secretHash)
                        .bind("now", JdbiPeople.at(now))
                        .execute()
                == 1;
    }

    /** Makes every link of a person void. */
    void voidAll(H2Transaction transaction, String personId, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE one_time_link SET spent = :now WHERE person_id = :person AND spent IS NULL")
                .bind("person", personId)
                .bind("now", JdbiPeople.at(now))
                .execute();
    }
}
