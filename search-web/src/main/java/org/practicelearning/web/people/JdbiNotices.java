package org.practicelearning.web.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.web.database.H2Transaction;

/** What people are to be told, in the database. Thread-safe. */
final class JdbiNotices {
    private final Jdbi jdbi;

    JdbiNotices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A person who has not read a sentence yet is not told it twice. */
    void insert(H2Transaction transaction, String personId, String sentence, Instant now) {
        transaction
                .handle()
                .createUpdate("INSERT INTO person_notice (id, person_id, sentence, made)"
                        + " SELECT CAST(:id AS VARCHAR), CAST(:person AS VARCHAR), CAST(:sentence AS VARCHAR),"
                        + " CAST(:made AS TIMESTAMP WITH TIME ZONE) WHERE NOT EXISTS (SELECT 1 FROM person_notice"
                        + " WHERE person_id = :person AND sentence = :sentence AND seen IS NULL)")
                .bind("id", UUID.randomUUID().toString())
                .bind("person", personId)
                .bind("sentence", sentence)
                .bind("made", JdbiPeople.at(now))
                .execute();
    }

    List<Notice> unseen(String personId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM person_notice WHERE person_id = :person AND seen IS NULL ORDER BY made")
                .bind("person", personId)
                .map((row, ctx) ->
                        new Notice(row.getString("id"), row.getString("sentence"), JdbiPeople.time(row, "made")))
                .list());
    }

    void seen(H2Transaction transaction, String personId, String id, Instant now) {
        transaction
                .handle()
                .createUpdate("UPDATE person_notice SET seen = :now WHERE id = :id AND person_id = :person")
                .bind("id", id)
                .bind("person", personId)
                .bind("now", JdbiPeople.at(now))
                .execute();
    }
}
