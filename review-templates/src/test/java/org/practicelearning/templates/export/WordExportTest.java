package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;
import org.practicelearning.templates.print.PrintedDraft;
import org.practicelearning.templates.template.ShippedTemplates;
import org.practicelearning.templates.template.Template;

class WordExportTest {
    private static final Docx SAMPLE = Docx.exported(RAPID_REVIEW, SampleReview.draft());

    private static List<Template> templates() {
        return ShippedTemplates.all();
    }

    private static Docx filled(String body) {
        return Docx.of(Docx.file(Docx.template(body), RAPID_REVIEW, SampleReview.draft()));
    }

    @Test
    void wordHasNothingAgainstIt() {
        assertThat(SAMPLE.schemaErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void wordHasNothingAgainstAnyTemplateFullOrEmpty(Template template) {
        assertThat(Docx.exported(template, Drafts.full(template)).schemaErrors())
                .isEmpty();
        assertThat(Docx.exported(template, Draft.begin("d", template, "Empty")).schemaErrors())
                .isEmpty();
    }

    @Test
    void citationsAreFootnotesAndHaveAListOfReferences() {
        assertThat(SAMPLE.part("document"))
                .contains("<w:footnoteReference w:id=\"1\"/>", "<w:footnoteReference w:id=\"3\"/>");
        assertThat(SAMPLE.part("footnotes")).contains("p. 17, para. 4.12");
        assertThat(SAMPLE.text()).contains("References\nNorthborough Safeguarding Children Partnership (2024)");
    }

    @Test
    void twoNotesSideBySideDoNotReadAsOne() {
        Draft draft = Drafts.with(SampleReview.draft(), "child", "pen-picture", Answer.of("Not asked.[@e1][@e2]"));

        assertThat(Docx.exported(Drafts.RAPID_REVIEW, draft).text()).contains("Not asked.,");
        assertThat(HtmlExport.page(PrintedDraft.of(Drafts.RAPID_REVIEW, draft, "Northborough", Docx.DAY)))
                .containsPattern("Not asked\\.<sup><a [^>]*>\\d+</a></sup><sup>,</sup><sup>");
    }

    @Test
    void headerRowsRepeatAndTablesSayWhatTheyShow() {
        assertThat(SAMPLE.part("document")).contains("<w:tblHeader/>", "w:tblCaption w:val=\"Agencies\"");
    }

    @Test
    void headingsAreInTheTableOfContents() {
        assertThat(SAMPLE.part("document")).contains(" TOC \\o ", "w:anchor=\"_Toc1000001\"", "w:name=\"_Toc1000001\"");
    }

    @Test
    void namesNobodyInItsProperties() {
        String all = String.join("\n", SAMPLE.parts().values());

        assertThat(SAMPLE.parts().get("docProps/core.xml"))
                .contains("<dc:title>Rapid review – Review R-031</dc:title>", "<dc:language>en-GB</dc:language>")
                .doesNotContain("creator", "lastModifiedBy", "POI");
        assertThat(all).doesNotContain("anna").doesNotContain("Apache POI");
    }

    @Test
    void speaksBritishEnglish() {
        assertThat(SAMPLE.part("styles")).contains("<w:lang w:bidi=\"ar-SA\" w:eastAsia=\"en-GB\" w:val=\"en-GB\"/>");
    }

    @Test
    void writesFromRightToLeft() {
        assertThat(SAMPLE.part("document")).contains("<w:rtl/>");
    }

    @Test
    void fillsFieldsThatWordSplitOverRuns() {
        Docx docx = filled(Docx.paragraph("About {|{cover.pseu|donym}} of {{par|tnership|}}.")
                + Docx.paragraph("{{voi|ce.voice}}"));

        assertThat(docx.schemaErrors()).isEmpty();
        assertThat(docx.text())
                .startsWith("About Child N of Northborough Safeguarding Children Partnership.\n")
                .contains(
                        "The child was not brought to four of six appointments in the spring.\n",
                        "A house without a door.")
                .doesNotContain("{{");
        assertThat(docx.part("document")).contains("footnoteReference");
    }

    @Test
    void repeatsATableRowForEveryRow() {
        String row =
                "<w:tr><w:tc><w:tcPr/>" + Docx.paragraph("{{#cover|.agencies}}{{agency}}") + "</w:tc><w:tc><w:tcPr/>"
                        + Docx.paragraph("{{summary-received}}{{/cover.agencies|}}") + "</w:tc></w:tr>";
        Docx docx = filled("<w:tbl><w:tblPr/><w:tblGrid/>" + row + "</w:tbl>" + Docx.paragraph("End"));

        assertThat(docx.schemaErrors()).isEmpty();
        assertThat(docx.text()).startsWith("Health visiting\n12 May 2026\nPrimary school\n13 May 2026\nHousing\n\nEnd");
    }

    @Test
    void repeatsParagraphsForEveryRow() {
        Docx docx = filled(Docx.paragraph("{{#cover.agencies}}")
                + Docx.paragraph("Agency: {{agency}}")
                + Docx.paragraph("came: {{attended}}")
                + Docx.paragraph("{{/cover.agencies}}")
                + Docx.paragraph("End"));

        assertThat(docx.text())
                .startsWith(
                        "Agency: Health visiting\ncame: Yes\nAgency: Primary school\ncame: Yes\nAgency: Housing\ncame: No\nEnd");
    }

    @Test
    void leavesOutRowsThatAreNotThere() {
        Docx docx = filled("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>"
                + Docx.paragraph("{{#learning.findings}}{{finding}}{{/learning.findings}}")
                + "</w:tc></w:tr></w:tbl>" + Docx.paragraph("End"));

        assertThat(docx.schemaErrors()).isEmpty();
        assertThat(docx.text()).startsWith("End").doesNotContain("{{");
    }

    @Test
    void fillsLongTextsIntoCells() {
        Docx docx = filled("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>"
                + Docx.paragraph("{{child.pen-picture}}") + "</w:tc></w:tr></w:tbl>");

        assertThat(docx.schemaErrors()).isEmpty();
        assertThat(docx.text()).contains("on Sundays, with the whole family");
    }

    @Test
    void writesAtTheEndOfATemplateWithoutFields() {
        assertThat(filled(Docx.paragraph("Our own cover")).text())
                .startsWith("Our own cover\nCover\n")
                .contains("Child N");
    }

    @Test
    void takesStylesFromTheTemplateAndAddsThoseItLacks() {
        Map<String, String> parts =
                new LinkedHashMap<>(Docx.of(HouseTemplate.docx()).parts());
        parts.computeIfPresent(
                "word/styles.xml",
                (name, styles) -> styles.replace("\"Heading1\"", "\"berschrift1\"")
                        .replaceAll("<w:style [^>]*w:styleId=\"Quote\">.*?</w:style>", ""));
        byte[] own = Docx.zipped(parts);
        Docx docx = Docx.of(Docx.file(own, RAPID_REVIEW, SampleReview.draft()));

        assertThat(WordTemplate.examine(own, RAPID_REVIEW).missingStyles()).containsExactly("Quote");
        assertThat(docx.part("document")).contains("<w:pStyle w:val=\"berschrift1\"/>");
        assertThat(docx.part("styles")).contains("w:styleId=\"Quote\"");
    }

    @Test
    void leavesCommentsAndHiddenTextOfTheTemplateBehind() {
        Docx docx =
                filled("<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
                        + "<w:del w:id=\"2\" w:author=\"Some Author\"><w:r><w:delText>deleted</w:delText></w:r></w:del>"
                        + "<w:ins w:id=\"3\" w:author=\"Some Author\"><w:r><w:t>kept</w:t></w:r></w:ins></w:p>");

        assertThat(docx.text()).startsWith("kept");
        assertThat(docx.part("document")).doesNotContain("Some Author", "secret", "deleted", "commentRange");
    }

    @Test
    void examinationNamesFieldsAndWrongOnesWithTheirParagraph() {
        WordTemplateReport report = WordTemplate.examine(
                Docx.template(Docx.paragraph("{{title}} {{cover.pse|udonym}}")
                        + Docx.paragraph("Dear {{cover.na|me}}")
                        + Docx.paragraph("{{voice.voice}")
                        + Docx.paragraph("{{#cover.agencies}}{{agency}}")),
                RAPID_REVIEW);

        assertThat(report.fields()).startsWith("title", "cover.pseudonym");
        assertThat(report.faults())
                .extracting(TemplateFault::part, TemplateFault::paragraph)
                .containsExactly(Tuple.tuple("document", 2), Tuple.tuple("document", 3), Tuple.tuple("document", 4));
        assertThat(report.faults().getFirst().message())
                .startsWith("There is no field “cover.name”. “Cover” has cover.pseudonym, ");
    }

    @Test
    void examinationRefusesWhatIsNoWordTemplate() {
        assertThat(WordTemplate.examine("no zip".getBytes(StandardCharsets.UTF_8), RAPID_REVIEW)
                        .usable())
                .isFalse();
        Map<String, String> parts =
                new LinkedHashMap<>(Docx.of(HouseTemplate.docx()).parts());
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> types.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"));
        assertThat(WordTemplate.examine(Docx.zipped(parts), RAPID_REVIEW)
                        .faults()
                        .toString())
                .contains("may run macros");
    }

    @Test
    void examinationRefusesWhatSwellsWhenUnpacked() {
        Map<String, String> parts =
                new LinkedHashMap<>(Docx.of(HouseTemplate.docx()).parts());
        parts.put("word/swollen.xml", " ".repeat(40_000_000));

        assertThat(WordTemplate.examine(Docx.zipped(parts), RAPID_REVIEW)
                        .faults()
                        .toString())
                .contains("too large when it is unpacked");
    }

    @Test
    void houseTemplateIsItselfGood() {
        assertThat(WordTemplate.examine(HouseTemplate.docx(), RAPID_REVIEW))
                .satisfies(report -> assertThat(report.faults()).isEmpty())
                .satisfies(report -> assertThat(report.missingStyles()).isEmpty());
    }

    @Test
    void keepsRealIdentitiesOut() {
        Template template = ShippedTemplates.find("serious-incident").orElseThrow();
        byte[] asked = Docx.template(Docx.paragraph("{{child.nhs-number}}"));

        assertThat(WordTemplate.examine(asked, template).usable()).isFalse();
        assertThat(Docx.exported(template, Drafts.full(template)).text()).doesNotContain("NHS number");
    }

    @Test
    void writesACellOfTenThousandCharacters() {
        String cell = "long <words> & 😀 ".repeat(600);
        Draft draft = Drafts.with(Drafts.empty(), "learning", "findings", Drafts.rows(Drafts.row("finding", cell)));

        assertThat(Docx.exported(RAPID_REVIEW, draft).text()).contains(cell.strip());
    }

    @Test
    void writesRowsWithoutAnything() {
        Draft draft =
                Drafts.with(Drafts.empty(), "learning", "findings", new Answer.Rows(List.of(new Answer.Row(Map.of()))));

        assertThat(Docx.exported(RAPID_REVIEW, draft).schemaErrors()).isEmpty();
    }
}
