package org.practicelearning.corpus.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Running;

/**
 * Makes plain text with its usual faults: lines broken at 78 letters, bullets read as {@code ¢}, {@code e} or {@code o}, a
 * page's head line in the middle of the text, Markdown in a {@code .txt}. Sources with headings come as Markdown in UTF-8
 * with a byte order mark, others as Windows-1252 with the line ends of that system.
 */
public final class TxtWriter {
    private static final int WIDTH = 78;
    private static final String DEBRIS = "[\u00a2eo]";

    private final Source source;
    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    private TxtWriter(Source source) {
        this.source = source;
        this.markdown = source.pieces().stream().anyMatch(Piece.Heading.class::isInstance);
    }

    public static Made write(Source source) {
        TxtWriter writer = new TxtWriter(source);
        return new Made(
                writer.bytes(),
                Map.of(),
                List.of(new Running("footer", Wording.FICTIONAL)),
                Wording.printed(source.header()),
                List.of());
    }

    private byte[] bytes() {
        text.append(source.header().title()).append('\n');
        text.append(source.header().publisher()).append(", ");
        text.append(Wording.longDate(source.header().published())).append("\n\n");
        source.pieces().forEach(this::add);
        text.append('\n').append(Wording.FICTIONAL).append('\n');
        if (markdown) {
            return ('\ufeff' + text.toString()).getBytes(StandardCharsets.UTF_8);
        }
        return text.toString().replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading ->
                text.append("\n" + "#".repeat(heading.level() + 1) + " "
                        + heading.line().plain() + "\n\n");
            case Piece.Paragraph paragraph -> paragraph(paragraph.line());
            case Piece.Items items -> {
                items.lines().forEach(line -> wrapped(items.ordered() ? line.label() + " " : "* ", line));
                text.append('\n');
            }
            case Piece.Table table -> {
                table.lines()
                        .forEach(line -> text.append("| ").append(line.plain()).append(" |\n"));
                text.append('\n');
            }
            case Piece.Quote quote -> {
                wrapped("> ", quote.line());
                text.append('\n');
            }
            case Piece.Recommendation recommendation -> {
                wrapped(
                        "Recommendation " + recommendation.line().label() + " (" + recommendation.addressee() + "): ",
                        recommendation.line());
                text.append('\n');
            }
            case Piece.Note note -> {
                wrapped("[" + note.line().label() + "] ", note.line());
                text.append('\n');
            }
            case Piece.PageBreak pageBreak -> text.append('\f');
        }
    }

    private void paragraph(Line line) {
        boolean debris = line.label().matches(DEBRIS);
        if (debris && text.length() > 1 && text.charAt(text.length() - 2) == '\n') {
            text.setLength(text.length() - 1);
        }
        boolean running = line.plain().contains(" - page ");
        text.append(running ? "\f" : "");
        wrapped(line.label().isEmpty() ? "" : line.label() + " ", line);
        text.append('\n');
    }

    private void wrapped(String label, Line line) {
        int column = 0;
        for (String word : (label + line.plain()).split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }
}
