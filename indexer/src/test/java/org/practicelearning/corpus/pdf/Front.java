package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.truth.Printed;

/** The block at the head of the first page: publisher, kind, title, date. */
final class Front {
    private final Header header;
    private final Look look;
    private final Faces faces;
    private final Typesetter setter;
    private final float measure;

    Front(Header header, Look look, Faces faces, Typesetter setter, float measure) {
        this.header = header;
        this.look = look;
        this.faces = faces;
        this.setter = setter;
        this.measure = measure;
    }

    /** The facts it prints. */
    List<Printed> printed() {
        return List.of(
                new Printed("publisher", header.publisher()),
                new Printed("type", Wording.type(header)),
                new Printed("title", header.title()),
                new Printed("published", date()));
    }

    String date() {
        return header.seed() % 4 == 0 ? Wording.month(header.published()) : Wording.longDate(header.published());
    }

    List<Slice> slices() {
        return look.banner() ? banner() : block();
    }

    private List<Slice> block() {
        List<Slice> slices = new ArrayList<>();
        slices.addAll(line(header.publisher(), 10.5f, true, look.color(), 0, 0));
        slices.addAll(line(Wording.type(header), 13, false, Color.DARK_GRAY, 0, 10));
        slices.addAll(line(header.title(), 20, true, look.color(), 0, 4));
        slices.addAll(line("Published: " + date(), 10.5f, false, Color.DARK_GRAY, 0, 6));
        slices.add(new Slice(8, 12, false, this::rule, List.of(), List.of(), null));
        return slices;
    }

    private void rule(org.apache.pdfbox.pdmodel.PDPageContentStream canvas, float x, float y) throws IOException {
        canvas.setNonStrokingColor(look.color());
        canvas.addRect(x, y - 1.5f, measure, 1.5f);
        canvas.fill();
    }

    /** White on a coloured field, as briefings are. */
    private List<Slice> banner() {
        List<Slice> slices = new ArrayList<>();
        slices.addAll(line(Wording.type(header), 12, false, Color.WHITE, 14, 0));
        slices.addAll(line(header.title(), 21, true, Color.WHITE, 14, 4));
        slices.addAll(line(header.publisher() + ", " + date(), 10, false, Color.WHITE, 14, 8));
        float height = 24;
        for (Slice slice : slices) {
            height += slice.above() + slice.height();
        }
        float field = height;
        slices.addFirst(new Slice(
                0,
                12,
                true,
                (canvas, x, y) -> {
                    canvas.setNonStrokingColor(look.color());
                    canvas.addRect(x, y - field, measure, field);
                    canvas.fill();
                },
                List.of(),
                List.of(),
                null));
        slices.add(Slice.gap(26));
        return slices;
    }

    private List<Slice> line(String text, float size, boolean bold, Color color, float inset, float above) {
        List<Word> words = setter.words().of(text, bold ? faces.bold() : faces.regular(), size, color);
        List<Slice> lines = setter.lines(words, new Typesetter.Manner(inset, inset, size, size * 1.25f, false), null);
        lines.replaceAll(Slice::keptWithNext);
        lines.set(0, lines.getFirst().spaced(above));
        return lines;
    }
}
