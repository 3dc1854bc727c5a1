package org.practicelearning.web.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.coding.CodedDecision;

class AgreementTest {
    private static CodedDecision says(String coder, String passage, String concept, Verdict verdict) {
        return says(coder, passage, concept, verdict, TagStatus.HAPPENED);
    }

    private static CodedDecision says(String coder, String passage, String concept, Verdict verdict, TagStatus status) {
        return new CodedDecision("batch", "doc", new Decision(passage, concept, verdict, status), coder, Instant.EPOCH);
    }

    @Test
    void countsOnlyPassagesOnWhichBothDecided() {
        Agreement agreement = Agreement.of(
                List.of(
                        says("A", "p1", "harm.neglect", Verdict.ACCEPTED),
                        says("A", "p2", "harm.neglect", Verdict.ACCEPTED)),
                List.of(says("B", "p1", "harm.da", Verdict.ADDED), says("B", "p3", "harm.neglect", Verdict.ACCEPTED)));

        assertThat(agreement.passages()).isEqualTo(1);
        assertThat(agreement.themes())
                .containsEntry("harm.neglect", new Kappa(0, 1, 0, 0))
                .containsEntry("harm.da", new Kappa(0, 0, 1, 0))
                .hasSize(2);
        assertThat(agreement.overall()).isEqualTo(new Kappa(0, 1, 1, 0));
    }

    @Test
    void takesARejectedThemeAndOneLeftAloneForTheSame() {
        Agreement agreement = Agreement.of(
                List.of(
                        says("A", "p1", "harm.neglect", Verdict.REJECTED),
                        says("A", "p1", "harm.da", Verdict.ACCEPTED)),
                List.of(says("B", "p1", "harm.da", Verdict.ACCEPTED)));

        assertThat(agreement.themes()).containsOnlyKeys("harm.da");
        assertThat(agreement.differences()).isEmpty();
    }

    @Test
    void listsWhereTheyDifferAlsoInHowAThemeIsSpokenOf() {
        Agreement agreement = Agreement.of(
                List.of(
                        says("A", "p1", "harm.neglect", Verdict.ACCEPTED),
                        says("A", "p2", "harm.da", Verdict.ACCEPTED)),
                List.of(
                        says("B", "p1", "harm.neglect", Verdict.ACCEPTED, TagStatus.CONSIDERED),
                        says("B", "p2", "harm.da", Verdict.REJECTED)));

        assertThat(agreement.themes()).containsEntry("harm.neglect", new Kappa(1, 0, 0, 1));
        assertThat(agreement.differences())
                .extracting(Agreement.Difference::passageId)
                .containsExactly("p1", "p2");
    }

    @Test
    void saysNothingOfNobody() {
        Agreement agreement = Agreement.of(List.of(), List.of());

        assertThat(agreement.passages()).isZero();
        assertThat(agreement.themes()).isEmpty();
    }
}
