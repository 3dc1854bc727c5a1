package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.search.SearchAddress;

/**
 * Documents counted by rows and columns. The first row counts all documents of each column, so that the others have
 * something to be a share of.
 *
 * @param sums what of it adds up
 */
record CountTable(List<String> columns, List<Line> lines, SmallNumbers.Sums sums) {
    CountTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** A row. */
    record Line(String id, String label, int depth, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /** Documents in its cell of the last column. */
        Cell last() {
            return cells.getLast();
        }
    }

    /**
     * A figure.
     *
     * @param of documents of its column
     * @param unpublished whether unpublished documents are among the counted
     * @param address the search that shows them
     */
    record Cell(String column, int count, int of, boolean unpublished, boolean ofUnpublished, String address) {

        /** In whole per cent, 0 of none. */
        int percent() {
            return of == 0 ? 0 : (int) Math.round(100.0 * count / of);
        }
    }

    /**
     * Counts.
     *
     * @param base the search that finds the documents
     * @param rows the first of them holds every document
     */
    static CountTable of(
            List<DocumentCard> documents,
            SearchAddress base,
            List<Axis> rows,
            List<Axis> columns,
            SmallNumbers.Sums sums) {
        List<List<DocumentCard>> byColumn = columns.stream()
                .map(column -> documents.stream().filter(column.holds()).toList())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Axis row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (int at = 0; at < columns.size(); at++) {
                Axis column = columns.get(at);
                List<DocumentCard> all = byColumn.get(at);
                List<DocumentCard> own = all.stream().filter(row.holds()).toList();
                SearchAddress search = row.narrow().apply(column.narrow().apply(base));
                cells.add(new Cell(
                        column.id(),
                        own.size(),
                        all.size(),
                        anyUnpublished(own),
                        anyUnpublished(all),
                        search.toPage()));
            }
            lines.add(new Line(row.id(), row.label(), row.depth(), cells));
        }
        return new CountTable(columns.stream().map(Axis::label).toList(), lines, sums);
    }

    private static boolean anyUnpublished(List<DocumentCard> documents) {
        return documents.stream().anyMatch(card -> card.compartment().accessClass() != AccessClass.PUBLISHED);
    }

    /** The row of all documents. */
    Line base() {
        return lines.getFirst();
    }

    /** Every other row. */
    List<Line> body() {
        return lines.subList(1, lines.size());
    }

    /** The largest figure below the first row. */
    int largest() {
        return body().stream()
                .flatMap(line -> line.cells().stream())
                .mapToInt(Cell::count)
                .max()
                .orElse(0);
    }
}
