package org.practicelearning.templates.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every day of 2024 to 2030 as day of awareness and of notification, against a calendar kept by a database. */
class ClockOracleTest {
    private static final ReviewClock CLOCK = ReviewClock.shipped();

    private static String script() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(ClockOracleTest.class.getResourceAsStream("oracle.sql"), "oracle.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, LocalDate> dates(LocalDate day) {
        return CLOCK
                .dates(Map.of(
                        ClockEvent.AWARE, day,
                        ClockEvent.NOTIFIED, day,
                        ClockEvent.DECIDED, day,
                        ClockEvent.PUBLISHED, day))
                .stream()
                .collect(Collectors.toMap(each -> each.rule().key(), DueDate::date));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static void agrees(ResultSet expected) throws SQLException {
        LocalDate start = date(expected, "start");
        Map<String, LocalDate> dates = dates(start);
        assertThat(dates)
                .as("from %s", start)
                .containsEntry("notification", date(expected, "five"))
                .containsEntry("rapid-review", date(expected, "fifteen"))
                .containsEntry("advance-copy", date(expected, "seven_before"))
                .containsEntry("publication", date(expected, "half_year"));
    }

    @Test
    void agreesWithADatabaseOnEveryDayFrom2024To2030() throws Exception {
        int days = 0;
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = database.createStatement()) {
            statement.execute(script());
            try (ResultSet expected = statement.executeQuery("SELECT * FROM expected ORDER BY start")) {
                while (expected.next()) {
                    agrees(expected);
                    days++;
                }
            }
        }
        assertThat(days).isEqualTo(7 * 365 + 2);
    }
}
