package org.practicelearning.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.evaluate.TagQuality.Measured;
import org.practicelearning.indexer.taxonomy.SchemeSeed;

/** The figures users are shown are those of the rules in use. */
class TagQualityTest {
    private static final Path CORPUS = Path.of("../corpus");

    @Test
    void theFiguresShippedAreThoseOfTheRulesInUse() {
        assertThat(TagQuality.measure(CORPUS, SchemeSeed.read())
                        .csv()
                        .equals(TagQuality.shipped().csv()))
                .as("corpus/coding/quality.csv is out of date; write it again with:"
                        + " ./learn evaluate tags --set corpus --keep corpus/coding/quality.csv")
                .isTrue();
    }

    @Test
    void countsBecomeShares() {
        Figure figure = new Figure(Measured.PASSAGES, "harm.neglect", 8, 2, 8);

        assertThat(figure.precision()).isEqualTo(0.8, within(1e-9));
        assertThat(figure.recall()).isEqualTo(0.5, within(1e-9));
        assertThat(figure.n()).isEqualTo(16);
    }
}
