package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.SampleFiles;

class RtfReadingTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}"
                    + "{\\f2\\fcharset238 Arial CE;}}"
                    + "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 heading 2;}{\\*\\cs3 Strong;}}\n";

    @TempDir
    private Path folder;

    private List<String> shown(String body) {
        return Readings.shown(file(body));
    }

    private Path file(String body) {
        String all = HEAD + body + "}";
        return SampleFiles.bytes(folder.resolve("sample.rtf"), all.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void takesHeadingsFromStyles() {
        assertThat(shown("\\pard\\s1 Findings\\par\\pard\\s2 What we saw\\par\\pard\\s0 Visits were kept.\\par"))
                .containsExactly("HEADING 1 Findings", "HEADING 2 What we saw", "PARAGRAPH 0 Visits were kept.");
    }

    @Test
    void takesAShortBoldLineForAHeading() {
        assertThat(shown("\\pard{\\b What we learned}\\par\\pard Visits were kept.\\par"))
                .first()
                .isEqualTo("HEADING 6 What we learned");
    }

    @Test
    void keepsTheCellsOfARowTogether() {
        String rows = "\\trowd\\trhdr\\cellx1\\cellx2\\pard\\intbl Action\\cell Owner\\cell\\row"
                + "\\trowd\\cellx1\\cellx2\\pard\\intbl Write a plan\\par with two lines\\cell\\pard\\intbl Schools\\cell\\row"
                + "\\trowd\\cellx1\\cellx2\\pard\\intbl Share it\\cell\\cell\\row\\pard After it\\par";
        assertThat(shown(rows))
                .containsExactly(
                        "TABLE_ROW 1 Action | Owner",
                        "TABLE_ROW 0 Write a plan / with two lines | Schools",
                        "TABLE_ROW 0 Share it | ",
                        "PARAGRAPH 0 After it");
    }

    @Test
    void takesABoldFirstRowForTheHeadingsOfItsColumns() {
        String rows = "\\trowd\\pard\\intbl{\\b Action}\\cell{\\b Owner}\\cell\\row"
                + "\\trowd\\pard\\intbl{\\b Write a plan}\\cell Schools\\cell\\row\\pard";
        assertThat(shown(rows)).containsExactly("TABLE_ROW 1 Action | Owner", "TABLE_ROW 0 Write a plan | Schools");
    }

    @Test
    void writesTheNumbersOfListsAndLeavesBulletsOut() {
        String body = "\\pard{\\listtext 1.\\tab}First step\\par\\pard\\ilvl1{\\listtext\\f1 \\'b7\\tab}a point\\par"
                + "\\pard{\\listtext 4.12\\tab}The panel met.\\par";
        assertThat(shown(body))
                .containsExactly("LIST_ITEM 1 1. First step", "LIST_ITEM 2 a point", "PARAGRAPH 0 4.12 The panel met.");
    }

    @Test
    void readsTheTextOfShapesAndNotesAfterTheirParagraph() {
        String body = "\\pard A claim{\\super\\chftn{\\footnote\\pard\\chftn Its source\\par}}"
                + "{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard In the box\\par}}{\\shprslt twice}}"
                + "{\\*\\atnid AR}{\\*\\atnauthor A Reader}{\\*\\annotation{\\*\\atndate 1}\\pard Check this} stands.\\par";
        assertThat(shown(body))
                .containsExactly(
                        "PARAGRAPH 0 A claim \u00b9 stands.",
                        "FOOTNOTE 0 \u00b9 Its source",
                        "PARAGRAPH 0 In the box",
                        "NOTE 0 Comment by AR, A Reader: / Check this");
    }

    @Test
    void knowsHeadersAndDeletedTextForWhatTheyAre() {
        String body = "{\\header\\pard Confidential\\par}\\pard It was {\\deleted seldom }{\\revised always}kept.\\par";
        assertThat(shown(body))
                .containsExactly("RUNNING 0 Confidential", "PARAGRAPH 0 It was always kept.", "OUTSIDE 0 seldom");
    }

    @Test
    void readsLettersOfEachCharacterSet() {
        assertThat(shown("\\pard Caf\\'e9 \\u8220\\'93ten\\u8221\\'94 {\\f2 \\'e8esk\\'fd} optional\\-hyphen\\par"))
                .containsExactly("PARAGRAPH 0 Caf\u00e9 \u201cten\u201d \u010desk\u00fd optional\u00adhyphen");
    }

    @Test
    void saysWhatAFileSaysOfItself() {
        Path file = file("{\\info{\\title Audit}{\\author A Reader}{\\creatim\\yr2026\\mo3\\dy9}}\\pard Text\\par");
        assertThat(Readings.content(file).properties())
                .containsEntry("title", "Audit")
                .containsEntry("author", "A Reader")
                .containsEntry("created", "2026-03-09");
    }

    @Test
    void keepsWhatIsLeftOfAFileThatWasCutOff() {
        String cut = HEAD + "\\pard Kept\\par\\trowd\\pard\\intbl In a row\\cell";
        Path file = SampleFiles.bytes(folder.resolve("cut.rtf"), cut.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Readings.shown(file)).startsWith("PARAGRAPH 0 Kept", "TABLE_ROW 0 In a row");
    }
}
