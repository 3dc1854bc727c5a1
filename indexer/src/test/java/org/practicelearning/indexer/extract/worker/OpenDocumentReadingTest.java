package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.SampleFiles;

class OpenDocumentReadingTest {
    private static final String SPACES = """
             xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
             xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"
             xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
            """;
    private static final String MARGINS = "<office:master-styles><style:master-page><style:header><text:p>Confidential"
            + "</text:p></style:header></style:master-page></office:master-styles>";

    @TempDir
    private Path folder;

    private Path file(String kind, String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put("styles.xml", "<office:document-styles" + SPACES + ">" + MARGINS + "</office:document-styles>");
        parts.put(
                "content.xml",
                "<office:document-content" + SPACES + "><office:body><office:" + kind + ">" + content + "</office:"
                        + kind + "></office:body></office:document-content>");
        return SampleFiles.zip(
                folder.resolve("sample.od" + (kind.equals("spreadsheet") ? 's' : kind.charAt(0))), parts);
    }

    private List<String> shown(String kind, String content) {
        return Readings.shown(file(kind, content));
    }

    @Test
    void keepsHeadingsListsAndHeaders() {
        String content = "<text:h text:outline-level=\"2\">Findings</text:h><text:p>Two<text:s/>words</text:p>"
                + "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Inner</text:p>"
                + "</text:list-item></text:list></text:list-item></text:list>";
        assertThat(shown("text", content))
                .containsExactly(
                        "RUNNING 0 Confidential",
                        "HEADING 2 Findings",
                        "PARAGRAPH 0 Two words",
                        "LIST_ITEM 1 One",
                        "LIST_ITEM 2 Inner");
    }

    @Test
    void leavesDeletedTextOutAndKeepsWordsApart() {
        String content = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><office:change-info>"
                + "<dc:creator>A Reader</dc:creator></office:change-info><text:p>seldom </text:p></text:deletion>"
                + "</text:changed-region></text:tracked-changes>"
                + "<text:p>The visitor <text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>always"
                + "<text:change-end text:change-id=\"c2\"/>knocked.</text:p>";
        assertThat(shown("text", content))
                .containsExactly(
                        "RUNNING 0 Confidential", "PARAGRAPH 0 The visitor always knocked.", "OUTSIDE 0 seldom");
    }

    @Test
    void putsNotesCommentsAndBoxesAfterTheirParagraph() {
        String content = "<text:p>A claim<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
                + "Its source</text:p></text:note-body></text:note> stands<draw:frame><draw:text-box><text:p>In the box"
                + "</text:p></draw:text-box></draw:frame>.<office:annotation><dc:creator>A Reader</dc:creator><text:p>Check"
                + " this</text:p></office:annotation></text:p>";
        assertThat(shown("text", content))
                .containsExactly(
                        "RUNNING 0 Confidential",
                        "PARAGRAPH 0 A claim \u00b9 stands.",
                        "FOOTNOTE 0 \u00b9 Its source",
                        "PARAGRAPH 0 In the box",
                        "NOTE 0 Comment by A Reader: / Check this");
    }

    @Test
    void makesRowsOfASheetUnderItsName() {
        String cell = "<table:table-cell><text:p>";
        String end = "</text:p></table:table-cell>";
        String content =
                "<table:table table:name=\"Actions\"><table:table-row>" + cell + "Action" + end + cell + "Owner"
                        + end + cell + "Due" + end
                        + "<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>"
                        + "<table:table-row>" + cell + "Write a plan" + end + "<table:table-cell/>" + cell + "May" + end
                        + "</table:table-row></table:table>";
        assertThat(shown("spreadsheet", content))
                .containsExactly(
                        "RUNNING 0 Confidential",
                        "HEADING 1 Actions",
                        "TABLE_ROW 0 Action | Owner | Due",
                        "TABLE_ROW 0 Write a plan |  | May");
    }

    private static String frame(String place, String text) {
        return "<draw:frame presentation:class=\"" + place + "\"><draw:text-box><text:p>" + text
                + "</text:p></draw:text-box></draw:frame>";
    }

    @Test
    void makesAPageOfEachSlideWithItsTitleFirst() {
        String content = "<draw:page>" + frame("object", "Hear the child") + frame("title", "Learning")
                + "<presentation:notes>" + frame("notes", "Ask the group")
                + "</presentation:notes></draw:page>"
                + "<draw:page>" + frame("title", "Next") + "</draw:page>";
        Path file = file("presentation", content);
        assertThat(Readings.content(file).paging()).isEqualTo(Paging.SLIDES);
        assertThat(Readings.content(file).pages()).hasSize(2);
        assertThat(Readings.shown(file))
                .contains("HEADING 1 Learning", "PARAGRAPH 0 Hear the child", "NOTE 0 Ask the group", "HEADING 1 Next")
                .containsSubsequence("HEADING 1 Learning", "PARAGRAPH 0 Hear the child", "NOTE 0 Ask the group");
    }

    @Test
    void rescuesTheTextOfAFileThatWasCutOff() throws IOException {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            content.append("<text:p>Paragraph ")
                    .append(Integer.toHexString(i * 7919))
                    .append("</text:p>");
        }
        byte[] whole = Files.readAllBytes(file("text", content.toString()));
        Path half = SampleFiles.bytes(folder.resolve("half.odt"), Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(Readings.shown(half).size()).isGreaterThan(1_000);
    }
}
