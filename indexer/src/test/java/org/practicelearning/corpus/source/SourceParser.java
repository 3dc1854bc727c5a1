package org.practicelearning.corpus.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a source file; the format is told in {@code corpus/README.md}. */
public final class SourceParser {
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.+)");
    private static final Pattern ITEM = Pattern.compile("- +(.+)");
    private static final Pattern ORDERED = Pattern.compile("(\\d+\\)) +(.+)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^(\\w+)\\]: *(.+)");
    private static final Pattern RULE = Pattern.compile("\\|[-:| ]+\\|?");
    // The sign for cents, e and o are bullets as bad OCR reads them; no English paragraph begins with one alone.
    private static final Pattern NUMBERED = Pattern.compile(
            "(\\d+(?:\\.\\d+)+\\.?|\\d{1,2}\\.|[ivxl]+\\.|[A-Z]\\d{1,2}(?:\\.\\d+)?\\.?(?= +[A-Z\"*\\[])|\\([a-z0-9]{1,3}\\)|[\u00a2eo]) +(.+)");
    private static final Pattern BEGINS =
            Pattern.compile("#{1,3} .*|===|\\|.*|- .*|\\d+\\) .*|> ?.*|\\[\\^\\w+\\]:.*|!rec .*");
    private static final char INNER_BAR = '\u0001';

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Line> list = new ArrayList<>();
    private String listKind = "";
    private int units;

    private SourceParser() {}

    public static Source parse(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** All sources of a folder, by id. */
    public static List<Source> parseAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(SourceParser::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source parse(String text) {
        String[] parts = text.replace("\r", "").split("(?m)^---$\n?", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no header between two --- lines");
        }
        SourceParser parser = new SourceParser();
        parser.body(logicalLines(parts[2]));
        return new Source(header(parts[1]), parser.pieces);
    }

    private static Header header(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] pair = line.split(":", 2);
            values.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
        });
        return new Header(values);
    }

    /** Joins hard-wrapped paragraphs; a mark, a blank line or another kind of line ends one. */
    private static List<String> logicalLines(String body) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : body.lines().map(String::strip).toList()) {
            if (open && !line.isEmpty() && !BEGINS.matcher(line).matches()) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line);
            } else {
                lines.add(line);
            }
            open = !line.isEmpty() && !line.endsWith("}") && !line.equals("===") && !line.startsWith("|");
        }
        return lines;
    }

    private void body(List<String> lines) {
        for (String line : lines) {
            String kind = listKind(line);
            if (!kind.equals(listKind)) {
                closeList();
                listKind = kind;
            }
            read(line);
        }
        closeList();
    }

    private static String listKind(String line) {
        if (line.startsWith("|")) {
            return "table";
        }
        return ITEM.matcher(line).matches() ? "bullets" : ORDERED.matcher(line).matches() ? "ordered" : "";
    }

    private void closeList() {
        if (!list.isEmpty()) {
            pieces.add(
                    listKind.equals("table")
                            ? new Piece.Table(list)
                            : new Piece.Items(listKind.equals("ordered"), list));
            list.clear();
        }
    }

    private void read(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (line.isEmpty()) {
            return;
        }
        switch (listKind) {
            case "table" -> row(line);
            case "bullets" -> list.add(line("", ITEM.matcher(line).replaceFirst("$1")));
            case "ordered" ->
                list.add(line(
                        ORDERED.matcher(line).replaceFirst("$1"),
                        ORDERED.matcher(line).replaceFirst("$2")));
            default -> {
                if (heading.matches()) {
                    pieces.add(new Piece.Heading(heading.group(1).length(), line("", heading.group(2))));
                } else if (note.matches()) {
                    pieces.add(new Piece.Note(line(note.group(1), note.group(2))));
                } else if (line.equals("===")) {
                    pieces.add(new Piece.PageBreak());
                } else if (line.startsWith(">")) {
                    pieces.add(new Piece.Quote(line("", line.substring(1).strip())));
                } else if (line.startsWith("!rec")) {
                    recommendation(line);
                } else {
                    paragraph(line);
                }
            }
        }
    }

    private void paragraph(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        pieces.add(
                new Piece.Paragraph(numbered.matches() ? line(numbered.group(1), numbered.group(2)) : line("", line)));
    }

    private Line line(String label, String source) {
        Marks.Marked marked = Marks.cut(source);
        return new Line(++units, label, List.of(Rich.parse(marked.text())), marked.marks());
    }

    private void recommendation(String line) {
        List<String> parts = cells(line.substring("!rec".length()));
        if (parts.size() != 3) {
            throw new IllegalArgumentException("a recommendation has a number, an addressee and a text: " + line);
        }
        pieces.add(new Piece.Recommendation(parts.get(1), line(parts.get(0), parts.get(2))));
    }

    private void row(String line) {
        if (RULE.matcher(line).matches()) {
            return;
        }
        Marks.Marked outer = Marks.cut(line);
        String inside = outer.text().substring(1).replaceAll("\\|\\s*$", "");
        List<String> cells = new ArrayList<>(cells(inside));
        Marks.Marked last = Marks.cut(cells.getLast());
        cells.set(cells.size() - 1, last.text());
        Marks marks = outer.marks().coded() ? outer.marks() : last.marks();
        if (!list.isEmpty() && list.getFirst().cells().size() != cells.size()) {
            throw new IllegalArgumentException("row of " + cells.size() + " cells in a table of "
                    + list.getFirst().cells().size() + ": " + line);
        }
        list.add(new Line(++units, "", cells.stream().map(Rich::parse).toList(), marks));
    }

    /** Parts a line at its bars, leaving those within double brackets alone. */
    private static List<String> cells(String line) {
        String shielded = Pattern.compile("\\[\\[[^\\]]*\\]\\]")
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace('|', INNER_BAR)));
        return Arrays.stream(shielded.split("\\|", -1))
                .map(cell -> cell.replace(INNER_BAR, '|').strip())
                .toList();
    }
}
