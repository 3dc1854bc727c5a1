package org.practicelearning.templates.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationFormatTest {
    private static final Citation PASSAGE =
            citing("Child LH24: local review", "He was “not brought”\nto three clinics.");

    private static Citation citing(String title, String quotation) {
        return new Citation(
                "lh24-2025",
                title,
                "Northborough Safeguarding Children Partnership",
                LocalDate.of(2025, 3, 4),
                2025,
                "Local review (LCSPR)",
                "17",
                "4.12",
                "Findings › Finding 3",
                quotation,
                "https://northborough.example/lh24.pdf",
                "ab12",
                LocalDate.of(2026, 11, 21));
    }

    @Test
    void quotesAPassageInOneLine() {
        assertThat(CitationFormat.TEXT.of(PASSAGE))
                .isEqualTo("“He was “not brought” to three clinics.” (Northborough Safeguarding Children Partnership,"
                        + " 2025, p. 17, para. 4.12). Northborough Safeguarding Children Partnership (2025)"
                        + " Child LH24: local review. Available at: https://northborough.example/lh24.pdf"
                        + " (Accessed: 21 November 2026).");
    }

    @Test
    void saysSoWhenPublisherAndYearAreNotKnown() {
        Citation bare = new Citation(
                "x",
                "A note",
                null,
                null,
                null,
                "Other",
                null,
                null,
                "",
                null,
                "http://127.0.0.1/doc/x",
                "ab",
                LocalDate.of(2026, 1, 2));
        assertThat(CitationFormat.TEXT.of(bare)).startsWith("Publisher not known (no date) A note. Available at:");
    }

    @Test
    void writesARisRecordThatEnds() {
        assertThat(CitationFormat.RIS.of(PASSAGE))
                .startsWith("TY  - RPRT\r\n")
                .contains(
                        "TI  - Child LH24: local review\r\n", "PY  - 2025\r\n", "DA  - 2025/03/04\r\n", "SP  - 17\r\n")
                .contains("N1  - Paragraph 4.12\r\n", "N1  - “He was “not brought” to three clinics.”\r\n")
                .endsWith("ER  - \r\n");
    }

    @Test
    void keepsALineBreakInATitleFromForgingARisTag() {
        assertThat(CitationFormat.RIS.of(citing("A\r\nER  - \r\nTY  - BOOK", "q")))
                .contains("TI  - A ER - TY - BOOK\r\n")
                .containsOnlyOnce("TY  - ");
    }

    @Test
    void escapesWhatLatexWouldActUpon() {
        assertThat(CitationFormat.BIBTEX.of(citing("50% of {all} \\input{x} & more_", "q")))
                .contains("title = {{50\\% of \\{all\\} \\textbackslash{}input\\{x\\} \\& more\\_}},")
                .startsWith("@techreport{lh24-2025,\n")
                .endsWith("}\n");
    }

    @Test
    void bracesStayBalancedInBibtex() {
        String entry = CitationFormat.BIBTEX.of(citing("}} @book{x, {", "}"));
        String unescaped = entry.replace("\\{", "").replace("\\}", "");
        assertThat(unescaped.chars().filter(c -> c == '{').count())
                .isEqualTo(unescaped.chars().filter(c -> c == '}').count());
    }

    @Test
    void findsAFormByItsEnding() {
        assertThat(CitationFormat.ofEnding("bib")).contains(CitationFormat.BIBTEX);
        assertThat(CitationFormat.ofEnding("exe")).isEmpty();
    }
}
