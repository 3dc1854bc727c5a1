package org.practicelearning.templates.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.SectionText;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.quotation.QuotationLimit.Outcome;
import org.practicelearning.templates.quotation.QuotationLimit.Shortened;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

/** Only so many words of a source leave with a draft. */
class QuotationLimitTest {
    private static final Template FORM = ShippedTemplates.find("rapid-review").orElseThrow();

    private static Draft draft(Map<String, SectionText> sections) {
        Draft empty = Draft.begin("d1", FORM, "Child LH24");
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        evidence.put("e1", evidence("e1"));
        evidence.put("e2", evidence("e2"));
        return empty.said(sections, evidence);
    }

    private static Evidence evidence(String id) {
        Citation citation = new Citation(
                id,
                "An invented review",
                null,
                null,
                2024,
                "lcspr",
                null,
                null,
                "",
                "one two three",
                "",
                "0".repeat(64),
                LocalDate.of(2026, 1, 1));
        return new Evidence(id, "doc-" + id, citation, 0, 13, LocalDate.of(2026, 1, 1), "");
    }

    /** Of e1 two words may stand, of e2 all. */
    private static Outcome limited(String text) {
        SectionText written = new SectionText(1, Map.of("summary", Answer.of(text)), false, "", Instant.EPOCH);
        return QuotationLimit.on(
                FORM,
                draft(Map.of("incident", written)),
                (evidence, words) -> evidence.id().equals("e2") || words.split("\\s+").length <= 2
                        ? words
                        : String.join(" ", List.of(words.split("\\s+")).subList(0, 2)) + " […]");
    }

    private static String text(String text) {
        return limited(text).draft().section("incident").text("summary");
    }

    @Test
    void shortensWhatStandsInQuotationMarksBeforeTheMark() {
        assertThat(text("They said “one two three” [@e1] and “one two three” [@e2]."))
                .isEqualTo("They said “one two […]” [@e1] and “one two three” [@e2].");
        assertThat(text("\"one two three.\" [@e1]")).isEqualTo("\"one two […]\" [@e1]");
    }

    @Test
    void shortensAQuotationOfSeveralLines() {
        assertThat(text("So it reads:\n\n> one two\n> three [@e1]\n\nAfter."))
                .isEqualTo("So it reads:\n\n> one two […] [@e1]\n\nAfter.");
    }

    @Test
    void leavesTheWritersOwnWordsAlone() {
        String own = "Many words of the writer, who cites only [@e1]. “Said by a mother at home.” And more [@e1]";
        assertThat(text(own)).isEqualTo(own);
        assertThat(limited(own).shortened()).isEmpty();
    }

    @Test
    void saysWhereItShortened() {
        assertThat(limited("“one two three” [@e1]").shortened())
                .containsExactly(new Shortened("incident.summary", "e1"));
    }

    @Test
    void shortensInCellsOfTables() {
        Answer rows =
                new Answer.Rows(List.of(new Answer.Row(Map.of("what-happened", Answer.of("“one two three” [@e1]")))));
        SectionText written = new SectionText(1, Map.of("episodes", rows), false, "", Instant.EPOCH);
        Outcome outcome = QuotationLimit.on(FORM, draft(Map.of("episodes", written)), (evidence, words) -> "[…]");

        assertThat(outcome.shortened()).containsExactly(new Shortened("episodes.episodes[1].what-happened", "e1"));
    }
}
