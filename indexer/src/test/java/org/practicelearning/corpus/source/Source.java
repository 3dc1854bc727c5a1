package org.practicelearning.corpus.source;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A document as its author wrote it. */
public record Source(Header header, List<Piece> pieces) {
    public Source {
        pieces = List.copyOf(pieces);
    }

    public List<Line> lines() {
        return pieces.stream().flatMap(piece -> piece.lines().stream()).toList();
    }

    /** Footnotes by their label. */
    public Map<String, Line> notes() {
        return pieces.stream()
                .filter(Piece.Note.class::isInstance)
                .map(piece -> ((Piece.Note) piece).line())
                .collect(Collectors.toMap(Line::label, UnaryOperator.identity()));
    }

    /** The same with every line changed. */
    public Source map(UnaryOperator<Line> change) {
        return new Source(
                header, pieces.stream().map(piece -> piece.map(change)).toList());
    }

    /** The same with typographic quotation marks. */
    public Source curly() {
        return map(Line::curly);
    }

    /** The same under another header. */
    public Source withHeader(Header changed) {
        return new Source(changed, pieces);
    }

    /** The number of words its author wrote. */
    public int words() {
        return lines().stream()
                .mapToInt(line -> line.plain().split("\\s+").length)
                .sum();
    }
}
