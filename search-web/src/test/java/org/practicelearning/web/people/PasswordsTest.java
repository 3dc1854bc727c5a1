package org.practicelearning.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Passwords.Cost(64, 1));

    @Test
    void knowsAPasswordAgainAndNoOther() {
        String kept = passwords.hash("three odd words together");
        assertThat(kept).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("three");
        assertThat(passwords.matches("three odd words together", kept)).isTrue();
        assertThat(passwords.matches("three odd words togetheR", kept)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
        assertThat(passwords.hash("three odd words together")).isNotEqualTo(kept);
    }

    @Test
    void saysThatACheaperHashIsToBeMadeAnew() {
        assertThat(passwords.isOutdated(new Passwords(new Passwords.Cost(128, 1)).hash("x")))
                .isTrue();
        assertThat(passwords.isOutdated(passwords.hash("x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password1234",
                "ann.other2026",
                "safeguarding",
                "aaaaaaaaaaaaaaaa",
                "Ann Other 1 1",
                "121212121212",
                "password1234567",
                "qwerty123456789",
                "Abcdefghijklmnop",
                "987654321098765"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(Passwords.fault(password, "ann.other@council.example", "Ann Other"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three odd words together", "жжжж алло это я", "correct horse battery"})
    void takesWhatIsLong(String password) {
        assertThat(Passwords.fault(password, "ann.other@council.example", "Ann Other"))
                .isEmpty();
    }
}
