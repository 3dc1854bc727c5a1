package org.practicelearning.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String KEY = Totp.encoded("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The table of RFC 6238, appendix B, cut to six figures. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(KEY, second / 30)).isEqualTo(code);
    }

    @Test
    void takesTheStepsAroundNowAndNoneTwice() {
        Instant now = Instant.ofEpochSecond(3000);
        for (long step = 97; step <= 103; step++) {
            assertThat(Totp.step(KEY, Totp.code(KEY, step), now, 0).isPresent())
                    .as("step " + step)
                    .isEqualTo(step >= 99 && step <= 101);
        }
        assertThat(Totp.step(KEY, Totp.code(KEY, 100), now, 100)).isEmpty();
    }

    @Test
    void readsItsOwnLetters() {
        assertThat(Totp.decoded(KEY)).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(Totp.newKey()).matches("[A-Z2-7]{32}");
    }
}
