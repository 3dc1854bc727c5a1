package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.indexer.extract.SampleFiles.paragraph;
import static org.practicelearning.indexer.extract.SampleFiles.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.SampleFiles;

class WordReadingTest {
    private static final String STYLES = part(
            "styles",
            "<w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
                    + "<w:style w:styleId=\"Own\"><w:name w:val=\"Council heading\"/><w:basedOn w:val=\"H2\"/></w:style>");
    private static final String NUMBERING = part(
            "numbering",
            "<w:abstractNum w:abstractNumId=\"0\">"
                    + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                    + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                    + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                    + "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf0b7\"/></w:lvl></w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");

    @TempDir
    private Path folder;

    private List<String> shown(String body, Map<String, String> parts) {
        return Readings.shown(SampleFiles.docx(folder.resolve("sample.docx"), body, parts));
    }

    private static String with(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String numbered(int list, int level, String text) {
        return with("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    @Test
    void takesHeadingsFromStylesAndTheStylesTheyRestOn() {
        String body = with("<w:pStyle w:val=\"H2\"/>", "Findings")
                + with("<w:pStyle w:val=\"Own\"/>", "Actions")
                + paragraph("Plain text");
        assertThat(shown(body, Map.of("styles.xml", STYLES)))
                .containsExactly("HEADING 2 Findings", "HEADING 2 Actions", "PARAGRAPH 0 Plain text");
    }

    @Test
    void takesAShortBoldLineForAHeadingBelowTheOthers() {
        String bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>What we learned</w:t></w:r></w:p>";
        assertThat(shown(bold + paragraph("Plain text."), Map.of())).first().isEqualTo("HEADING 6 What we learned");
    }

    @Test
    void writesTheNumbersThatWordOnlyShows() {
        String body = numbered(1, 0, "Section")
                + numbered(1, 1, "first paragraph")
                + numbered(1, 1, "second paragraph")
                + numbered(1, 0, "Next section")
                + numbered(1, 1, "its paragraph")
                + numbered(2, 0, "a point");
        assertThat(shown(body, Map.of("numbering.xml", NUMBERING)))
                .containsExactly(
                        "LIST_ITEM 1 4. Section",
                        "PARAGRAPH 0 4.1 first paragraph",
                        "PARAGRAPH 0 4.2 second paragraph",
                        "LIST_ITEM 1 5. Next section",
                        "PARAGRAPH 0 5.1 its paragraph",
                        "LIST_ITEM 1 a point");
    }

    @Test
    void keepsInsertedAndLeavesDeletedText() {
        String body = "<w:p><w:r><w:t>The </w:t></w:r><w:ins><w:r><w:t>new </w:t></w:r></w:ins>"
                + "<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:r><w:t>text</w:t></w:r></w:p>"
                + "<w:moveFrom><w:p><w:r><w:t>moved away</w:t></w:r></w:p></w:moveFrom>";
        assertThat(shown(body, Map.of())).containsExactly("PARAGRAPH 0 The new text", "OUTSIDE 0 old");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String deletion(String text) {
        return "<w:del><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
    }

    @Test
    void partsWordsThatADeletionWouldRunTogether() {
        String body = "<w:p>" + run("The visitor ") + deletion("seldom ") + "<w:ins>" + run("always") + "</w:ins>"
                + run("knocked and organi") + deletion("z") + "<w:ins>" + run("s") + "</w:ins>" + run("ed") + "</w:p>";
        assertThat(shown(body, Map.of()))
                .containsExactly("PARAGRAPH 0 The visitor always knocked and organised", "OUTSIDE 0 seldom z");
    }

    @Test
    void partsWordsWhereAPhraseWasMovedAwayOrTo() {
        String body = "<w:p>" + run("one") + "<w:moveFrom>" + run("two three") + "</w:moveFrom>" + run("four")
                + "<w:moveTo>" + run("two three") + "</w:moveTo>" + run("five") + "</w:p>";
        assertThat(shown(body, Map.of())).containsExactly("PARAGRAPH 0 one four two three five");
    }

    @Test
    void doesNotCountDeletedParagraphsOfANumberedList() {
        String deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                + "<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + deletion("Old step") + "</w:p>";
        assertThat(shown(
                        numbered(1, 0, "First") + deleted + numbered(1, 0, "Second"),
                        Map.of("numbering.xml", NUMBERING)))
                .containsExactly("LIST_ITEM 1 4. First", "LIST_ITEM 1 5. Second", "OUTSIDE 0 Old step");
    }

    @Test
    void writesTheNumberOfAHeadingBeforeIt() {
        String heading = with(
                "<w:pStyle w:val=\"H2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", "Findings");
        Map<String, String> parts = Map.of("styles.xml", STYLES, "numbering.xml", NUMBERING);
        assertThat(shown(numbered(1, 0, "Section") + heading, parts)).last().isEqualTo("HEADING 2 4.1 Findings");
    }

    @Test
    void putsNotesAndCommentsAfterTheirParagraph() {
        String body = "<w:p><w:r><w:t>A claim</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                + "<w:r><w:commentReference w:id=\"5\"/></w:r></w:p>" + paragraph("Next");
        Map<String, String> parts = Map.of(
                "footnotes.xml",
                        part("footnotes", "<w:footnote w:id=\"2\">" + paragraph("Its source") + "</w:footnote>"),
                "comments.xml",
                        part(
                                "comments",
                                "<w:comment w:id=\"5\" w:author=\"A Reader\">" + paragraph("Check this")
                                        + "</w:comment>"));
        assertThat(shown(body, parts))
                .containsExactly(
                        "PARAGRAPH 0 A claim \u00b9",
                        "FOOTNOTE 0 \u00b9 Its source",
                        "NOTE 0 Comment by A Reader: / Check this",
                        "PARAGRAPH 0 Next");
    }

    @Test
    void keepsTheCellsOfARowTogether() {
        String row = "<w:tr><w:tc>" + paragraph("Health") + "</w:tc><w:tc>" + paragraph("Write a plan")
                + paragraph("Share it") + "</w:tc></w:tr>";
        String header = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("Agency") + "</w:tc><w:tc>"
                + paragraph("Action") + "</w:tc></w:tr>";
        assertThat(shown("<w:tbl>" + header + row + "</w:tbl>", Map.of()))
                .containsExactly("TABLE_ROW 1 Agency | Action", "TABLE_ROW 0 Health | Write a plan / Share it");
    }

    @Test
    void takesABoldFirstRowForTheHeadingsOfItsColumns() {
        String bold = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>%</w:t></w:r></w:p></w:tc>";
        String plain = "<w:tc>" + paragraph("%") + "</w:tc>";
        String body = "<w:tbl><w:tr>" + bold.replace("%", "Action") + bold.replace("%", "Owner") + "</w:tr><w:tr>"
                + bold.replace("%", "Write a plan") + plain.replace("%", "Schools") + "</w:tr></w:tbl>";
        assertThat(shown(body, Map.of()))
                .containsExactly("TABLE_ROW 1 Action | Owner", "TABLE_ROW 0 Write a plan | Schools");
    }

    @Test
    void knowsHeadersAndFootersForWhatTheyAre() {
        Map<String, String> parts = Map.of("header1.xml", part("hdr", paragraph("Confidential")));
        assertThat(shown(paragraph("Text"), parts)).containsExactly("RUNNING 0 Confidential", "PARAGRAPH 0 Text");
    }

    @Test
    void readsATextBoxOnceAlthoughItIsStoredTwice() {
        String box = "<w:txbxContent>" + paragraph("In the box") + "</w:txbxContent>";
        String body =
                "<w:p><w:r><w:t>Anchor</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice Requires=\"wps\">" + box + "</mc:Choice><mc:Fallback>" + box
                        + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
        assertThat(shown(body, Map.of())).containsExactly("PARAGRAPH 0 Anchor", "PARAGRAPH 0 In the box");
    }

    @Test
    void rescuesTheTextOfAFileThatWasCutOff() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            body.append(paragraph("Paragraph number " + i + " with some words " + Integer.toHexString(i * 7919)));
        }
        byte[] whole = Files.readAllBytes(SampleFiles.docx(folder.resolve("w.docx"), body.toString(), Map.of()));
        Path half = SampleFiles.bytes(folder.resolve("half.docx"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(Readings.shown(half).size()).isGreaterThan(1_000);
    }

    @Test
    void walksThroughTablesNestedHundredDeep() {
        String body = "<w:tbl><w:tr><w:tc>".repeat(100) + paragraph("Deep text") + "</w:tc></w:tr></w:tbl>".repeat(100);
        assertThat(shown(body, Map.of())).containsExactly("TABLE_ROW 0 Deep text");
    }

    @Test
    void keepsWhatStandsBeforeMarkupNestedBeyondReason() {
        String body = paragraph("Before")
                + "<w:tbl><w:tr><w:tc>".repeat(3_000)
                + paragraph("Deep text")
                + "</w:tc></w:tr></w:tbl>".repeat(3_000);
        assertThat(shown(body, Map.of())).containsExactly("PARAGRAPH 0 Before");
    }
}
