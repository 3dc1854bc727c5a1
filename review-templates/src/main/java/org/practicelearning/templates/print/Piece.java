package org.practicelearning.templates.print;

import java.util.List;
import java.util.stream.Collectors;
import org.practicelearning.templates.markdown.Block;

/** A part of the printed draft. */
public sealed interface Piece {
    /** @param level 1 for a section, 2 for a question in it */
    record Heading(int level, String text) implements Piece {}

    /**
     * What somebody wrote.
     *
     * @param path where it stands in the draft
     */
    record Text(String path, List<Block> blocks) implements Piece {
        public Text {
            blocks = List.copyOf(blocks);
        }
    }

    /** Something the program says, for example that nothing was written yet. */
    record Remark(String text) implements Piece {}

    /**
     * Short answers with their questions.
     *
     * @param caption what they belong to
     * @param titled whether the caption is shown; below the heading of its section it is not
     */
    record Pairs(String caption, boolean titled, List<Pair> pairs) implements Piece {
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /** @param path where the answer stands in the draft */
    record Pair(String label, String path, List<Block> answer) {
        public Pair {
            answer = List.copyOf(answer);
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows, also for those who cannot see it
     * @param columns their headings
     * @param widths relative to each other
     * @param rows each with a cell for every column
     */
    record Grid(String caption, List<String> columns, List<Integer> widths, List<List<Cell>> rows) implements Piece {
        public Grid {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param path where it stands in the draft */
    record Cell(String path, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }

        /** The words alone. */
        public String plain() {
            return Block.plain(blocks);
        }
    }

    /** The words of a list of pieces, for tests and comparisons. */
    static String plain(List<Piece> pieces) {
        return pieces.stream()
                .map(each -> switch (each) {
                    case Heading heading -> heading.text();
                    case Text text -> Block.plain(text.blocks());
                    case Remark remark -> remark.text();
                    case Pairs pairs ->
                        pairs.pairs().stream()
                                .map(pair -> pair.label() + "\n" + Block.plain(pair.answer()))
                                .collect(Collectors.joining("\n"));
                    case Grid grid ->
                        String.join("\n", grid.columns()) + "\n"
                                + grid.rows().stream()
                                        .flatMap(List::stream)
                                        .map(Cell::plain)
                                        .collect(Collectors.joining("\n"));
                })
                .collect(Collectors.joining("\n"));
    }
}
