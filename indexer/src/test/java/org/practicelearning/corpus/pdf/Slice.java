package org.practicelearning.corpus.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A piece of a column that is never parted: one line of text, one table row.
 *
 * @param above space before it, dropped at the top of a column
 * @param height of its content
 * @param withNext whether the next slice must stand in the same column
 * @param painter draws it, told its left edge and top
 * @param plants keys of what is planted in it, see {@link Plants}
 * @param notes labels of the footnotes it calls
 * @param again the slice repeated before it when it begins a column (a table's heading row), or null
 */
record Slice(
        float above,
        float height,
        boolean withNext,
        Painter painter,
        List<String> plants,
        List<String> notes,
        Slice again) {
    /** Draws at a place: {@code y} is the upper edge in PDF units. */
    @FunctionalInterface
    interface Painter {
        void paint(PDPageContentStream canvas, float x, float y) throws IOException;
    }

    static Slice gap(float height) {
        return new Slice(0, height, false, (canvas, x, y) -> {}, List.of(), List.of(), null);
    }

    Slice keptWithNext() {
        return new Slice(above, height, true, painter, plants, notes, again);
    }

    Slice spaced(float changed) {
        return new Slice(changed, height, withNext, painter, plants, notes, again);
    }

    Slice planted(List<String> more) {
        List<String> all = new ArrayList<>(plants);
        all.addAll(more);
        return new Slice(above, height, withNext, painter, List.copyOf(all), notes, again);
    }
}
