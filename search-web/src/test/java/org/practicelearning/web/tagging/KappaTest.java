package org.practicelearning.web.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cohen's kappa against tables worked out by hand. */
class KappaTest {
    /** Agreement seen, then that by chance: (0.7 - 0.5) / 0.5; (0.6 - 0.54) / 0.46; (0.6 - 0.46) / 0.54; 0 - 0.5 / 0.5. */
    @ParameterizedTest
    @CsvSource({
        "20, 5, 10, 15, 0.7, 0.4",
        "45, 15, 25, 15, 0.6, 0.130435",
        "25, 35, 5, 35, 0.6, 0.259259",
        "0, 10, 10, 0, 0.0, -1.0",
        "5, 0, 0, 5, 1.0, 1.0",
        "0, 1, 0, 9, 0.9, 0.0"
    })
    void isAsWorkedOutByHand(int both, int first, int second, int neither, double observed, double kappa) {
        Kappa table = new Kappa(both, first, second, neither);

        assertThat(table.observed().orElseThrow()).isCloseTo(observed, within(1e-9));
        assertThat(table.value().orElseThrow()).isCloseTo(kappa, within(1e-6));
    }

    @Test
    void saysNothingWhenChanceAloneGivesFullAgreement() {
        assertThat(new Kappa(12, 0, 0, 0).value()).isEmpty();
        assertThat(new Kappa(0, 0, 0, 7).value()).isEmpty();
        assertThat(new Kappa(12, 0, 0, 0).observed()).hasValue(1);
    }

    @Test
    void saysNothingWithoutPassages() {
        assertThat(Kappa.NOTHING.value()).isEmpty();
        assertThat(Kappa.NOTHING.observed()).isEmpty();
    }

    @Test
    void holdsForTablesLargerThanAnyLibrary() {
        assertThat(new Kappa(500_000_000, 0, 0, 500_000_000).value()).hasValue(1);
    }

    @Test
    void countsOnePassageAtATime() {
        Kappa table = Kappa.NOTHING
                .with(true, true)
                .with(true, false)
                .with(false, true)
                .with(false, false);

        assertThat(table).isEqualTo(new Kappa(1, 1, 1, 1));
        assertThat(table.plus(table).passages()).isEqualTo(8);
    }

    @Test
    void refusesACountBelowZero() {
        assertThatThrownBy(() -> new Kappa(1, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
