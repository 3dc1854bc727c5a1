package org.practicelearning.indexer.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests for {@link TextSketch}. */
class TextSketchTest {

    private static String words(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(50_000))
                .collect(Collectors.joining(" "));
    }

    private static TextSketch sketch(String... texts) {
        return TextSketch.of(List.of(texts));
    }

    @Test
    void aTextIsLikeItselfWhateverItsCaseAndPunctuation() {
        String text = words(1, 3000);
        assertThat(sketch(text).likeness(sketch(text.toUpperCase(Locale.ROOT).replace(" ", ", "))))
                .isEqualTo(1);
    }

    @Test
    void differentTextsAreNotAlike() {
        assertThat(sketch(words(1, 3000)).likeness(sketch(words(2, 3000)))).isZero();
    }

    @Test
    void halfSharedTextIsEstimated() {
        String shared = words(1, 4000);
        double likeness = sketch(shared, words(2, 2000)).likeness(sketch(shared, words(3, 2000)));
        assertThat(likeness).isCloseTo(0.5, within(0.1));
    }

    @Test
    void anExtractIsContainedInItsWhole() {
        String extract = words(1, 800);
        TextSketch whole = sketch(words(2, 4000), extract, words(3, 4000));
        assertThat(whole.containment(sketch(extract))).isGreaterThan(0.8);
        assertThat(whole.likeness(sketch(extract))).isLessThan(0.3);
    }

    @Test
    void shortTextsCountExactly() {
        assertThat(sketch("one two three four five six").runs()).isEqualTo(2);
        assertThat(sketch("one two").likeness(sketch("one two"))).isZero();
    }

    @Test
    void survivesTheDatabase() {
        TextSketch sketch = sketch(words(1, 900));
        assertThat(TextSketch.ofBytes(sketch.toBytes())).isEqualTo(sketch);
    }
}
