package org.practicelearning.corpus.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.corpus.Item;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Marks;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Run;

/** The planted truth as tables: what the authors put in, and where the generator put it. */
public final class TruthTables {
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    private String section = "";

    private TruthTables() {
        table("sentinels", "file", "kind", "word", "page", "label", "medium", "section");
        table("passages", "file", "passage", "form", "number", "page", "label", "medium", "section", "text");
        table("themes", "file", "passage", "text", "concept", "status");
        table("roles", "file", "passage", "role", "text");
        table("recommendations", "file", "number", "addressee", "text", "page", "label");
        table("identifiers", "file", "passage", "kind", "text");
        table("running", "file", "edge", "text", "pages");
        table("described", "file", "field", "value", "printed");
        table("additions", "file", "kind", "text");
    }

    /** File name to content. */
    public static Map<String, String> of(List<Item> items) {
        TruthTables truth = new TruthTables();
        items.forEach(truth::add);
        Map<String, String> files = new LinkedHashMap<>();
        truth.tables.forEach((name, rows) -> files.put(name + ".tsv", text(rows)));
        return files;
    }

    private void table(String name, String... columns) {
        tables.put(name, new ArrayList<>(List.of(List.of(columns))));
    }

    private void row(String table, String... values) {
        tables.get(table).add(List.of(values));
    }

    private static String text(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            "\t",
                            row.stream()
                                    .map(value -> value.replaceAll("[\t\n]", " "))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private void add(Item item) {
        section = "";
        item.source().pieces().forEach(piece -> add(item, piece));
        Made made = item.made();
        made.running().forEach(line -> {
            String pages = line.pages() == 0 ? "" : Integer.toString(line.pages());
            row("running", item.file(), line.edge(), line.text(), pages);
        });
        made.extras().forEach(extra -> row("additions", item.file(), extra.kind(), extra.text()));
        described(item);
    }

    private void described(Item item) {
        Map<String, String> printed = new LinkedHashMap<>();
        item.made().printed().forEach(each -> printed.put(each.field(), each.text()));
        for (String field : List.of(
                "title", "type", "publisher", "published", "pseudonym", "age", "sex", "ethnicity", "incident")) {
            row(
                    "described",
                    item.file(),
                    field,
                    item.source().header().orEmpty(field),
                    printed.getOrDefault(field, ""));
        }
    }

    private void add(Item item, Piece piece) {
        if (piece instanceof Piece.Heading heading) {
            section = heading.line().plain();
        }
        for (Line line : piece.lines()) {
            Place place = item.made().placeOf("unit:" + line.unit());
            String unit = Integer.toString(line.unit());
            row(
                    "passages",
                    item.file(),
                    unit,
                    form(piece),
                    line.label(),
                    page(place),
                    place.label(),
                    place.medium(),
                    section,
                    line.plain());
            marks(item.file(), unit, line);
            line.runs().forEach(run -> planted(item, unit, run, place));
            if (piece instanceof Piece.Recommendation recommendation) {
                row(
                        "recommendations",
                        item.file(),
                        line.label(),
                        recommendation.addressee(),
                        line.plain(),
                        page(place),
                        place.label());
            }
        }
    }

    private void marks(String file, String unit, Line line) {
        for (Marks.Theme theme : line.marks().themes()) {
            row("themes", file, unit, line.plain(), theme.concept(), theme.status());
        }
        if (line.marks().coded() && line.marks().themes().isEmpty()) {
            row("themes", file, unit, line.plain(), "none", "none");
        }
        if (!line.marks().role().isEmpty()) {
            row("roles", file, unit, line.marks().role(), line.plain());
        }
    }

    private void planted(Item item, String unit, Run run, Place near) {
        if (!run.sentinel().isEmpty()) {
            Place place = item.made().places().getOrDefault("word:" + run.text(), near);
            row(
                    "sentinels",
                    item.file(),
                    run.sentinel(),
                    run.text(),
                    page(place),
                    place.label(),
                    place.medium(),
                    section);
        }
        if (!run.identifier().isEmpty() && !run.identifier().equals("bar")) {
            row("identifiers", item.file(), unit, run.identifier(), run.text());
        }
    }

    private static String page(Place place) {
        return place.position() == 0 ? "" : Integer.toString(place.position());
    }

    private static String form(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> "heading";
            case Piece.Paragraph paragraph -> "paragraph";
            case Piece.Items items -> "item";
            case Piece.Table table -> "row";
            case Piece.Quote quote -> "quote";
            case Piece.Note note -> "footnote";
            case Piece.Recommendation recommendation -> "recommendation";
            case Piece.PageBreak pageBreak -> "";
        };
    }
}
