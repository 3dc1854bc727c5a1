package org.practicelearning.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program, killed at random moments. A few kills in the ordinary build; {@code -Drounds=100} makes a hundred of each
 * kind, {@code -Dseed=7} other moments.
 */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final long SEED = Long.getLong("seed", 20_260_504L);

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingThatIsTakenIn() throws IOException, InterruptedException {
        KillRounds rounds = new KillRounds(folder, SEED);
        for (int i = 0; i < ROUNDS; i++) {
            if (i % 2 == 0) {
                rounds.killASite();
            } else {
                rounds.killAnIngest();
            }
        }
        KillRounds.Figures figures = rounds.figures();
        System.out.println("seed " + SEED + ": " + figures);
        assertThat(figures.acknowledgedLost()).as("acknowledged and lost").isZero();
        assertThat(figures.lost()).as("lost").isZero();
        assertThat(figures.doubled()).as("doubled").isEmpty();
        assertThat(figures.unfinished()).as("unfinished").isZero();
        assertThat(figures.strayFiles()).as("files of no document").isZero();
        assertThat(figures.quiet()).as("a second start changes nothing").isTrue();
    }

    @Test
    void keepsEveryChangeAndMakesNoneByHalf() throws IOException, InterruptedException {
        KillEdits edits = new KillEdits(folder, SEED);
        for (int i = 0; i < ROUNDS; i++) {
            edits.kill();
        }
        KillEdits.Figures figures = edits.figures();
        System.out.println("seed " + SEED + ": " + figures);
        assertThat(figures.faults()).isEmpty();
        assertThat(figures.acknowledged()).isPositive();
    }

    @Test
    void keepsWhatWasTypedAndWhatWasSavedInDrafts() throws IOException, InterruptedException {
        KillDrafts drafts = new KillDrafts(folder, SEED);
        for (int i = 0; i < ROUNDS; i++) {
            drafts.kill();
        }
        KillDrafts.Figures figures = drafts.figures();
        System.out.println("seed " + SEED + ": " + figures);
        assertThat(figures.faults()).isEmpty();
        assertThat(figures.saves()).isPositive();
        assertThat(figures.copies()).isPositive();
    }
}
