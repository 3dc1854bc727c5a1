package org.practicelearning.web.quality;

import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.taxonomy.Concept;

/**
 * How a theme stands.
 *
 * @param passages measured on passages, null when no text that was measured has it
 * @param documents measured on whole documents, likewise
 * @param checked what people decided here
 */
record Standing(
        Concept concept,
        @Nullable Figure passages,
        @Nullable Figure documents,
        Checked checked) {
    Judgement judgement() {
        return Judgement.of(passages);
    }

    double precision() {
        return passages == null ? 0 : passages.precision();
    }

    double recall() {
        return passages == null ? 0 : passages.recall();
    }

    double f1() {
        return passages == null ? 0 : passages.f1();
    }

    int n() {
        return passages == null ? 0 : passages.n();
    }
}
