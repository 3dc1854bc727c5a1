package org.practicelearning.templates.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.template.ReviewState;

class WithholdingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    private static Draft saying(String text) {
        Citation citation = new Citation(
                "c", "Zembrook: a review", "Board", DAY, 2026, "Review", "3", null, "", null, "", "v", DAY);
        Evidence evidence = new Evidence(
                "e1",
                "doc",
                citation.quoting("nobody asked the quiet child what her days were like"),
                0,
                52,
                DAY,
                "why");
        Draft draft = Drafts.with(Drafts.empty(), "incident", "summary", Answer.of(text));
        return draft.withEvidence(evidence).orFail();
    }

    private static String without(String text) {
        Draft draft = Withholding.from(saying(text), Set.of("e1"), "Withheld", "withheld");
        assertThat(draft.evidence().toString()).doesNotContain("quiet", "Zembrook", "why");
        return draft.section("incident").text("summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Before. “nobody asked the quiet child what her days were like” [@e1] After.",
                "Before. \"the quiet child\". [@e1] After.",
                "Before.\n\n> nobody asked the quiet\n> child what her days were like [@e1]\n\nAfter.",
                "Before. As we know, Nobody asked the  quiet child what her days [were] like. [@e1] After.",
            })
    void takesTheWordsOutAndLeavesTheRest(String text) {
        assertThat(without(text))
                .contains("Before.", "After.", "[withheld]", "[@e1]")
                .doesNotContain("quiet");
    }

    @Test
    void takesTheWordsOutOfReasonsToo() {
        Draft draft = saying("Nothing.")
                .delayed("publication", "We saw: the quiet child what her days were like. Trial.", null, Drafts.ANNA)
                .orFail()
                .move(Drafts.RAPID_REVIEW, ReviewState.WITHDRAWN, "As “the quiet child” [@e1] shows", Drafts.ANNA)
                .orFail();

        Draft shown = Withholding.from(draft, Set.of("e1"), "Withheld", "withheld");
        assertThat(shown.delays())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("We saw: [withheld]. Trial."));
        assertThat(shown.moves())
                .singleElement()
                .satisfies(each -> assertThat(each.why()).isEqualTo("As [withheld] [@e1] shows"));
    }

    @Test
    void leavesOtherTextAlone() {
        assertThat(without("Nobody asked the family.")).isEqualTo("Nobody asked the family.");
    }

    @Test
    void forgetsWhichDocumentItWas() {
        Draft draft = Withholding.forget(saying("“the quiet child” [@e1]"), Set.of("e1"), "Taken out", "taken out");

        assertThat(draft.evidence().values())
                .filteredOn(each -> each.id().equals("e1"))
                .hasSize(1)
                .allMatch(Evidence::wasTakenOut);
        assertThat(draft.nextEvidenceId()).isNotEqualTo("e1");
    }
}
