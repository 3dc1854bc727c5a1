package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.templates.evidence.EvidenceList;
import org.practicelearning.templates.evidence.EvidenceList.Entry;

/** Gathered quotations as Word and Excel, read back. */
class EvidenceExportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String AWKWARD = "=SUM(A1) <b>&amp; \uD83D\uDE42 “was not brought”\nשלום";

    private static EvidenceList list(String words) {
        Citation citation = new Citation(
                "pll-1",
                "Child LH24 & others",
                "Northborough",
                null,
                2024,
                "Local review",
                "17",
                "4.12",
                "4 Findings",
                words,
                "https://northborough.example/lh24",
                "a".repeat(64),
                DAY);
        Evidence evidence = new Evidence("e1", "d1", citation, 0, words.length(), DAY, "Why it matters");
        return new EvidenceList(
                "Babies & appointments",
                "Northborough",
                "Handling: Restricted",
                DAY,
                List.of(new Entry(
                        evidence,
                        "Restricted",
                        "Priya",
                        "http://here/doc/1",
                        List.of("Neglect"),
                        List.of("It was withdrawn."))));
    }

    private static XWPFDocument word(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceDocument.write(list(words), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook excel(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvidenceWorkbook.write(list(words), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void wordHoldsTheQuotationItsFootnoteItsWarningAndTheReference() throws IOException {
        try (XWPFDocument word = word(AWKWARD);
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(AWKWARD)
                    .contains(
                            "It was withdrawn.",
                            "Note: Why it matters",
                            "Themes: Neglect",
                            "References",
                            "p. 17, para. 4.12");
            assertThat(word.getFootnotes().getLast().getParagraphs().getFirst().getText())
                    .contains("p. 17, para. 4.12");
        }
    }

    @Test
    void wordCarriesMarkingAndDayAndNobodysName() throws IOException {
        try (XWPFDocument word = word("words")) {
            assertThat(word.getHeaderList())
                    .anySatisfy(each -> assertThat(each.getText()).contains("Handling: Restricted"));
            assertThat(word.getFooterList())
                    .anySatisfy(each -> assertThat(each.getText()).contains("exported on 21 November 2026"));
            assertThat(word.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
            assertThat(word.getHeaderList())
                    .noneSatisfy(each -> assertThat(each.getText()).contains("{{"));
        }
    }

    @Test
    void excelKeepsWhatLooksLikeAFormulaAsText() throws IOException {
        try (XSSFWorkbook workbook = excel(AWKWARD)) {
            Sheet sheet = workbook.getSheet("Quotations");

            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(AWKWARD);
            assertThat(sheet.getRow(1))
                    .anySatisfy(cell -> assertThat(cell.getStringCellValue()).isEqualTo("Neglect"));
            assertThat(sheet.getHeader().getRight()).isEqualTo("Handling: Restricted");
            assertThat(workbook.getSheet("About").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("21 November 2026");
        }
    }

    @Test
    void excelHoldsALongQuotationAsFarAsACellDoes() throws IOException {
        try (XSSFWorkbook workbook = excel("x".repeat(40_000))) {
            assertThat(workbook.getSheet("Quotations").getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
