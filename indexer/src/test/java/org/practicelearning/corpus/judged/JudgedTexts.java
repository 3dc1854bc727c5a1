package org.practicelearning.corpus.judged;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Source;

/**
 * The texts of the judged set: each document as its author wrote it, without marks, in Markdown; paragraphs are parted by
 * a blank line.
 */
public final class JudgedTexts {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JudgedTexts() {}

    /** Writes {@code judgements/corpus.jsonl} below the corpus folder. */
    public static void write(Path corpus, List<Source> sources) {
        Path file = file(corpus);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, jsonLines(sources), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file.getFileName(), e);
        }
    }

    static Path file(Path corpus) {
        return corpus.resolve("judgements/corpus.jsonl");
    }

    static String jsonLines(List<Source> sources) {
        return sources.stream().map(source -> jsonLine(source) + "\n").collect(Collectors.joining());
    }

    private static String jsonLine(Source source) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_id", source.header().id());
        fields.put("title", source.header().title());
        fields.put("text", text(source));
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + source.header().id(), e);
        }
    }

    static String text(Source source) {
        return source.pieces().stream()
                .map(JudgedTexts::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case Piece.Heading heading -> "#".repeat(heading.level()) + " " + plain(heading.line());
            case Piece.Paragraph paragraph -> labelled(paragraph.line());
            case Piece.Items items -> lines(items.lines(), items.ordered() ? "" : "- ");
            case Piece.Table table -> table(table.lines());
            case Piece.Quote quote -> "> " + plain(quote.line());
            case Piece.Note note -> plain(note.line());
            case Piece.Recommendation recommendation ->
                "Recommendation " + recommendation.line().label() + ". " + recommendation.addressee() + ": "
                        + plain(recommendation.line());
            case Piece.PageBreak none -> "";
        };
    }

    private static String lines(List<Line> lines, String mark) {
        return lines.stream().map(line -> mark + labelled(line)).collect(Collectors.joining("\n"));
    }

    private static String table(List<Line> rows) {
        String rule = "|" + "---|".repeat(rows.getFirst().cells().size());
        return row(rows.getFirst()) + "\n" + rule
                + rows.stream().skip(1).map(row -> "\n" + row(row)).collect(Collectors.joining());
    }

    private static String row(Line row) {
        return "| " + row.plain() + " |";
    }

    private static String labelled(Line line) {
        return line.label().isEmpty() ? plain(line) : line.label() + " " + plain(line);
    }

    private static String plain(Line line) {
        return line.text().plain();
    }
}
