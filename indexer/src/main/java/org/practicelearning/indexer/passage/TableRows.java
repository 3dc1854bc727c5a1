package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table as text, each with the headings of its columns, so that a row can be understood alone. */
final class TableRows {
    /** Rows longer than this have one cell a line. */
    private static final int ONE_LINE = 200;

    private static final int LONGEST_HEADING = 60;
    /** A sheet may have so many lines of title and explanation above its headings. */
    private static final int MOST_LINES_ABOVE = 10;

    private final List<Piece> rows;
    private final List<String> headings;
    private final int headingsFrom;
    private final int headingsTo;
    private final Set<String> told = new HashSet<>();

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
     * The rows with their texts, without the headings; but with them where a column has nothing below its heading. A table
     * of headings alone gives its rows as they are.
     */
    List<Piece> texts() {
        List<Piece> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Piece row = rows.get(i);
            boolean heading = i >= headingsFrom && i < headingsTo || isRepeatedHeading(row);
            if (!heading && !row.text().isBlank()) {
                texts.add(row.withText(text(row.cells().isEmpty() ? List.of(row.text()) : row.cells())));
            }
        }
        boolean silent = headings.stream().anyMatch(each -> !each.isBlank() && !told.contains(each));
        if (silent) {
            Piece row = rows.get(headingsFrom);
            texts.addFirst(row.withText(String.join(
                    " | ", headings.stream().filter(each -> !each.isBlank()).toList())));
        }
        return texts;
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
            boolean wordy = !cell.isBlank() && Character.isLetter(cell.codePointAt(0)) && !cell.endsWith(".");
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

    private String text(List<String> cells) {
        List<String> said = new ArrayList<>();
        boolean line = headings.size() > 2
                && cells.stream().filter(cell -> !cell.isBlank()).count() == 1;
        int length = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                String heading = line ? null : heading(i);
                said.add(heading == null ? cell : heading + ": " + cell);
                length += said.getLast().length();
            }
        }
        return String.join(length > ONE_LINE ? "\n" : " | ", said);
    }

    private @Nullable String heading(int column) {
        if (column >= headings.size() || headings.get(column).isBlank()) {
            return null;
        }
        told.add(headings.get(column));
        String heading = headings.get(column).strip();
        return heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
    }
}
