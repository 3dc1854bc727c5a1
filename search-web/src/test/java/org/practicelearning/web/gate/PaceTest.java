package org.practicelearning.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.practicelearning.web.gate.Pace.Kind;

class PaceTest {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final InstantSource clock = () -> now;
    private final Pace pace = new Pace(300, clock);

    @Test
    void stopsWhoAsksTooOftenAndNobodyElse() {
        for (int i = 0; i < 300; i++) {
            assertThat(pace.admits(Kind.SEARCH, "ann")).isTrue();
        }
        assertThat(pace.admits(Kind.SEARCH, "ann")).isFalse();
        assertThat(pace.admits(Kind.SEARCH, "ben")).isTrue();
        assertThat(pace.admits(Kind.EXPORT, "ann")).isTrue();
    }

    @Test
    void forgetsAfterAMinute() {
        for (int i = 0; i < 61; i++) {
            pace.admits(Kind.EXPORT, "ann");
        }
        assertThat(pace.admits(Kind.EXPORT, "ann")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(pace.admits(Kind.EXPORT, "ann")).isTrue();
    }

    @Test
    void tellsSearchesFilesAndProgramsApart() {
        assertThat(Kind.of("/search")).contains(Kind.SEARCH);
        assertThat(Kind.of("/search.atom")).contains(Kind.EXPORT);
        assertThat(Kind.of("/doc/lh24/original")).contains(Kind.EXPORT);
        assertThat(Kind.of("/api/v1/search")).contains(Kind.PROGRAM);
        assertThat(Kind.of("/doc/lh24")).isEmpty();
    }
}
