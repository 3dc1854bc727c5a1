package org.practicelearning.web.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.ShippedTemplates;

class PastedRowsTest {
    /** Agency, Attended, Summary received on. */
    private static final Field AGENCIES = ShippedTemplates.find("rapid-review")
            .orElseThrow()
            .section("cover")
            .orElseThrow()
            .field("agencies")
            .orElseThrow();

    private static List<Map<String, Answer>> rows(String pasted) {
        return PastedRows.read(AGENCIES, pasted).rows().stream()
                .map(Answer.Row::cells)
                .toList();
    }

    @Test
    void readsCellsInTheOrderOfTheColumns() {
        assertThat(rows("Police\tY\t1/4/2026\nSchool\t\t\n\nHealth\tno"))
                .containsExactly(
                        Map.of(
                                "agency",
                                Answer.of("Police"),
                                "attended",
                                Answer.of("yes"),
                                "summary-received",
                                Answer.of("2026-04-01")),
                        Map.of("agency", Answer.of("School")),
                        Map.of("agency", Answer.of("Health"), "attended", Answer.of("no")));
    }

    @Test
    void readsCellsWithLineBreaksAndQuotationMarks() {
        assertThat(rows("\"Children's\nsocial care, \"\"North\"\"\"\tyes"))
                .containsExactly(
                        Map.of("agency", Answer.of("Children's social care, \"North\""), "attended", Answer.of("yes")));
        assertThat(rows("\"Early\" help\tno"))
                .containsExactly(Map.of("agency", Answer.of("\"Early\" help"), "attended", Answer.of("no")));
    }

    @Test
    void leavesTheNamesOfTheColumnsOut() {
        assertThat(rows("agency\tAttended\tSummary received on\nPolice\tyes"))
                .containsExactly(Map.of("agency", Answer.of("Police"), "attended", Answer.of("yes")));
    }

    @Test
    void keepsAndNamesLinesThatDoNotFit() {
        PastedRows pasted = PastedRows.read(AGENCIES, "Police\tyes\t1 April 2026\tby post\nSchool\tyes\t\t");

        assertThat(pasted.rows()).hasSize(1);
        assertThat(pasted.left()).isEqualTo("Police\tyes\t1 April 2026\tby post");
        assertThat(pasted.fault(AGENCIES)).startsWith("Agencies: ").contains("3 columns");
    }
}
