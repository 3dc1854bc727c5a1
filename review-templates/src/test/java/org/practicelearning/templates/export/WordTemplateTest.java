package org.practicelearning.templates.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.templates.draft.Drafts.RAPID_REVIEW;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicelearning.templates.draft.Answer;
import org.practicelearning.templates.draft.Draft;
import org.practicelearning.templates.draft.Drafts;

/** What is said of the documents people really send, and what of them never goes out again. */
class WordTemplateTest {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static Map<String, String> house() {
        return new LinkedHashMap<>(Docx.of(HouseTemplate.docx()).parts());
    }

    private static List<String> faults(byte[] file) {
        return WordTemplate.examine(file, RAPID_REVIEW).faults().stream()
                .map(TemplateFault::message)
                .toList();
    }

    private static String faultOfKind(String type) {
        Map<String, String> parts = house();
        parts.computeIfPresent("[Content_Types].xml", (name, types) -> types.replace(MAIN, type));
        return faults(Docx.zipped(parts)).getFirst();
    }

    /** The house template with one part more. */
    private static byte[] with(String part, String contentType, String relation, String content) {
        Map<String, String> parts = house();
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, types) -> types.replace(
                        "</Types>",
                        "<Override PartName=\"/word/" + part + "\" ContentType=\"" + contentType + "\"/></Types>"));
        parts.computeIfPresent(
                "word/_rels/document.xml.rels",
                (name, relations) -> relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdMore\" Type=\"" + relation + "\" Target=\"" + part
                                + "\"/></Relationships>"));
        parts.put("word/" + part, content);
        return Docx.zipped(parts);
    }

    @Test
    void saysHowToSaveWhatIsNoDocument() {
        assertThat(faultOfKind("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"))
                .contains("(.dotx)", "save it as a Word document (.docx)");
        assertThat(faultOfKind("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"))
                .contains("may run macros");
        assertThat(faults(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}))
                .containsExactly("This is an old Word file (.doc) or one with a password. Save it in Word as a Word"
                        + " document (.docx) without a password, and send that.");
    }

    @Test
    void refusesFilesWithinTheFile() {
        String type = "application/vnd.ms-office.vbaProject";
        byte[] macros =
                with("vbaProject.bin", type, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "x");
        byte[] sheet = with("embeddings/sheet.xlsx", "application/octet-stream", OFFICE + "package", "x");

        assertThat(faults(macros)).singleElement().asString().startsWith("Macros, controls or other files");
        assertThat(faults(sheet)).singleElement().asString().startsWith("Macros, controls or other files");
    }

    @Test
    void listsWhatItFoundWithoutWhatIsWrong() {
        byte[] own = Docx.template(Docx.paragraph("{{cover.pseudonym}} {{cover.pseudonim}} {{titel}} {{covr.chair}}"));

        assertThat(WordTemplate.examine(own, RAPID_REVIEW).fields())
                .contains("cover.pseudonym")
                .doesNotContain("cover.pseudonim", "titel");
        assertThat(faults(own))
                .satisfiesExactly(
                        each -> assertThat(each).contains("“Cover” has cover.pseudonym, "),
                        each -> assertThat(each).contains("Without a section there are title, template, "),
                        each -> assertThat(each).contains("The sections are cover, child, "));
    }

    @Test
    void namesATextBoxOnce() {
        String box = "<w:txbxContent>" + Docx.paragraph("{{nothing}}") + "</w:txbxContent>";
        byte[] own = Docx.template("<w:p><w:r><mc:AlternateContent xmlns:mc=\"" + MARKUP + "\"><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");

        assertThat(faults(own)).singleElement().asString().contains("There is no field “nothing”.");
    }

    @Test
    void leavesOutPeopleStoredDataAndSessions() {
        byte[] people = with(
                "people.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
                "http://schemas.microsoft.com/office/2011/relationships/people",
                "<people>Rita</people>");
        byte[] stored = with("item1.xml", "application/xml", OFFICE + "customXml", "<data>Rita</data>");
        byte[] sessions = Docx.template(
                "<w:p w:rsidR=\"00AB12CD\"><w:permStart w:id=\"1\" w:ed=\"Rita\"/><w:r w:rsidRPr=\"00AB12CD\"><w:t>{{title}}</w:t>"
                        + "</w:r><w:permEnd w:id=\"1\"/></w:p>");

        for (byte[] own : List.of(people, stored, sessions)) {
            assertThat(faults(own)).isEmpty();
            assertThat(Docx.of(Docx.file(own, RAPID_REVIEW, Drafts.full()))
                            .parts()
                            .toString())
                    .doesNotContain("Rita", "00AB12CD");
        }
    }

    @Test
    void leavesOutARowThatWasTakenOut() {
        byte[] own = Docx.template("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:trPr>"
                + "<w:del w:id=\"1\" w:author=\"Rita\"/></w:trPr><w:tc>" + Docx.paragraph("gone")
                + "</w:tc></w:tr><w:tr><w:tc>"
                + Docx.paragraph("stays") + "</w:tc></w:tr></w:tbl>");

        assertThat(Docx.of(Docx.file(own, RAPID_REVIEW, Drafts.full())).text())
                .contains("stays")
                .doesNotContain("gone");
    }

    @Test
    void namesWhatIsCitedInTheMiddleOfALine() {
        Draft draft = Drafts.with(
                Drafts.empty()
                        .withEvidence(Drafts.evidence("e1", "Letters were sent."))
                        .orFail(),
                "incident",
                "summary",
                Answer.of("Nobody came. [@e1]"));
        byte[] own = Docx.template(Docx.paragraph("Summary: {{incident.summary}}"));

        assertThat(Docx.of(Docx.file(own, RAPID_REVIEW, draft)).text())
                .contains(
                        "Summary: Nobody came. (Northborough Safeguarding Children Partnership (2024) Learning from Child N.");
    }
}
