package org.practicelearning.corpus.source;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The smallest piece that carries marks: a heading, a paragraph, a list item, a table row, a quotation, a footnote or a
 * recommendation.
 *
 * @param unit its number within the document, from 1
 * @param label the printed number ("4.2.1", "ii.", "3)"), else empty
 * @param cells one, or the cells of a table row
 */
public record Line(int unit, String label, List<Rich> cells, Marks marks) {
    public Line {
        cells = List.copyOf(cells);
    }

    public Rich text() {
        return cells.getFirst();
    }

    public String plain() {
        return cells.stream().map(Rich::plain).collect(Collectors.joining(" | "));
    }

    /** Its text as printed after its number. */
    public Stream<Run> runs() {
        return cells.stream().flatMap(cell -> cell.runs().stream());
    }

    Line curly() {
        return new Line(unit, label, cells.stream().map(Rich::curly).toList(), marks);
    }

    /** The same with each cell changed. */
    public Line mapCells(UnaryOperator<Rich> change) {
        return new Line(unit, label, cells.stream().map(change).toList(), marks);
    }
}
