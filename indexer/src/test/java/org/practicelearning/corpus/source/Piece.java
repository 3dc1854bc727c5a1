package org.practicelearning.corpus.source;

import java.util.List;
import java.util.function.UnaryOperator;

/** A block of a source document. */
public sealed interface Piece {
    /** The lines it is made of, in order. */
    List<Line> lines();

    /** The same with its lines changed. */
    Piece map(UnaryOperator<Line> change);

    /** @param level from 1 */
    record Heading(int level, Line line) implements Piece {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Heading(level, change.apply(line));
        }
    }

    /** A paragraph, numbered where its line has a label. */
    record Paragraph(Line line) implements Piece {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Paragraph(change.apply(line));
        }
    }

    /** A list, bulleted or numbered. */
    record Items(boolean ordered, List<Line> lines) implements Piece {
        public Items {
            lines = List.copyOf(lines);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Items(ordered, lines.stream().map(change).toList());
        }
    }

    /** A table; its first line is the heading row. */
    record Table(List<Line> lines) implements Piece {
        public Table {
            lines = List.copyOf(lines);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Table(lines.stream().map(change).toList());
        }
    }

    /** A quotation; in slides, what the speaker says. */
    record Quote(Line line) implements Piece {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Quote(change.apply(line));
        }
    }

    /** A footnote; its line's label is the call. */
    record Note(Line line) implements Piece {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Note(change.apply(line));
        }
    }

    /** A recommendation; its line's label is the number. */
    record Recommendation(String addressee, Line line) implements Piece {
        @Override
        public List<Line> lines() {
            return List.of(line);
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return new Recommendation(addressee, change.apply(line));
        }
    }

    /** A page break, where one matters. */
    record PageBreak() implements Piece {
        @Override
        public List<Line> lines() {
            return List.of();
        }

        @Override
        public Piece map(UnaryOperator<Line> change) {
            return this;
        }
    }
}
