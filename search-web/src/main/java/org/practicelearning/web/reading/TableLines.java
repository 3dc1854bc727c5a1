package org.practicelearning.web.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.Cell;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.reading.ReadingPage.Item;
import org.practicelearning.web.reading.ReadingPage.Row;
import org.practicelearning.web.reading.ReadingPage.Table;

/** Puts rows that follow one another together to the table they come from. */
final class TableLines {
    private final Map<String, SplitDocument.Table> tables = new HashMap<>();
    private final Map<String, SplitDocument.Row> rows = new HashMap<>();
    private final List<Row> lines = new ArrayList<>();
    private SplitDocument.@Nullable Table open;
    private @Nullable Item head;

    TableLines(List<SplitDocument.Table> tables) {
        for (SplitDocument.Table table : tables) {
            for (SplitDocument.Row row : table.rows()) {
                this.tables.put(row.passage(), table);
                rows.put(row.passage(), row);
            }
        }
    }

    /** Whether a passage is a row of the table that is open. */
    boolean goesOn(Passage passage) {
        return open != null && tables.get(passage.id()) == open;
    }

    /** Takes a passage when it is a row of a table; it begins one when none is open. */
    boolean take(Passage passage, List<Span> spans, Item item) {
        SplitDocument.Table table = tables.get(passage.id());
        SplitDocument.Row row = rows.get(passage.id());
        if (table == null || row == null || open == null && isLine(row, table)) {
            return false;
        }
        open = table;
        if (row.heading() && lines.isEmpty()) {
            head = item.withoutText();
        } else {
            lines.add(new Row(item.withoutText(), cells(passage, row, spans, table)));
        }
        return true;
    }

    private static List<ReadingPage.Cell> cells(
            Passage passage, SplitDocument.Row row, List<Span> spans, SplitDocument.Table table) {
        int columns = columns(table);
        List<ReadingPage.Cell> cells = new ArrayList<>();
        boolean alone = isLine(row, table);
        for (Cell cell : row.cells()) {
            while (!alone && cells.size() < cell.column()) {
                cells.add(new ReadingPage.Cell(heading(table, cells.size()), 1, List.of()));
            }
            cells.add(new ReadingPage.Cell(
                    alone ? "" : heading(table, cell.column()),
                    alone ? columns : 1,
                    LitText.lines(passage.text(), cell.start(), cell.end(), spans)));
        }
        while (!alone && cells.size() < columns) {
            cells.add(new ReadingPage.Cell(heading(table, cells.size()), 1, List.of()));
        }
        return cells;
    }

    /** A cell alone in a row of many is a line of text; above the headings it is no part of the table. */
    private static boolean isLine(SplitDocument.Row row, SplitDocument.Table table) {
        return !row.heading() && row.cells().size() == 1 && columns(table) > 2;
    }

    private static String heading(SplitDocument.Table table, int column) {
        return column < table.headings().size() ? table.headings().get(column) : "";
    }

    private static int columns(SplitDocument.Table table) {
        int columns = table.headings().size();
        for (SplitDocument.Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                columns = Math.max(columns, cell.column() + 1);
            }
        }
        return columns;
    }

    /** Ends the table that is open and gives it, null when none is. */
    @Nullable
    Item close() {
        if (open == null) {
            return null;
        }
        int columns = columns(open);
        List<String> headings = new ArrayList<>(open.headings());
        while (!headings.isEmpty() && headings.size() < columns) {
            headings.add("");
        }
        Item table = Item.table(new Table(headings, head, List.copyOf(lines), columns));
        open = null;
        head = null;
        lines.clear();
        return table;
    }
}
