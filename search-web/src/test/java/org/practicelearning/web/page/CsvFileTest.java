package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-SUM(A1)", "@now", "\t=1", "\r=1", "-1+1", "=a\nb"})
    void keepsASpreadsheetFromCalculating(String cell) {
        assertThat(CsvFile.inert(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-12", "-0.5", "a=b", "Neglect", "c"})
    void leavesTextAndNumbersAsTheyAre(String cell) {
        assertThat(CsvFile.inert(cell)).isEqualTo(cell);
    }

    @Test
    void aMinusAloneIsNoNumber() {
        assertThat(CsvFile.inert("-")).isEqualTo("'-");
    }
}
