package org.practicelearning.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Throttle throttle = new Throttle(10, Duration.ofMinutes(5), clock);

    @Test
    void shutsAfterSoManyFailuresAndOpensAgainAfterTheTime() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.admits("ann")).isTrue();
            now = now.plusSeconds(1);
        }
        assertThat(throttle.admits("ann")).isFalse();
        assertThat(throttle.admits("ben")).isTrue();

        now = now.plus(Duration.ofMinutes(5)).minusSeconds(10);
        assertThat(throttle.isShut("ann")).isFalse();
        assertThat(throttle.admits("ann")).isTrue();
        assertThat(throttle.admits("ann")).isFalse();
    }

    @Test
    void neverCountsWhoSucceeds() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(throttle.admits("office")).isTrue();
            throttle.forgive("office");
        }
        assertThat(throttle.isShut("office")).isFalse();
    }
}
