package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table as text, each with the headings of its columns, so that a row can be understood alone. */
final class TableRows {
    /** Rows longer than this have one cell a line. */
    private static final int ONE_LINE = 200;

    private static final int LONGEST_HEADING = 60;

    private final List<Piece> rows;
    private final List<String> headings;
    private final int first;

    /** @param rows the rows of one table, in order */
    TableRows(List<Piece> rows) {
        this.rows = rows;
        int declared = 0;
        while (declared < rows.size() && rows.get(declared).level() > 0) {
            declared++;
        }
        boolean shaped = declared == 0 && looksLikeHeadings();
        first = declared == rows.size() ? 0 : declared > 0 ? declared : shaped ? 1 : 0;
        headings = merged(rows.subList(0, first));
    }

    /** The rows below the headings with their texts; a table of headings alone gives its rows as they are. */
    List<Piece> texts() {
        List<Piece> texts = new ArrayList<>();
        for (int i = first; i < rows.size(); i++) {
            Piece row = rows.get(i);
            if (!row.text().isBlank() && !isRepeatedHeading(row)) {
                texts.add(row.withText(text(row.cells().isEmpty() ? List.of(row.text()) : row.cells())));
            }
        }
        return texts;
    }

    private boolean isRepeatedHeading(Piece row) {
        return first > 0 && row.cells().equals(rows.getFirst().cells());
    }

    /** Short, filled and wordy first cells above longer ones are headings even where the format does not say so. */
    private boolean looksLikeHeadings() {
        if (rows.size() < 2 || rows.getFirst().cells().size() < 2) {
            return false;
        }
        List<String> cells = rows.getFirst().cells();
        for (String cell : cells) {
            boolean wordy = !cell.isBlank() && Character.isLetter(cell.codePointAt(0)) && !cell.endsWith(".");
            if (!wordy || cell.length() > LONGEST_HEADING || cell.endsWith(":")) {
                return false;
            }
        }
        double below = rows.stream()
                .skip(1)
                .mapToInt(row -> row.text().length())
                .average()
                .orElse(0);
        return cells.size() > 2
                || rows.size() > 2 && below > rows.getFirst().text().length();
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
        int length = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                String heading = heading(i);
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
        String heading = headings.get(column).strip();
        return heading.endsWith(":") ? heading.substring(0, heading.length() - 1) : heading;
    }
}
