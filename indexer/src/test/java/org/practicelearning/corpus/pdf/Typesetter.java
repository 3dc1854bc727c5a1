package org.practicelearning.corpus.pdf;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Rich;

/** Sets the pieces of a source as slices of a given measure. */
final class Typesetter {
    private static final Color INK = new Color(0x1a, 0x1a, 0x1a);
    private static final float INDENT = 36;
    private static final Color SHADE = new Color(0xec, 0xf0, 0xf4);

    private final Look look;
    private final Faces faces;
    private final Face symbols;
    private final Words words;
    private final float measure;

    Typesetter(Look look, Faces faces, Face symbols, float measure) {
        this.look = look;
        this.faces = faces;
        this.symbols = symbols;
        this.words = new Words(faces, look.ligatures());
        this.measure = measure;
    }

    Words words() {
        return words;
    }

    float leading() {
        return look.size() * 1.32f;
    }

    /** Slices of a piece, page breaks and footnotes excepted. */
    List<Slice> set(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> heading(heading);
            case Piece.Paragraph paragraph -> paragraph(paragraph.line());
            case Piece.Items items -> items(items);
            case Piece.Table table -> new TableSetter(look, faces, words, measure).set(table.lines());
            case Piece.Quote quote -> quote(quote.line());
            case Piece.Recommendation recommendation -> recommendation(recommendation);
            case Piece.Note note -> List.of();
            case Piece.PageBreak pageBreak -> List.of();
        };
    }

    /** A footnote in small type. */
    List<Slice> note(Line line) {
        float size = look.size() * 0.78f;
        Manner manner = new Manner(12, 0, size, size * 1.25f, false);
        List<Slice> slices = lines(words.of(line.text(), faces.regular(), size, INK), manner, line);
        return labelled(slices, fragment(line.label(), faces.regular(), size * 0.8f), 0, size * 1.05f);
    }

    private List<Slice> heading(Piece.Heading heading) {
        float size = look.size()
                + switch (heading.level()) {
                    case 1 -> measure < 300 ? 3.5f : 5.5f;
                    case 2 -> 2f;
                    default -> 0.3f;
                };
        Color color = heading.level() < 3 ? look.color() : INK;
        Face font = heading.level() == 3 && look.serif() ? faces.italic() : faces.bold();
        List<Word> text = words.of(heading.line().text(), font, size, color);
        List<Slice> slices = lines(text, new Manner(0, 0, size, size * 1.2f, false), heading.line());
        slices.replaceAll(Slice::keptWithNext);
        space(slices, heading.level() == 1 ? look.size() * 1.6f : look.size() * 1.1f);
        return slices;
    }

    private List<Slice> paragraph(Line line) {
        boolean numbered = !line.label().isEmpty();
        float indent = numbered ? (measure < 300 ? 28 : INDENT) : 0;
        List<Slice> slices = body(line.text(), faces.regular(), indent, 0, line);
        if (numbered) {
            slices = labelled(slices, fragment(line.label(), faces.regular(), look.size()), 0, look.size());
        }
        return space(slices, look.size() * 0.7f);
    }

    private List<Slice> items(Piece.Items items) {
        List<Slice> all = new ArrayList<>();
        for (Line line : items.lines()) {
            List<Slice> slices = body(line.text(), faces.regular(), 30, 0, line);
            Fragment label = items.ordered() ? fragment(line.label(), faces.regular(), look.size()) : bullet();
            slices = labelled(slices, label, 14, look.size());
            all.addAll(space(slices, all.isEmpty() ? look.size() * 0.5f : look.size() * 0.25f));
        }
        return all;
    }

    private Fragment bullet() {
        return look.bullet().equals("symbol")
                ? fragment(SymbolFont.BULLET, symbols, look.size())
                : fragment(look.bullet(), faces.regular(), look.size());
    }

    private List<Slice> quote(Line line) {
        float inset = measure < 300 ? 12 : 26;
        List<Slice> slices = body(line.text(), faces.italic(), inset, inset, line);
        slices.replaceAll(slice -> behind(slice, (canvas, x, y) -> {
            canvas.setNonStrokingColor(look.color());
            canvas.addRect(x + inset - 9, y - leading() + 1, 1.6f, leading());
            canvas.fill();
        }));
        return space(slices, look.size() * 0.8f);
    }

    private List<Slice> recommendation(Piece.Recommendation piece) {
        String number = "Recommendation " + piece.line().label();
        float inset = look.boxedRecommendations() ? 10 : 0;
        List<Slice> slices = new ArrayList<>(
                lines(words.of(number, faces.bold(), look.size(), look.color()), manner(inset, inset), null));
        slices.addAll(lines(
                words.of("For: " + piece.addressee(), faces.italic(), look.size(), INK), manner(inset, inset), null));
        slices.replaceAll(Slice::keptWithNext);
        slices.set(0, slices.getFirst().planted(List.of(Plants.unit(piece.line().unit()))));
        slices.addAll(body(piece.line().text(), faces.regular(), inset, inset, piece.line()));
        if (look.boxedRecommendations()) {
            slices.replaceAll(this::shaded);
        }
        return space(slices, look.size());
    }

    private Slice shaded(Slice slice) {
        return behind(slice, (canvas, x, y) -> {
            canvas.setNonStrokingColor(SHADE);
            canvas.addRect(x, y - leading() - 2, measure, leading() + 2.3f);
            canvas.fill();
            canvas.setNonStrokingColor(look.color());
            canvas.addRect(x, y - leading() - 2, 2.5f, leading() + 2.3f);
            canvas.fill();
        });
    }

    private Manner manner(float left, float right) {
        return new Manner(left, right, look.size(), leading(), look.justified());
    }

    private List<Slice> body(Rich text, Face font, float left, float right, Line line) {
        List<Slice> slices = lines(words.of(text, font, look.size(), INK), manner(left, right), line);
        if (slices.size() > 1) {
            slices.set(0, slices.getFirst().keptWithNext());
            slices.set(slices.size() - 2, slices.get(slices.size() - 2).keptWithNext());
        }
        return slices;
    }

    /** Insets, size, line distance and whether the right edge is straight. */
    record Manner(float left, float right, float size, float leading, boolean justified) {}

    /** @param line what the text is, or null where it is not of the source */
    List<Slice> lines(List<Word> text, Manner manner, Line line) {
        float width = measure - manner.left() - manner.right();
        List<Slice> slices = new ArrayList<>();
        for (TextLine each : new LineBreaker(look.hyphenated()).lines(text, width)) {
            slices.add(new Slice(
                    0,
                    manner.leading(),
                    false,
                    (canvas, x, y) -> LinePainter.paint(
                            canvas, each, x + manner.left(), y - manner.size(), manner.justified() ? width : 0),
                    planted(each),
                    called(each),
                    null));
        }
        if (line != null) {
            slices.set(0, slices.getFirst().planted(List.of(Plants.unit(line.unit()))));
        }
        return slices;
    }

    static List<String> planted(TextLine line) {
        return line.words().stream()
                .flatMap(word -> word.fragments().stream())
                .filter(fragment -> !fragment.planted().isEmpty())
                .map(fragment -> Plants.word(fragment.planted()))
                .toList();
    }

    static List<String> called(TextLine line) {
        return line.words().stream()
                .flatMap(word -> word.fragments().stream())
                .map(Fragment::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private static Fragment fragment(String text, Face font, float size) {
        return Fragment.of(text, font, size, INK);
    }

    private static List<Slice> labelled(List<Slice> slices, Fragment label, float left, float baseline) {
        TextLine alone = new TextLine(List.of(new Word(List.of(label))), false);
        slices.set(
                0,
                behind(
                        slices.getFirst(),
                        (canvas, x, y) -> LinePainter.paint(canvas, alone, x + left, y - baseline, 0)));
        return slices;
    }

    private static Slice behind(Slice slice, Slice.Painter first) {
        Slice.Painter both = (canvas, x, y) -> {
            first.paint(canvas, x, y);
            slice.painter().paint(canvas, x, y);
        };
        return new Slice(
                slice.above(), slice.height(), slice.withNext(), both, slice.plants(), slice.notes(), slice.again());
    }

    private static List<Slice> space(List<Slice> slices, float above) {
        slices.set(0, slices.getFirst().spaced(above));
        return slices;
    }
}
