package org.practicelearning.indexer.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.TextSource;

/**
 * A document ready to be read and indexed: its passages and what was left out of them.
 *
 * @param passages in reading order
 * @param pages one for each page of the original
 * @param leftOut running headers, footers and contents lines that are not content, each once
 * @param tables of which rows are passages, in reading order
 * @param lists how the lines of each list passage are set
 */
public record SplitDocument(
        List<Passage> passages,
        List<PageNote> pages,
        List<LeftOut> leftOut,
        List<Table> tables,
        List<ListShape> lists) {
    public SplitDocument {
        passages = List.copyOf(passages);
        pages = List.copyOf(pages);
        leftOut = List.copyOf(leftOut);
        tables = List.copyOf(tables);
        lists = List.copyOf(lists);
    }

    /** A document of which only the text is known. */
    public SplitDocument(List<Passage> passages, List<PageNote> pages, List<LeftOut> leftOut) {
        this(passages, pages, leftOut, List.of(), List.of());
    }

    /** What is known of a page besides its passages. */
    public record PageNote(
            int position,
            @Nullable String label,
            TextSource source,
            @Nullable Integer confidence,
            int words) {}

    /**
     * A line that is not content.
     *
     * @param why {@code running header}, {@code running footer}, {@code page number} or {@code contents}
     * @param text the line
     * @param pages how many pages carry it
     */
    public record LeftOut(String why, String text, int pages) {}

    /**
     * A table of the original.
     *
     * @param headings of its columns; empty where it has none
     * @param rows that are a passage each; a row too long for one passage is not among them
     */
    public record Table(List<String> headings, List<Row> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param passage its passage
     * @param heading whether it says the headings of the columns
     * @param cells the filled ones, from the first column on
     */
    public record Row(String passage, boolean heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a row.
     *
     * @param column from 0
     * @param start of its own words in the text of the passage, after the heading that stands before them there
     * @param end after the last of them
     */
    public record Cell(int column, int start, int end) {}

    /**
     * The lines of a list passage.
     *
     * @param levels for each line the depth of its item, from 1; 0 for a line that leads in to the items
     */
    public record ListShape(String passage, List<Integer> levels) {
        public ListShape {
            levels = List.copyOf(levels);
        }
    }
}
