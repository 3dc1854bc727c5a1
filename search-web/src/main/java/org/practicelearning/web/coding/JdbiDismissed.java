package org.practicelearning.web.coding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.practicelearning.web.database.H2Database;

/** Frequent phrases of which somebody said that they need no theme. Thread-safe. */
public final class JdbiDismissed {
    private final H2Database database;

    JdbiDismissed(H2Database database) {
        this.database = database;
    }

    /** All of them, in small letters. */
    public Set<String> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT phrase FROM vocabulary_dismissed")
                        .mapTo(String.class)
                        .set());
    }

    /** Offers one no longer. */
    public void add(String phrase, String by, Instant at) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("MERGE INTO vocabulary_dismissed t USING (VALUES (CAST(:phrase AS VARCHAR(200)),"
                        + " CAST(:by AS VARCHAR(80)), CAST(:at AS TIMESTAMP WITH TIME ZONE))) AS s (phrase, by_whom,"
                        + " at_time) ON t.phrase = s.phrase WHEN NOT MATCHED THEN INSERT (phrase, by_whom, at_time)"
                        + " VALUES (s.phrase, s.by_whom, s.at_time)")
                .bind("phrase", phrase)
                .bind("by", by)
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute());
        database.sync();
    }

    /** Offers one again. */
    public void remove(String phrase) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM vocabulary_dismissed WHERE phrase = :phrase")
                .bind("phrase", phrase)
                .execute());
        database.sync();
    }
}
