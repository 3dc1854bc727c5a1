package org.practicelearning.indexer.extract.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;

class SlidesReadingTest {
    @TempDir
    private Path folder;

    private Path show() {
        Path file = folder.resolve("show.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlideMaster master = show.getSlideMasters().getFirst();
            XSLFSlide first = show.createSlide(master.getLayout(SlideLayout.TITLE_AND_CONTENT));
            first.getPlaceholder(0).setText("Learning from the review");
            first.getPlaceholder(1).setText("Hear the child");
            first.getPlaceholder(1).addNewTextParagraph().addNewTextRun().setText("Share what you know");
            XSLFNotes notes = show.getNotesSlide(first);
            for (XSLFTextShape place : notes.getPlaceholders()) {
                place.setText(place.getTextType() == Placeholder.BODY ? "Ask the group first" : "");
            }
            show.createSlide(master.getLayout(SlideLayout.BLANK));
            XSLFSlide last = show.createSlide(master.getLayout(SlideLayout.BLANK));
            XSLFTable table = last.createTable();
            XSLFTableRow row = table.addRow();
            row.addCell().setText("Health");
            row.addCell().setText("Plan");
            show.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void makesAPageOfEachSlide() {
        DocumentContent content = Readings.content(show());
        assertThat(content.paging()).isEqualTo(Paging.SLIDES);
        assertThat(content.pages()).hasSize(3);
        assertThat(content.pages().get(1).blocks()).isEmpty();
    }

    @Test
    void tellsTitlesPointsNotesAndTables() {
        assertThat(Readings.shown(show()))
                .startsWith(
                        "HEADING 1 Learning from the review",
                        "LIST_ITEM 1 Hear the child",
                        "LIST_ITEM 1 Share what you know",
                        "NOTE 0 Ask the group first")
                .contains("TABLE_ROW 0 Health | Plan");
    }

    @Test
    void leavesThePromptsOfTheMasterOut() {
        assertThat(Readings.blocks(show()))
                .filteredOn(block -> block.kind() != BlockKind.RUNNING)
                .noneMatch(block -> block.text().contains("Click to edit"));
    }

    private Path moved() {
        Path file = folder.resolve("moved.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (String title : new String[] {"Second", "First"}) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText("Words of the " + title.toLowerCase(Locale.ROOT));
                XSLFTextBox box = slide.createTextBox();
                box.setPlaceholder(Placeholder.TITLE);
                box.setText(title);
            }
            show.setSlideOrder(show.getSlides().get(1), 0);
            show.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsSlidesInTheOrderTheyAreShownWithTheirTitlesFirst() {
        assertThat(Readings.shown(moved()))
                .containsSubsequence(
                        "HEADING 1 First",
                        "PARAGRAPH 0 Words of the first",
                        "HEADING 1 Second",
                        "PARAGRAPH 0 Words of the second");
    }
}
