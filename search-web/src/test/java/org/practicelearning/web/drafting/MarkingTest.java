package org.practicelearning.web.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** A writer's own marking is printed, if it is no lower than the template's. */
class MarkingTest {
    private static final Template FORM = ShippedTemplates.find("rapid-review").orElseThrow();

    private static String printed(String typed) {
        Draft draft = Draft.begin("d1", FORM, "Child N")
                .write(
                        FORM,
                        "cover",
                        0,
                        Map.of("marking", Answer.of(typed)),
                        false,
                        new Draft.Author("anna", Instant.EPOCH))
                .orFail();
        return Marking.typed(FORM, draft).marking();
    }

    @Test
    void standsInPlaceOfTheTemplates() {
        assertThat(printed("OFFICIAL-SENSITIVE: legal advice")).isEqualTo("OFFICIAL-SENSITIVE: legal advice");
    }

    @Test
    void isNeverLower() {
        assertThat(printed("For publication")).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(printed("Partnership")).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void wordsNobodyKnowsStandBesideTheTemplates() {
        assertThat(printed("Handle with care")).isEqualTo("OFFICIAL-SENSITIVE: Handle with care");
    }
}
