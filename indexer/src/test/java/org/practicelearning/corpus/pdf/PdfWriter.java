package org.practicelearning.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Place;

/** Makes a PDF of a source: front, contents, body in one column or two, footnotes, running lines. */
public final class PdfWriter {
    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final Paginator.Frame FRAME = new Paginator.Frame(62, PAGE_WIDTH - 124, PAGE_HEIGHT - 84, 86, 22);

    private final Source source;
    private final Look look;
    private final PDDocument document = new PDDocument();
    private final Faces faces;
    private final Typesetter wide;
    private final Plants plants = new Plants();
    private final boolean report;
    private final boolean twoColumns;
    private final Face symbols = new Face(SymbolFont.create());

    private PdfWriter(Source source) {
        this.source = source.curly();
        this.look = Look.of(source.header());
        this.faces = Faces.load(document, look.serif());
        this.wide = new Typesetter(look, faces, symbols, FRAME.width());
        this.report = source.header().get("layout").equals("report");
        this.twoColumns = source.header().get("layout").equals("two-column");
    }

    public static Made write(Source source) {
        try {
            PdfWriter writer = new PdfWriter(source);
            try (writer.document) {
                return writer.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made make() throws IOException {
        List<Sheet> body = new Paginator(FRAME, notes()).paginate(report ? bodyBands() : withFront(bodyBands()));
        Front front = front();
        List<Sheet> contents = report ? contents(body, 1) : List.of();
        // The number of contents pages shifts the body where front matter is counted with it.
        contents = report ? contents(body, contents.size()) : contents;
        int before = report ? 1 + contents.size() : 0;
        PageNumbers numbers = new PageNumbers(look, before, body.size());
        plant(body, before, numbers);
        PagePainter painter = new PagePainter(document, source.header(), look, faces, numbers);
        if (report) {
            painter.cover(front.date());
        }
        for (Sheet sheet : contents) {
            painter.page(sheet, false);
        }
        for (int i = 0; i < body.size(); i++) {
            painter.page(body.get(i), !report && i == 0);
        }
        Declaration.declare(document, source.header(), look, numbers);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return new Made(out.toByteArray(), plants.places(), painter.running(), front.printed(), List.of());
    }

    private Front front() {
        return new Front(source.header(), look, faces, wide, FRAME.width());
    }

    private List<Band> withFront(List<Band> bands) {
        List<Band> all = new ArrayList<>(bands);
        all.addFirst(new Band(1, false, front().slices()));
        return all;
    }

    private Map<String, List<Slice>> notes() {
        Map<String, List<Slice>> notes = new HashMap<>();
        source.notes().forEach((label, line) -> notes.put(label, wide.note(line)));
        return notes;
    }

    private List<Band> bodyBands() {
        List<Band> bands = new ArrayList<>();
        List<Slice> open = new ArrayList<>();
        Typesetter narrow = twoColumns ? new Typesetter(look, faces, symbols, FRAME.column()) : wide;
        boolean fresh = false;
        for (Piece piece : source.pieces()) {
            boolean spans = twoColumns
                    && piece instanceof Piece.Table table
                    && table.lines().getFirst().cells().size() > 2;
            if (piece instanceof Piece.PageBreak && !twoColumns || spans) {
                close(bands, open, fresh);
                fresh = !spans;
            }
            if (spans) {
                List<Slice> table = new ArrayList<>(wide.set(piece));
                table.addFirst(Slice.gap(8).keptWithNext());
                table.add(Slice.gap(10));
                bands.add(new Band(1, false, table));
            } else {
                open.addAll(narrow.set(piece));
            }
        }
        close(bands, open, fresh);
        return bands;
    }

    private void close(List<Band> bands, List<Slice> open, boolean fresh) {
        if (!open.isEmpty()) {
            bands.add(new Band(twoColumns ? 2 : 1, fresh, open));
            open.clear();
        }
    }

    /** Contents pages for a body, were they so many. */
    private List<Sheet> contents(List<Sheet> body, int pages) {
        PageNumbers numbers = new PageNumbers(look, 1 + pages, body.size());
        Contents list = new Contents(look, faces, wide, FRAME.width());
        Map<Integer, String> labels = new HashMap<>();
        for (int i = 0; i < body.size(); i++) {
            String label = numbers.label(1 + pages + i);
            body.get(i)
                    .slices
                    .forEach(placed -> placed.slice().plants().stream()
                            .filter(key -> key.startsWith("unit:"))
                            .forEach(key -> labels.putIfAbsent(Integer.valueOf(key.substring(5)), label)));
        }
        for (Piece piece : source.pieces()) {
            if (piece instanceof Piece.Heading heading && heading.level() < 3) {
                Line line = heading.line();
                list.add(line, heading.level(), labels.getOrDefault(line.unit(), ""));
            }
        }
        return new Paginator(FRAME, Map.of()).paginate(List.of(new Band(1, false, list.slices())));
    }

    private void plant(List<Sheet> body, int before, PageNumbers numbers) {
        for (int i = 0; i < body.size(); i++) {
            Place place = new Place(before + i + 1, numbers.label(before + i), "text");
            Sheet sheet = body.get(i);
            List<Sheet.Placed> all = new ArrayList<>(sheet.slices);
            all.addAll(sheet.notes);
            all.forEach(placed -> placed.slice().plants().forEach(key -> plants.stands(key, place)));
        }
    }
}
