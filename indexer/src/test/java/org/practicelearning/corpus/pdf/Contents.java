package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.source.Line;

/** The contents page: headings, dot leaders, page numbers. */
final class Contents {
    private static final float NUMBER_ROOM = 34;

    private final Look look;
    private final Faces faces;
    private final Typesetter setter;
    private final float measure;
    private final List<Slice> slices = new ArrayList<>();

    Contents(Look look, Faces faces, Typesetter setter, float measure) {
        this.look = look;
        this.faces = faces;
        this.setter = setter;
        this.measure = measure;
        float size = look.size() + 5.5f;
        slices.addAll(setter.lines(
                setter.words().of("Contents", faces.bold(), size, look.color()),
                new Typesetter.Manner(0, 0, size, size * 1.8f, false),
                null));
    }

    void add(Line heading, int level, String page) {
        Face font = level == 1 ? faces.bold() : faces.regular();
        float inset = level == 1 ? 0 : 16;
        float size = look.size();
        List<Word> text = setter.words().of(heading.plain(), font, size, Color.BLACK);
        List<TextLine> lines = new LineBreaker(false).lines(text, measure - inset - NUMBER_ROOM);
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = i + 1 < lines.size() ? lines.get(i) : led(lines.get(i), font, measure - inset, page);
            slices.add(new Slice(
                    i == 0 ? (level == 1 ? 6 : 2) : 0,
                    size * 1.3f,
                    i + 1 < lines.size(),
                    (canvas, x, y) -> LinePainter.paint(canvas, line, x + inset, y - size, 0),
                    List.of(),
                    List.of(),
                    null));
        }
    }

    /** The line with dots up to its page number at the right edge. */
    private TextLine led(TextLine line, Face font, float width, String page) {
        float dot = font.width(look.size(), ".");
        float room = width - line.width() - 2 * font.width(look.size(), " ") - font.width(look.size(), page);
        String dots = ".".repeat(Math.max(3, (int) (room / dot)));
        List<Word> words = new ArrayList<>(line.words());
        words.addAll(setter.words().of(dots + " " + page, font, look.size(), Color.BLACK));
        return new TextLine(words, false);
    }

    List<Slice> slices() {
        return slices;
    }
}
