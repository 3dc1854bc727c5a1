package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.SampleFiles;
import org.practicelearning.indexer.extract.SampleFiles.Drawing;
import org.practicelearning.indexer.extract.TextSource;

class PdfReadingTest {
    private static final String LINE = "the practitioner wrote down what the child said and";

    @TempDir
    private Path folder;

    private List<String> shown(Drawing... pages) {
        return Readings.shown(SampleFiles.pdf(folder.resolve("sample.pdf"), pages));
    }

    private static void lines(SampleFiles.Pen pen, float x, float y, String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            pen.text(x, y + i * 14, 11, lines[i]);
        }
    }

    @Test
    void joinsTheLinesOfAParagraphAndKeepsTheirEnds() {
        assertThat(shown(pen -> {
                    lines(pen, 72, 100, "First line of a paragraph that", "goes on to a second line.");
                    lines(pen, 72, 150, "A second paragraph.");
                }))
                .containsExactly(
                        "PARAGRAPH 0 First line of a paragraph that / goes on to a second line.",
                        "PARAGRAPH 0 A second paragraph.");
    }

    @Test
    void tellsHeadingsByTheirSizeAndWeight() {
        assertThat(shown(pen -> {
                    pen.text(72, 80, 20, "The review");
                    pen.text(72, 120, 15, "What happened");
                    lines(pen, 72, 150, LINE, LINE, LINE);
                    pen.bold(72, 210, 11, "The first year");
                    lines(pen, 72, 230, LINE, LINE);
                }))
                .startsWith("HEADING 1 The review", "HEADING 2 What happened")
                .contains("HEADING 3 The first year");
    }

    @Test
    void readsOneColumnAfterTheOther() {
        String left = "left column text with words";
        String right = "right column text with words";
        List<String> shown = shown(pen -> {
            for (int i = 0; i < 6; i++) {
                pen.text(60, 100 + i * 14, 11, left + " " + i);
                pen.text(320, 100 + i * 14, 11, right + " " + i);
            }
        });
        String all = String.join(" ", shown);
        assertThat(all.lastIndexOf("left")).isLessThan(all.indexOf("right"));
        assertThat(shown).noneMatch(text -> text.startsWith("TABLE_ROW"));
    }

    @Test
    void keepsTheCellsOfARuledRowTogether() {
        List<String> shown = shown(pen -> {
            for (float y : new float[] {100, 120, 160}) {
                pen.line(70, y, 500, y);
            }
            for (float x : new float[] {70, 250, 500}) {
                pen.line(x, 100, x, 160);
            }
            pen.bold(75, 114, 11, "Agency").bold(255, 114, 11, "Action");
            lines(pen, 75, 134, "Health", "visiting");
            lines(pen, 255, 134, "Write a shared", "plan");
        });
        assertThat(shown)
                .containsExactly(
                        "TABLE_ROW 1 Agency | Action", "TABLE_ROW 0 Health / visiting | Write a shared / plan");
    }

    @Test
    void keepsAlignedCellsWithoutRulesTogether() {
        List<String> shown = shown(pen -> {
            String[][] rows = {{"Date", "Event"}, {"12 March", "A visit"}, {"19 April", "A call"}, {"2 May", "A plan"}};
            for (int i = 0; i < rows.length; i++) {
                pen.text(72, 100 + i * 20, 11, rows[i][0]).text(250, 100 + i * 20, 11, rows[i][1]);
            }
        });
        assertThat(shown).contains("TABLE_ROW 0 12 March | A visit", "TABLE_ROW 0 2 May | A plan");
    }

    @Test
    void tellsListItemsAndFootnotes() {
        List<String> shown = shown(pen -> {
            lines(pen, 72, 100, LINE, LINE);
            pen.text(90, 140, 11, "\u2022").text(104, 140, 11, "first point of the list");
            pen.text(90, 156, 11, "\u2022").text(104, 156, 11, "second point");
            lines(pen, 72, 190, LINE, LINE);
            pen.text(72, 740, 8, "1 A note at the foot of the page");
        });
        assertThat(shown)
                .contains(
                        "LIST_ITEM 1 first point of the list",
                        "LIST_ITEM 1 second point",
                        "FOOTNOTE 0 1 A note at the foot of the page");
    }

    @Test
    void saysWhereOnThePageABlockStands() {
        Path pdf = SampleFiles.pdf(folder.resolve("a.pdf"), pen -> pen.text(72, 421, 11, "In the middle"));
        Block block = Readings.blocks(pdf).getFirst();
        assertThat(block.top()).isBetween(0.48f, 0.5f);
        assertThat(block.bottom()).isBetween(0.5f, 0.51f);
    }

    @Test
    void tellsBlankPagesFromPictures() {
        Path pdf = SampleFiles.pdf(
                folder.resolve("a.pdf"),
                pen -> pen.text(72, 100, 11, "Enough words for a page of text, it seems"),
                pen -> {},
                pen -> pen.picture(SampleFiles.scan("x")));
        assertThat(Readings.content(pdf).pages())
                .extracting(PageContent::source)
                .containsExactly(TextSource.TEXT, TextSource.BLANK, TextSource.NOT_READ);
    }

    @Test
    void keepsLabelsCommentsAndProperties() throws IOException {
        Path file = SampleFiles.pdf(folder.resolve("a.pdf"), pen -> pen.text(72, 100, 11, "Some text"));
        Path annotated = folder.resolve("b.pdf");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPageLabels labels = new PDPageLabels(document);
            PDPageLabelRange roman = new PDPageLabelRange();
            roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
            roman.setStart(4);
            labels.setLabelItem(0, roman);
            document.getDocumentCatalog().setPageLabels(labels);
            document.getDocumentInformation().setTitle("A title");
            PDPage page = document.getPage(0);
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("A remark in the margin");
            page.setAnnotations(List.of(comment));
            document.save(annotated.toFile());
        }
        DocumentContent content = Readings.content(annotated);
        assertThat(content.properties()).containsEntry("title", "A title");
        PageContent page = content.pages().getFirst();
        assertThat(page.label()).isEqualTo("iv");
        assertThat(page.blocks())
                .anyMatch(
                        block -> block.kind() == BlockKind.NOTE && block.text().contains("A remark in the margin"));
    }

    @Test
    void countsEveryPageOfALongDocument() {
        Drawing[] pages = new Drawing[400];
        for (int i = 0; i < pages.length; i++) {
            int number = i + 1;
            pages[i] = pen -> pen.text(72, 100, 11, "This is the text of page number " + number);
        }
        Path pdf = SampleFiles.pdf(folder.resolve("long.pdf"), pages);
        List<PageContent> read = Readings.content(pdf).pages();
        assertThat(read).hasSize(400);
        assertThat(read.getLast().blocks().getFirst().text()).endsWith("page number 400");
    }

    @Test
    void readsParagraphsWhoseNumbersStandInTheMarginAsText() {
        Path file = SampleFiles.pdf(
                folder.resolve("numbers.pdf"),
                pen -> pen.text(72, 100, 11, "C2")
                        .text(130, 100, 11, "Look for more than one worry when a child is away from school, and")
                        .text(130, 114, 11, "ask who looks after whom at home.")
                        .text(72, 140, 11, "C3")
                        .text(130, 140, 11, "Ring the front door when a baby has a mark, however small it may")
                        .text(130, 154, 11, "seem on the day."));
        assertThat(Readings.shown(file))
                .containsExactly(
                        "PARAGRAPH 0 C2 Look for more than one worry when a child is away from school, and / ask who looks"
                                + " after whom at home.",
                        "PARAGRAPH 0 C3 Ring the front door when a baby has a mark, however small it may / seem on the day.");
    }

    @Test
    void partsCellsAtTheRuleBetweenThemHoweverClose() {
        Path file = SampleFiles.pdf(
                folder.resolve("close.pdf"),
                pen -> pen.line(72, 80, 400, 80)
                        .line(72, 100, 400, 100)
                        .line(72, 120, 400, 120)
                        .line(72, 80, 72, 120)
                        .line(161, 80, 161, 120)
                        .line(400, 80, 400, 120)
                        .text(76, 94, 11, "Action")
                        .text(165, 94, 11, "Status")
                        .text(76, 114, 11, "Share the plans")
                        .text(163, 114, 11, "Complete"));
        assertThat(Readings.shown(file))
                .containsExactly("TABLE_ROW 0 Action | Status", "TABLE_ROW 0 Share the plans | Complete");
    }

    @Test
    void endsATableWithoutRulesAtTheLineBelowIt() {
        Path file = SampleFiles.pdf(
                folder.resolve("table.pdf"),
                pen -> pen.text(72, 100, 11, "Action")
                        .text(250, 100, 11, "Owner")
                        .text(400, 100, 11, "Due")
                        .text(72, 116, 11, "Write a plan")
                        .text(250, 116, 11, "Schools")
                        .text(72, 132, 11, "Share it")
                        .text(250, 132, 11, "Health")
                        .text(400, 132, 11, "June")
                        .text(72, 148, 11, "After the table the text goes on across all of its columns."));
        assertThat(Readings.shown(file))
                .containsExactly(
                        "TABLE_ROW 0 Action | Owner | Due",
                        "TABLE_ROW 0 Write a plan | Schools | ",
                        "TABLE_ROW 0 Share it | Health | June",
                        "PARAGRAPH 0 After the table the text goes on across all of its columns.");
    }

    @Test
    void takesALongBoldLineAboveTextForAHeadingButNotABoldBeginning() {
        String text = "Redraft the procedure with a route that names the person who decides, and";
        Path file = SampleFiles.pdf(
                folder.resolve("bold.pdf"),
                pen -> pen.bold(
                                72,
                                100,
                                11,
                                "Recommendation 2: Westhallow Safeguarding Children Partnership and schools")
                        .text(72, 113, 11, text)
                        .text(72, 126, 11, "say by when.")
                        .bold(72, 160, 11, "Measure.")
                        .text(125, 160, 11, "Use the agreed tool whenever neglect is a concern, and count")
                        .text(
                                72,
                                173,
                                11,
                                "what it tells you from month to month until the plan has come to its end."));
        assertThat(Readings.shown(file))
                .containsExactly(
                        "HEADING 1 Recommendation 2: Westhallow Safeguarding Children Partnership and schools",
                        "PARAGRAPH 0 " + text + " / say by when.",
                        "PARAGRAPH 0 Measure. Use the agreed tool whenever neglect is a concern, and count / what it tells you"
                                + " from month to month until the plan has come to its end.");
    }

    @Test
    void takesAShortNameBelowALargeNumberForAHeading() {
        Path file = SampleFiles.pdf(
                folder.resolve("name.pdf"),
                pen -> pen.bold(72, 100, 14, "3. T7")
                        .text(72, 130, 11, "She chose the order of the things that follow."));
        assertThat(Readings.shown(file)).first().isEqualTo("HEADING 1 3. T7");
    }

    @Test
    void putsLettersDrawnLaterIntoTheGapThatWasLeftForThem() {
        Path file = SampleFiles.pdf(
                folder.resolve("later.pdf"),
                pen -> pen.text(72, 100, 11, "The Ga   iscombe crew stayed").text(109, 100, 11, "ffl"));
        assertThat(Readings.shown(file)).containsExactly("PARAGRAPH 0 The Gaffliscombe crew stayed");
    }
}
