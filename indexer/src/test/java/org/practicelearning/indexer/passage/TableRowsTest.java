package org.practicelearning.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicelearning.indexer.passage.Contents.split;
import static org.practicelearning.indexer.passage.Contents.texts;
import static org.practicelearning.indexer.passage.Contents.word;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicelearning.indexer.extract.Block;

/** Tests for {@link TableRows}, through the splitter. */
class TableRowsTest {

    @Test
    void firstRowOfShortWordsIsTheHeadingWhereNoneIsDeclared() {
        assertThat(texts(split(word(
                        Block.row(List.of("Month", "Who", "What"), false, 1),
                        Block.row(List.of("May", "Nurse", "Saw a mark and rang nobody"), false, 1),
                        Block.row(List.of("June", "", "Nothing"), false, 1)))))
                .containsExactly(
                        "Month: May | Who: Nurse | What: Saw a mark and rang nobody", "Month: June | What: Nothing");
    }

    @Test
    void linesAboveTheHeadingsOfASheetStayLines() {
        assertThat(texts(split(word(
                        Block.row(List.of("Actions for the year"), false, 1),
                        Block.row(List.of("No", "Action", "Status"), false, 1),
                        Block.row(List.of("1", "Write a shorter form", "Done"), false, 1)))))
                .containsExactly("Actions for the year", "No: 1 | Action: Write a shorter form | Status: Done");
    }

    @Test
    void headingsRepeatedOnANewPageAreNoRow() {
        assertThat(texts(split(word(
                        Block.row(List.of("Agency", "Role"), true, 1),
                        Block.row(List.of("School", "Host"), false, 1),
                        Block.row(List.of("Agency", "Role"), true, 1),
                        Block.row(List.of("Police", "Guest"), false, 1)))))
                .containsExactly("Agency: School | Role: Host", "Agency: Police | Role: Guest");
    }

    @Test
    void longRowsHaveOneCellALine() {
        String cell =
                "It was a long afternoon and the meeting went on. ".repeat(4).strip();
        assertThat(texts(split(
                        word(Block.row(List.of("When", "What"), true, 1), Block.row(List.of("May", cell), false, 1)))))
                .containsExactly("When: May\nWhat: " + cell);
    }

    @Test
    void headingWithNothingBelowIsNotLost() {
        assertThat(texts(split(word(
                        Block.row(List.of("Agency", "Reply"), true, 1), Block.row(List.of("School", ""), false, 1)))))
                .containsExactly("Agency | Reply", "Agency: School");
    }

    @Test
    void saysWhereEachCellStandsInItsRow() {
        SplitDocument split = split(word(
                Block.row(List.of("Month", "Who", "What"), true, 1),
                Block.row(List.of("May", "", "Saw a mark"), false, 1)));

        SplitDocument.Table table = split.tables().getFirst();
        String text = split.passages().getFirst().text();

        assertThat(table.headings()).containsExactly("Month", "Who", "What");
        assertThat(table.rows().getLast().cells())
                .extracting(
                        SplitDocument.Cell::column,
                        cell -> text(split, table.rows().getLast(), cell))
                .containsExactly(tuple(0, "May"), tuple(2, "Saw a mark"));
        assertThat(table.rows().getFirst().heading()).isTrue();
        assertThat(text).isEqualTo("Month | Who | What");
    }

    private static String text(SplitDocument split, SplitDocument.Row row, SplitDocument.Cell cell) {
        return split.passages().stream()
                .filter(passage -> passage.id().equals(row.passage()))
                .map(passage -> passage.text().substring(cell.start(), cell.end()))
                .findFirst()
                .orElseThrow();
    }
}
