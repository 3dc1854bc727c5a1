package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link Headings}. */
class HeadingsTest {

    @Test
    void leavesOutWhatRepeatsTheTitle() {
        assertThat(Headings.below("Neglect: Report to Partners", List.of("NEGLECT: report to partners", "Findings")))
                .containsExactly("Findings");
        assertThat(Headings.below("Rapid Review Summary: Child C9", List.of("Summary of a rapid review: Child C9")))
                .isEmpty();
        assertThat(Headings.below("Findings from a Multi-Agency Case Audit", List.of("Agency Case Audit", "Training")))
                .containsExactly("Training");
    }

    @Test
    void keepsSectionsThatShareWordsWithTheTitle() {
        assertThat(Headings.below("What we learned about neglect", List.of("What we learned")))
                .containsExactly("What we learned");
        assertThat(Headings.below("Neglect in Westmere", List.of("Neglect"))).containsExactly("Neglect");
    }

    @Test
    void keepsHeadingsFurtherIn() {
        assertThat(Headings.below("Child A", List.of("Findings", "Child A"))).containsExactly("Findings", "Child A");
    }
}
