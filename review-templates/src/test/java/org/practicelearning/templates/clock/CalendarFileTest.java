package org.practicelearning.templates.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-04-01T09:30:00Z");
    private static final List<DueDate> DATES =
            ReviewClock.shipped().dates(Map.of(ClockEvent.AWARE, LocalDate.parse("2026-04-01")));

    @Test
    void entersWholeDaysWithTheStepAndTheRuleOnly() {
        assertThat(CalendarFile.of("R-031", DATES, NOW))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260502\r\nSUMMARY:Rapid review due (R-031)")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void foldsLongLines() {
        assertThat(CalendarFile.of("R-031", DATES, NOW).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void refusesAReferenceThatCouldBeAName() {
        assertThatThrownBy(() -> CalendarFile.of("Child Adam", DATES, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
