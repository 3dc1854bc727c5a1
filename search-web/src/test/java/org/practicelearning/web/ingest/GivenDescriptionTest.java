package org.practicelearning.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.Proposal;

/** Tests for {@link GivenDescription}. */
class GivenDescriptionTest {
    private static final Proposal TITLE = new Proposal(DescribedField.TITLE, "Child A", "Child A: a review", "1", null);
    private static final Proposal TYPE = new Proposal(DescribedField.TYPE, "lcspr", "a local review", "1", null);

    @Test
    void aCatalogueGoesBeforeWhatTheTextProposes() {
        GivenDescription described =
                new GivenDescription(Map.of("title", "Child B", "type", "scr"), List.of(TITLE, TYPE));
        assertThat(described.describe("x.pdf").title()).isEqualTo("Child B");
        assertThat(described.describe("x.pdf").type()).isEqualTo(DocumentType.SCR);
        assertThat(described.confirmed()).isTrue();
        assertThat(described.open()).isEmpty();
    }

    @Test
    void proposalsAreTakenWhereTheCatalogueIsSilentAndStayOpen() {
        GivenDescription described = new GivenDescription(Map.of("title", "Child B"), List.of(TITLE, TYPE));
        assertThat(described.describe("x.pdf").type()).isEqualTo(DocumentType.LCSPR);
        assertThat(described.confirmed()).isFalse();
        assertThat(described.open()).containsExactly(TYPE);
    }

    @Test
    void theFileNameIsTheTitleOfLastResort() {
        assertThat(new GivenDescription(Map.of(), List.of())
                        .describe("7_minute-briefing.docx")
                        .title())
                .isEqualTo("7 minute briefing");
    }

    @Test
    void readsYearsMonthsAndDays() {
        assertThat(GivenDescription.date("2019")).contains(LocalDate.of(2019, 1, 1));
        assertThat(GivenDescription.date("2019-06")).contains(LocalDate.of(2019, 6, 1));
        assertThat(GivenDescription.date("2019-06-31")).isEmpty();
        assertThat(GivenDescription.date("last spring")).isEmpty();
    }

    @Test
    void leavesOutWhatItCannotReadAndSaysSo() {
        GivenDescription described = new GivenDescription(
                Map.of("type", "novel", "published", "soon", "ages", "6 to 10; ancient", "licence", "mine"), List.of());
        assertThat(described.describe("x.pdf").ages()).containsExactly("6 to 10");
        assertThat(described.describe("x.pdf").licence()).isEqualTo("unknown");
        assertThat(described.remarks()).hasSizeGreaterThanOrEqualTo(4).anyMatch(each -> each.contains("novel"));
    }
}
