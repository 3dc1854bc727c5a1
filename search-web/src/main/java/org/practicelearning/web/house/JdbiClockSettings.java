package org.practicelearning.web.house;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.practicelearning.web.database.H2Database;

/** The settings of the clock in the database: every change is a row, the last one counts. */
final class JdbiClockSettings {
    private final H2Database database;

    JdbiClockSettings(H2Database database) {
        this.database = database;
    }

    /**
     * What was set.
     *
     * @param rules empty: those that come with the library
     */
    record Set(String holidays, String rules, String by, Instant at) {}

    /** All that was ever set, the last first. */
    List<Set> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM clock_setting ORDER BY number DESC")
                        .map((row, ctx) -> new Set(
                                row.getString("holidays"),
                                row.getString("rules"),
                                row.getString("changed_by"),
                                row.getObject("changed", OffsetDateTime.class).toInstant()))
                        .list());
    }

    void insert(Set set) {
        database.useTransaction(transaction -> transaction
                .handle()
                .createUpdate("INSERT INTO clock_setting (holidays, rules, changed_by, changed)"
                        + " VALUES (:holidays, :rules, :by, :at)")
                .bind("holidays", set.holidays())
                .bind("rules", set.rules())
                .bind("by", set.by())
                .bind("at", OffsetDateTime.ofInstant(set.at(), ZoneOffset.UTC))
                .execute());
        database.sync();
    }
}
