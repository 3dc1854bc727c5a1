package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.passage.SplitDocument.Cell;
import org.practicelearning.indexer.passage.SplitDocument.Row;

/** The rows of one table as text, each with the headings of its columns, so that a row can be understood alone. */
final class TableRows {
    /** Rows longer than this have one cell a line. */
    private static final int ONE_LINE = 200;

    private static final String BAR = " | ";

    private static final int LONGEST_HEADING = 60;
    /** A sheet may have so many lines of title and explanation above its headings. */
    private static final int MOST_LINES_ABOVE = 10;

    private final List<Piece> rows;
    private final List<String> headings;
    private final int headingsFrom;
    private final int headingsTo;
    private final Set<String> said = new HashSet<>();

    /** @param rows the rows of one table, in order */
    TableRows(List<Piece> rows) {
        this.rows = rows;
        int from = linesAbove();
        int to = from;
        while (to < rows.size() && rows.get(to).level() > 0) {
            to++;
        }
        if (to == from && looksLikeHeadings(from)) {
            to = from + 1;
        }
        headingsFrom = from;
        headingsTo = to == rows.size() ? from : to;
        headings = merged(rows.subList(headingsFrom, headingsTo));
    }

    private int linesAbove() {
        int lines = 0;
        while (lines < rows.size() && lines < MOST_LINES_ABOVE && filled(rows.get(lines)) < 2) {
            lines++;
        }
        return lines < rows.size() && lines < MOST_LINES_ABOVE ? lines : 0;
    }

    /**
     * A row as text.
     *
     * @param heading whether it says the headings of the columns
     * @param cells where each filled cell stands in the text of the piece
     */
    record Told(Piece piece, boolean heading, List<Cell> cells) {

        /** The row as it stands in its passage, which may have lost a number at its beginning; empty when it is not there. */
        Optional<Row> in(Passage passage) {
            int lost = piece.text().length() - passage.text().length();
            if (!piece.text().endsWith(passage.text())) {
                return Optional.empty();
            }
            List<Cell> moved = cells.stream()
                    .filter(cell -> cell.end() > lost)
                    .map(cell -> new Cell(cell.column(), Math.max(0, cell.start() - lost), cell.end() - lost))
                    .toList();
            return Optional.of(new Row(passage.id(), heading, moved));
        }
    }

    /** The headings of the columns; empty where the table has none. */
    List<String> headings() {
        return headings.stream().map(String::strip).toList();
    }

    /**
     * The rows with their texts, without the headings; but with them where a column has nothing below its heading. A table
     * of headings alone gives its rows as they are.
     */
    List<Told> told() {
        List<Told> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Piece row = rows.get(i);
            boolean heading = i >= headingsFrom && i < headingsTo || isRepeatedHeading(row);
            if (!heading && !row.text().isBlank()) {
                texts.add(told(row, row.cells().isEmpty() ? List.of(row.text()) : row.cells()));
            }
        }
        boolean silent = headings.stream().anyMatch(each -> !each.isBlank() && !said.contains(each));
        if (silent) {
            texts.addFirst(toldHeadings(rows.get(headingsFrom)));
        }
        return texts;
    }

    private Told toldHeadings(Piece row) {
        RowText text = new RowText(BAR);
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank()) {
                text.add(i, null, headings.get(i));
            }
        }
        return new Told(row.withText(text.text()), true, text.cells());
    }

    private boolean isRepeatedHeading(Piece row) {
        return headingsTo > headingsFrom
                && row.cells().equals(rows.get(headingsFrom).cells());
    }

    private static long filled(Piece row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Short, filled and wordy first cells above longer ones are headings even where the format does not say so. */
    private boolean looksLikeHeadings(int at) {
        if (rows.size() - at < 2 || rows.get(at).cells().size() < 2) {
            return false;
        }
        List<String> cells = rows.get(at).cells();
        for (String cell : cells) {
            String bare = cell.replaceFirst("^[\"'\u2018\u201c(]", "");
            boolean wordy = !bare.isBlank() && Character.isLetter(bare.codePointAt(0)) && !cell.endsWith(".");
            if (!wordy || cell.length() > LONGEST_HEADING || cell.endsWith(":")) {
                return false;
            }
        }
        double below = rows.stream()
                .skip(at + 1L)
                .mapToInt(row -> row.text().length())
                .average()
                .orElse(0);
        return cells.size() > 2
                || rows.size() - at > 2 && below > rows.get(at).text().length();
    }

    private static List<String> merged(List<Piece> rows) {
        List<String> merged = new ArrayList<>();
        for (Piece row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i);
                if (i >= merged.size()) {
                    merged.add(cell);
                } else if (!cell.isBlank() && !merged.get(i).equals(cell)) {
                    merged.set(i, (merged.get(i) + " " + cell).strip());
                }
            }
        }
        return merged;
    }

    private Told told(Piece row, List<String> cells) {
        boolean line = headings.size() > 2
                && cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
        RowText oneLine = written(cells, line, BAR);
        RowText text = oneLine.told() > ONE_LINE ? written(cells, line, "\n") : oneLine;
        return new Told(row.withText(text.text()), false, text.cells());
    }

    private RowText written(List<String> cells, boolean line, String separator) {
        RowText text = new RowText(separator);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                text.add(i, line ? null : heading(i), cell);
            }
        }
        return text;
    }

    private @Nullable String heading(int column) {
        if (column >= headings.size() || headings.get(column).isBlank()) {
            return null;
        }
        said.add(headings.get(column));
        String heading = headings.get(column).strip();
        return heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
    }

    /** A row being written, and where its cells come to stand. */
    private static final class RowText {
        private final String separator;
        private final StringBuilder text = new StringBuilder();
        private final List<Cell> cells = new ArrayList<>();
        private int told;

        RowText(String separator) {
            this.separator = separator;
        }

        void add(int column, @Nullable String heading, String cell) {
            String before = heading == null ? "" : heading + ": ";
            text.append(cells.isEmpty() ? "" : separator).append(before);
            cells.add(new Cell(column, text.length(), text.length() + cell.length()));
            text.append(cell);
            told += before.length() + cell.length();
        }

        /** Length without what stands between the cells. */
        int told() {
            return told;
        }

        String text() {
            return text.toString();
        }

        List<Cell> cells() {
            return cells;
        }
    }
}
