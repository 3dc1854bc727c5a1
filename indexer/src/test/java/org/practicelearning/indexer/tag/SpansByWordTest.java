package org.practicelearning.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansByWordTest {
    private static final int WORDS = 40;

    private record Row(int from, int to) implements Span {}

    @Test
    void findsTheSpansThatShareAWordWithAPlace() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            List<Row> spans = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                spans.add(anyRow(random));
            }
            SpansByWord<Row> index = new SpansByWord<>(WORDS, spans);
            Row place = anyRow(random);

            List<Row> met = new ArrayList<>();
            index.anyOver(place.from(), place.to(), span -> !met.add(span));

            assertThat(met)
                    .containsExactlyInAnyOrderElementsOf(spans.stream()
                            .filter(span -> span.from() < place.to() && place.from() < span.to())
                            .toList());
        }
    }

    @Test
    void looksOnlyInsideTheText() {
        SpansByWord<Row> index = new SpansByWord<>(WORDS, List.of(new Row(0, 2), new Row(WORDS - 1, WORDS)));

        assertThat(index.anyFrom(-5, WORDS + 5, span -> span.from() > 0)).isTrue();
        assertThat(index.anyOver(-5, WORDS + 5, span -> span.from() > WORDS)).isFalse();
    }

    private static Row anyRow(Random random) {
        int from = random.nextInt(WORDS - 6);
        return new Row(from, from + 1 + random.nextInt(6));
    }
}
