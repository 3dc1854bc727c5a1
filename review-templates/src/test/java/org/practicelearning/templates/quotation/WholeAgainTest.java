package org.practicelearning.templates.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Drafts;

class WholeAgainTest {
    private static final String WORDS = "The child was not brought to four of six appointments in the spring.";
    private final WholeAgain whole =
            new WholeAgain(Map.of("e1", Drafts.evidence("e1", WORDS), "e2", Drafts.evidence("e2", "Other words")));

    private String back(String before, String back) {
        return whole.of(before, back);
    }

    @Test
    void putsBackTheEndThatAFileWasNotGiven() {
        assertThat(back("Seen “" + WORDS + "” [@e1].", "Seen “The child was not […]” [@e1]."))
                .isEqualTo("Seen “" + WORDS + "” [@e1].");
        assertThat(back("“" + WORDS + "” [@e1].", "“[…]” [@e1].")).isEqualTo("“" + WORDS + "” [@e1].");
        assertThat(whole.restored()).containsExactly("e1");
    }

    @Test
    void putsBackAQuotationThatStandsAsABlock() {
        assertThat(back("A\n\n> " + WORDS + " [@e1]\n\nB", "A\n\n> The child was not […] [@e1]\n\nNew"))
                .isEqualTo("A\n\n> " + WORDS + " [@e1]\n\nNew");
    }

    @Test
    void keepsWhatSomebodyChangedAroundItAndInIt() {
        assertThat(back("Seen “" + WORDS + "” [@e1].", "Not seen “The child was not […]” [@e1]."))
                .isEqualTo("Not seen “" + WORDS + "” [@e1].");
        assertThat(back("“" + WORDS + "” [@e1].", "“The girl was not […]” [@e1]."))
                .isEqualTo("“The girl was not […]” [@e1].");
    }

    @Test
    void leavesAGapAloneThatTheWriterMade() {
        assertThat(back("“The child was not […]” [@e1].", "“The child was not […]” [@e1]."))
                .isEqualTo("“The child was not […]” [@e1].");
        assertThat(back("“" + WORDS + "” [@e1].", "“The child was not […]” [@e2]."))
                .isEqualTo("“The child was not […]” [@e2].");
        assertThat(whole.restored()).isEmpty();
    }
}
