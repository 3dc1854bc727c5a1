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
    private final Map<String, Place> places = new HashMap<>();
    private final List<Row> lines = new ArrayList<>();
    private @Nullable Frame open;
    private @Nullable Item head;

    /** A table and the number of its columns. */
    private record Frame(SplitDocument.Table table, int columns) {
        String heading(int column) {
            return column < table.headings().size() ? table.headings().get(column) : "";
        }

        /** A cell alone in a row of many is a line of text; above the headings it is no part of the table. */
        boolean isLine(SplitDocument.Row row) {
            return !row.heading() && row.cells().size() == 1 && columns > 2;
        }
    }

    /** A row in its table. */
    private record Place(Frame frame, SplitDocument.Row row) {}

    TableLines(List<SplitDocument.Table> tables) {
        for (SplitDocument.Table table : tables) {
            Frame frame = new Frame(table, columns(table));
            table.rows().forEach(row -> places.put(row.passage(), new Place(frame, row)));
        }
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

    /** Whether a passage is a row of the table that is open. */
    boolean goesOn(Passage passage) {
        Place place = places.get(passage.id());
        return open != null && place != null && place.frame() == open;
    }

    /** Takes a passage when it is a row of a table; it begins one when none is open. */
    boolean take(Passage passage, List<Span> spans, Item item) {
        Place place = places.get(passage.id());
        if (place == null || open == null && place.frame().isLine(place.row())) {
            return false;
        }
        open = place.frame();
        if (place.row().heading() && lines.isEmpty()) {
            head = item.withoutText();
        } else {
            lines.add(new Row(item.withoutText(), cells(passage, place, spans)));
        }
        return true;
    }

    private static List<ReadingPage.Cell> cells(Passage passage, Place place, List<Span> spans) {
        Frame frame = place.frame();
        List<ReadingPage.Cell> cells = new ArrayList<>();
        boolean alone = frame.isLine(place.row());
        for (Cell cell : place.row().cells()) {
            if (!alone) {
                fill(cells, cell.column(), frame);
            }
            cells.add(new ReadingPage.Cell(
                    alone ? "" : frame.heading(cell.column()),
                    alone ? frame.columns() : 1,
                    LitText.lines(passage.text(), cell.start(), cell.end(), spans)));
        }
        if (!alone) {
            fill(cells, frame.columns(), frame);
        }
        return cells;
    }

    /** Adds empty cells until there are so many. */
    private static void fill(List<ReadingPage.Cell> cells, int columns, Frame frame) {
        while (cells.size() < columns) {
            cells.add(new ReadingPage.Cell(frame.heading(cells.size()), 1, List.of()));
        }
    }

    /** Ends the table that is open and gives it, null when none is. */
    @Nullable
    Item close() {
        if (open == null) {
            return null;
        }
        List<String> headings = new ArrayList<>(open.table().headings());
        while (!headings.isEmpty() && headings.size() < open.columns()) {
            headings.add("");
        }
        Item table = Item.table(new Table(headings, head, List.copyOf(lines), open.columns()));
        open = null;
        head = null;
        lines.clear();
        return table;
    }
}
