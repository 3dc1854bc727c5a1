package org.practicelearning.web.house;

import java.time.InstantSource;
import org.practicelearning.web.database.H2Database;

/** What the partnership set for its reviews. */
public record House(Forms forms, WordTemplates wordTemplates, ClockSettings clock) {
    /** Kept in a database. */
    public static House in(H2Database database, InstantSource clock) {
        return new House(
                new Forms(new JdbiForms(database), clock),
                new WordTemplates(new JdbiWordTemplates(database), clock),
                new ClockSettings(new JdbiClockSettings(database), clock));
    }
}
