package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.SampleFiles;

/** Web pages, plain text, Markdown and sheets. */
class MarkupReadingTest {
    @TempDir
    private Path folder;

    private List<String> html(String body) {
        return Readings.shown(SampleFiles.text(folder.resolve("page.html"), "<html><body>" + body + "</body></html>"));
    }

    private List<String> text(String content) {
        return Readings.shown(SampleFiles.text(folder.resolve("note.txt"), content));
    }

    @Test
    void keepsHeadingsListsAndTablesOfAWebPage() {
        assertThat(html("<h2>Actions</h2><p>Two\nlines</p><ul><li>One<ul><li>Inner</li></ul></li></ul>"
                        + "<table><tr><th>Agency</th><th>Due</th></tr><tr><td>Health</td><td>May</td></tr></table>"))
                .containsExactly(
                        "HEADING 2 Actions",
                        "PARAGRAPH 0 Two lines",
                        "LIST_ITEM 1 One",
                        "LIST_ITEM 2 Inner",
                        "TABLE_ROW 1 Agency | Due",
                        "TABLE_ROW 0 Health | May");
    }

    @Test
    void takesATableThatOnlyLaysOutAPageApart() {
        assertThat(html("<table><tr><td><h1>Title</h1><p>Text</p></td><td><p>Aside</p></td></tr></table>"))
                .containsExactly("HEADING 1 Title", "PARAGRAPH 0 Text", "PARAGRAPH 0 Aside");
    }

    @Test
    void takesMenusCookieNoticesAndTheFootOfASiteOutOfTheText() {
        assertThat(html("<div class=\"cookie-banner\"><p>We use cookies</p><button>Accept</button></div>"
                        + "<header><nav><ul><li><a href=\"/\">Home</a></li></ul></nav></header>"
                        + "<main><h1>Review of visits</h1><p>Visits were kept.</p></main>"
                        + "<footer><p>Copyright</p></footer>"))
                .containsExactly(
                        "HEADING 1 Review of visits",
                        "PARAGRAPH 0 Visits were kept.",
                        "OUTSIDE 0 We use cookies",
                        "OUTSIDE 0 Accept",
                        "OUTSIDE 0 Home",
                        "OUTSIDE 0 Copyright");
    }

    @Test
    void keepsAPageOfWhichLittleIsLeftOtherwise() {
        assertThat(html("<div class=\"menu\"><p>Soup on Mondays, stew on Tuesdays.</p></div><p>Eat well.</p>"))
                .containsExactly("PARAGRAPH 0 Soup on Mondays, stew on Tuesdays.", "PARAGRAPH 0 Eat well.");
    }

    @Test
    void saysATermWithWhatIsSaidOfIt() {
        assertThat(html("<table><caption>Table 1</caption><tr><th>A</th><th>B</th></tr></table>"
                        + "<dl><dt>MASH:</dt><dd>multi-agency safeguarding hub</dd><dt>Alone</dt></dl>"))
                .containsExactly(
                        "PARAGRAPH 0 Table 1",
                        "TABLE_ROW 1 A | B",
                        "PARAGRAPH 0 MASH: multi-agency safeguarding hub",
                        "PARAGRAPH 0 Alone");
    }

    @Test
    void takesScriptForWhatItIs() {
        assertThat(html("<script>alert('x')</script><p>&lt;b&gt;inert&lt;/b&gt;</p>"))
                .containsExactly("PARAGRAPH 0 <b>inert</b>");
    }

    @Test
    void keepsParagraphsAndLineEndsOfPlainText() {
        assertThat(text("One line\nand another\n\nNext"))
                .containsExactly("PARAGRAPH 0 One line / and another", "PARAGRAPH 0 Next");
    }

    @Test
    void readsMarkdownWhereItLooksLikeIt() {
        assertThat(text("# Title\n\nUnder\n-----\n\n- one\n  - two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n#nothashed"))
                .containsExactly(
                        "HEADING 1 Title",
                        "HEADING 2 Under",
                        "LIST_ITEM 1 one",
                        "LIST_ITEM 2 two",
                        "TABLE_ROW 1 A | B",
                        "TABLE_ROW 0 1 | 2",
                        "PARAGRAPH 0 #nothashed");
    }

    @Test
    void endsAPageAtAFormFeed() {
        Path file = SampleFiles.text(folder.resolve("pages.txt"), "Page one\n\fPage two\n");
        assertThat(Readings.content(file).paging()).isEqualTo(Paging.PAGES);
        assertThat(Readings.content(file).pages()).hasSize(2);
    }

    @Test
    void findsOutTheCharacterSet() {
        String words = "Caf\u00e9 visits were noted; the child\u2019s na\u00efve r\u00e9sum\u00e9 said so. ".repeat(6);
        for (Charset set : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = SampleFiles.bytes(folder.resolve("set.txt"), words.getBytes(set));
            assertThat(Readings.shown(file).getFirst()).contains("Caf\u00e9", "child\u2019s");
        }
    }

    @Test
    void partsWordsAtControlCharacters() {
        assertThat(text("harm\0neglect")).containsExactly("PARAGRAPH 0 harm neglect");
    }

    @Test
    void makesRowsOfASheetUnderItsName() throws IOException {
        Path file = folder.resolve("tracker.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Row row = book.createSheet("Actions").createRow(0);
            row.createCell(0).setCellValue("Action 1");
            row.createCell(1).setCellValue("Open");
            book.getSheetAt(0).getFooter().setCenter("&\"Arial,Bold\"Page &P");
            book.write(out);
        }
        assertThat(Readings.shown(file))
                .containsExactly(
                        "HEADING 1 Actions", "TABLE_ROW 0 Action 1 | Open", "OUTSIDE 0 &\"Arial,Bold\"Page &P");
    }
}
