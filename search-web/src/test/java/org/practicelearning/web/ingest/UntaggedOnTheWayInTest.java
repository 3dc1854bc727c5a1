package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.coding.FaultyRules;
import org.practicelearning.web.ingest.Ingesting.Rows;

/** A text on which the rules of tagging stumble is in the library all the same, and is named. */
class UntaggedOnTheWayInTest {
    @TempDir
    private Path root;

    private Ingesting ingesting;

    @BeforeEach
    void open() {
        ingesting = new Ingesting(root);
        ingesting.write("good.txt", "The review found neglect: the child was hungry and the home was dirty.");
        ingesting.write("odd.txt", "The xyzzy review found neglect too.");
    }

    @AfterEach
    void close() {
        ingesting.close();
    }

    @Test
    void oneThatCannotBeTaggedIsFoundAndNamedAndHoldsUpNothing() {
        FaultyRules.stumbleOver(ingesting.library().coding(), "xyzzy", () -> new IllegalStateException("invented"));

        Rows rows = ingesting.ingest();

        assertThat(rows.state("good.txt")).isEqualTo(ItemState.DONE);
        assertThat(rows.state("odd.txt")).isEqualTo(ItemState.PARTLY);
        assertThat(rows.remark("odd.txt")).contains("could not be tagged");
        assertThat(ingesting.total("xyzzy")).isEqualTo(1);
        assertThat(ingesting.library().isComplete()).isTrue();
    }

    @Test
    void rulesThatLoseThemselvesDoNotStopAnIndexFromBeingBuilt() {
        ingesting.ingest();
        FaultyRules.loseThemselvesIn(ingesting.library().coding(), "xyzzy");

        assertThat(ingesting.library().rebuildIndexes()).isEqualTo(2);

        assertThat(ingesting.total("neglect")).isEqualTo(2);
        assertThat(ingesting.library().coding().untagged()).hasSize(1);
    }

    @Test
    void tryingAgainAfterTheFaultIsGoneTagsIt() {
        FaultyRules.stumbleOver(ingesting.library().coding(), "xyzzy", () -> new IllegalStateException("invented"));
        Rows rows = ingesting.ingest();
        FaultyRules.mend(ingesting.library().coding());

        IngestRun again = ingesting
                .service()
                .retry(Reader.localOperator(), rows.of("odd.txt").id())
                .orElseThrow();

        assertThat(ingesting.service().await(again.id(), Duration.ofMinutes(1))).isTrue();
        assertThat(ingesting.library().coding().untagged()).isEmpty();
        assertThat(ingesting
                        .ledger()
                        .find(Reader.localOperator(), rows.of("odd.txt").id())
                        .orElseThrow()
                        .needsAttention())
                .isFalse();
    }
}
