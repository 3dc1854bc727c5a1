package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.practicelearning.corpus.source.Line;

/** Sets a ruled table: cells wrapped, the heading row shaded and repeated on each page. */
final class TableSetter {
    private static final float PAD = 4;
    private static final Color RULE = new Color(0x8c, 0x93, 0x9b);
    private static final Color INK = new Color(0x1a, 0x1a, 0x1a);

    private final Look look;
    private final Faces faces;
    private final Words words;
    private final float measure;
    private float size;

    TableSetter(Look look, Faces faces, Words words, float measure) {
        this.look = look;
        this.faces = faces;
        this.words = words;
        this.measure = measure;
        this.size = look.size() - 1;
    }

    List<Slice> set(List<Line> rows) {
        float[] widths = widths(rows);
        Slice heading = row(rows.getFirst(), widths, true, null).keptWithNext();
        List<Slice> slices = new ArrayList<>();
        slices.add(heading.spaced(look.size() * 0.9f));
        for (Line line : rows.subList(1, rows.size())) {
            slices.add(row(line, widths, false, repeat(heading)));
        }
        slices.add(Slice.gap(look.size() * 0.5f));
        return slices;
    }

    /** The heading row as printed again: it plants nothing a second time. */
    private static Slice repeat(Slice heading) {
        return new Slice(0, heading.height(), true, heading.painter(), List.of(), List.of(), null);
    }

    private float[] widths(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        while (true) {
            float[] least = new float[columns];
            float[] wanted = new float[columns];
            for (Line line : rows) {
                Face font = line == rows.getFirst() ? faces.bold() : faces.regular();
                for (int i = 0; i < columns; i++) {
                    List<Word> cell = words.of(line.cells().get(i), font, size, INK);
                    TextLine whole = new TextLine(cell, false);
                    wanted[i] = Math.max(wanted[i], cell.isEmpty() ? 0 : whole.width() + 2 * PAD + 1);
                    for (Word word : cell) {
                        least[i] = Math.max(least[i], word.width() + 2 * PAD + 1);
                    }
                }
            }
            if (sum(least) <= measure) {
                return share(least, wanted);
            }
            size -= 0.5f;
        }
    }

    private float[] share(float[] least, float[] wanted) {
        float[] widths = least.clone();
        float spare = measure - sum(least);
        float asked = 0;
        float[] more = new float[least.length];
        for (int i = 0; i < least.length; i++) {
            // The square root keeps one long cell from starving the other columns.
            more[i] = (float) Math.sqrt(Math.max(0.01f, wanted[i] - least[i]));
            asked += more[i];
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += spare * more[i] / asked;
        }
        return widths;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private Slice row(Line line, float[] widths, boolean heading, Slice again) {
        Face font = heading ? faces.bold() : faces.regular();
        LineBreaker breaker = new LineBreaker(false);
        List<List<TextLine>> cells = new ArrayList<>();
        List<String> plants = new ArrayList<>(List.of(Plants.unit(line.unit())));
        List<String> notes = new ArrayList<>();
        int tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            List<Word> text = words.of(line.cells().get(i), font, size, INK);
            List<TextLine> lines = text.isEmpty() ? List.of() : breaker.lines(text, widths[i] - 2 * PAD);
            cells.add(lines);
            lines.forEach(each -> plants.addAll(Typesetter.planted(each)));
            lines.forEach(each -> notes.addAll(Typesetter.called(each)));
            tallest = Math.max(tallest, lines.size());
        }
        float height = tallest * size * 1.2f + 2 * PAD;
        Slice.Painter painter = (canvas, x, y) -> paint(canvas, x, y, height, widths, cells, heading);
        return new Slice(0, height, false, painter, List.copyOf(plants), List.copyOf(notes), again);
    }

    private void paint(
            PDPageContentStream canvas,
            float left,
            float y,
            float height,
            float[] widths,
            List<List<TextLine>> cells,
            boolean heading)
            throws IOException {
        float x = left;
        for (int i = 0; i < widths.length; i++) {
            if (heading) {
                canvas.setNonStrokingColor(new Color(0xdd, 0xe4, 0xea));
                canvas.addRect(x, y - height, widths[i], height);
                canvas.fill();
            }
            canvas.setStrokingColor(RULE);
            canvas.setLineWidth(0.5f);
            canvas.addRect(x, y - height, widths[i], height);
            canvas.stroke();
            float baseline = y - PAD - size * 0.9f;
            for (TextLine line : cells.get(i)) {
                LinePainter.paint(canvas, line, x + PAD, baseline, 0);
                baseline -= size * 1.2f;
            }
            x += widths[i];
        }
    }
}
