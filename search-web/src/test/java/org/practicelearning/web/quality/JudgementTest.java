package org.practicelearning.web.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.evaluate.TagQuality.Measured;

class JudgementTest {
    @ParameterizedTest
    @CsvSource({
        "90, 10, 10, GOOD",
        "70, 30, 30, FAIR",
        "50, 5, 50, MISSES",
        "80, 80, 10, OVERDOES",
        "40, 60, 60, WEAK",
        "0, 0, 40, WEAK",
        "4, 0, 5, UNKNOWN"
    })
    void saysWhatFiguresMean(int right, int wrong, int missed, Judgement expected) {
        assertThat(Judgement.of(new Figure(Measured.PASSAGES, "harm.neglect", right, wrong, missed)))
                .isEqualTo(expected);
    }

    @Test
    void nothingMeasuredIsNotKnown() {
        assertThat(Judgement.of(null)).isEqualTo(Judgement.UNKNOWN);
    }
}
