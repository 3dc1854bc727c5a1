package org.practicelearning.corpus.office;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Printed;
import org.practicelearning.corpus.truth.Running;

/** Makes a mail with a plain part and an HTML part, both in quoted-printable. */
public final class EmlWriter {
    private static final int WIDTH = 75;

    private final Source source;

    private EmlWriter(Source source) {
        this.source = source.curly();
    }

    public static Made write(Source source) {
        EmlWriter writer = new EmlWriter(source);
        return new Made(
                writer.mail().getBytes(StandardCharsets.US_ASCII),
                Map.of(),
                List.of(new Running("footer", Wording.FICTIONAL)),
                List.of(new Printed("title", source.header().title()), new Printed("published", writer.date())),
                List.of());
    }

    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                source.header().published().atTime(16, 42).atOffset(ZoneOffset.UTC));
    }

    private String mail() {
        String boundary = "=_" + source.header().id();
        boolean national = source.header().get("partnership").equals("National");
        String from = national ? "caselead@national-learning-panel.example" : "reviews@northborough-scp.example";
        String to = national ? "reviews@northborough-scp.example" : "safeguarding-leads@northborough-scp.example";
        String head = "Message-ID: <" + source.header().id() + "@mail.example>\n" + "Date: " + date() + "\n" + "From: "
                + mailbox(source.header().publisher()) + " <" + from + ">\nTo: <" + to + ">\nSubject: "
                + source.header().title() + "\nMIME-Version: 1.0\nComments: " + Wording.FICTIONAL
                + "\nContent-Type: multipart/alternative; boundary=\"" + boundary + "\"\n\n"
                + "This is a message in MIME format.\n";
        return (head + part(boundary, "plain", plain()) + part(boundary, "html", html()) + "--" + boundary + "--\n")
                .replace("\n", "\r\n");
    }

    private static String mailbox(String name) {
        return '"' + name + '"';
    }

    private static String part(String boundary, String kind, String content) {
        return "--" + boundary + "\nContent-Type: text/" + kind.toLowerCase(Locale.ROOT)
                + "; charset=\"utf-8\"\nContent-Transfer-Encoding: quoted-printable\n\n" + quoted(content) + "\n";
    }

    private String plain() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : source.pieces()) {
            for (Line line : piece.lines()) {
                String mark = piece instanceof Piece.Items ? "* " : "";
                text.append(mark).append(line.plain().replace(" | ", ": ")).append('\n');
            }
            text.append('\n');
        }
        return text.append("-- \n").append(Wording.FICTIONAL).append('\n').toString();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<html><body style=\"font-family:Arial\">\n");
        for (Piece piece : source.pieces()) {
            switch (piece) {
                case Piece.Items items -> html.append("<ul>\n" + each(items.lines(), "<li>", "</li>") + "</ul>\n");
                case Piece.Table table -> {
                    html.append("<table border=\"1\">\n");
                    table.lines().forEach(row -> html.append("<tr>" + cells(row) + "</tr>\n"));
                    html.append("</table>\n");
                }
                case Piece.Heading heading -> html.append(each(heading.lines(), "<h2>", "</h2>"));
                default -> html.append(each(piece.lines(), "<p>", "</p>"));
            }
        }
        return html.append("<p style=\"font-size:9pt\">" + Wording.FICTIONAL + "</p>\n</body></html>\n")
                .toString();
    }

    private static String each(List<Line> lines, String open, String close) {
        StringBuilder html = new StringBuilder();
        lines.forEach(line -> html.append(open + Markup.escape(line.plain()) + close + "\n"));
        return html.toString();
    }

    private static String cells(Line row) {
        StringBuilder html = new StringBuilder();
        row.cells().forEach(cell -> html.append("<td>" + Markup.escape(cell.plain()) + "</td>"));
        return html.toString();
    }

    /** Quoted-printable: long lines end in {@code =}, also inside words, letters beyond ASCII become their bytes. */
    private static String quoted(String content) {
        StringBuilder out = new StringBuilder();
        for (String line : content.split("\n", -1)) {
            int column = 0;
            for (byte each : line.getBytes(StandardCharsets.UTF_8)) {
                boolean plain = each >= 32 && each < 127 && each != '=';
                String coded = plain ? Character.toString(each) : String.format(Locale.ROOT, "=%02X", each & 0xff);
                if (column + coded.length() > WIDTH) {
                    out.append("=\n");
                    column = 0;
                }
                out.append(coded);
                column += coded.length();
            }
            out.append('\n');
        }
        return out.toString();
    }
}
