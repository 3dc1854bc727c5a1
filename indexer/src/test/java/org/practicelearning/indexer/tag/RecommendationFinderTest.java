package org.practicelearning.indexer.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageKind;

class RecommendationFinderTest {
    @Test
    void readsNumberAddresseesTextAndPage() {
        List<Recommendation> found = RecommendationFinder.in(List.of(
                passage(1, "Recommendations > Recommendation 1", "For: Police and schools\nAgree one form by May."),
                passage(2, "Recommendations > Recommendation 2: Hospital trust", "Write to each parent."),
                passage(3, "Recommendations > Recommendation 2: Hospital trust", "The panel met twice.")));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().addressees()).containsExactly("Police", "schools");
        assertThat(found.getFirst().text()).isEqualTo("Agree one form by May.");
        assertThat(found.getFirst().page()).isEqualTo(1);
        assertThat(found.getLast().addressees()).containsExactly("Hospital trust");
        assertThat(found.getLast().passageIds()).containsExactly("p2");
    }

    @Test
    void readsAnnouncedAndListedOnes() {
        assertThat(RecommendationFinder.in(List.of(passage(
                        4, "What should change", "Recommendation 3 (Northern ICB): Fund a nurse for every hostel."))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.number()).isEqualTo("3");
                    assertThat(found.addressees()).containsExactly("Northern ICB");
                });
        assertThat(RecommendationFinder.in(List.of(
                        passage(5, "Recommendations", "The council should see every child at home each month."))))
                .singleElement()
                .extracting(Recommendation::addressees)
                .isEqualTo(List.of("council"));
    }

    @Test
    void findsNoneWhereNoneAreMade() {
        assertThat(RecommendationFinder.in(List.of(
                        passage(1, "Findings", "Staff should have asked more, and knew it."),
                        passage(2, "Recommendations", "The review makes four of them."))))
                .isEmpty();
    }

    private static Passage passage(int page, String section, String text) {
        return new Passage(
                "p" + page,
                page,
                page,
                null,
                null,
                null,
                List.of(section.split(" > ")),
                PassageKind.PARAGRAPH,
                text,
                0,
                false);
    }
}
