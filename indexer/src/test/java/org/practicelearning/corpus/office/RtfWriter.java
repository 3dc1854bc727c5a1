package org.practicelearning.corpus.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Run;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Running;

/** Makes a rich text file of a source, as word processors of the time wrote them. */
public final class RtfWriter {
    private static final int TEXT_WIDTH = 9026;

    private final Source source;
    private final Map<String, Line> notes;
    private final StringBuilder rtf = new StringBuilder();

    private RtfWriter(Source source) {
        this.source = source.curly();
        this.notes = this.source.notes();
    }

    public static Made write(Source source) {
        RtfWriter writer = new RtfWriter(source);
        List<Running> running = source.header().orEmpty("footer").isEmpty()
                ? List.of(new Running("footer", Wording.FICTIONAL))
                : List.of(
                        new Running("footer", source.header().get("footer")), new Running("footer", Wording.FICTIONAL));
        byte[] bytes = writer.document().getBytes(StandardCharsets.US_ASCII);
        return new Made(bytes, Map.of(), running, Wording.printed(source.header()), List.of());
    }

    private String document() {
        Header header = source.header();
        rtf.append(
                        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\deflang2057{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\ftech Symbol;}}\n")
                .append("{\\colortbl;\\red11\\green110\\blue115;\\red85\\green90\\blue96;}\n")
                .append(
                        "{\\stylesheet{\\s0 Normal;}{\\s1\\b\\fs30 heading 1;}{\\s2\\b\\fs25 heading 2;}{\\s3\\b heading 3;}}\n")
                .append("{\\info{\\title " + escape(header.title()) + "}{\\author " + escape(header.publisher())
                        + "}{\\subject " + Wording.FICTIONAL + "}{\\doccomm " + Wording.FICTIONAL + "}{\\creatim\\yr"
                        + header.published().getYear() + "\\mo"
                        + header.published().getMonthValue() + "\\dy"
                        + header.published().getDayOfMonth() + "\\hr9\\min15}}\n")
                .append("\\paperw11906\\paperh16838\\margl1440\\margr1440\\margt1440\\margb1440\n")
                .append("{\\footer\\pard\\qc\\fs17\\cf2 " + escape(header.orEmpty("footer"))
                        + "    Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par " + Wording.FICTIONAL + "\\par}\n");
        paragraph("\\cf2\\fs24", escape(header.publisher()));
        paragraph("\\cf2\\fs24", Wording.type(header));
        paragraph("\\b\\cf1\\fs40", escape(header.title()));
        paragraph("\\cf2\\fs24", "Published " + Wording.longDate(header.published()));
        source.pieces().forEach(this::add);
        return rtf.append("}\n").toString();
    }

    private void paragraph(String format, String text) {
        rtf.append("\\pard\\plain\\f0\\fs22\\sa140 {" + (format.isEmpty() ? "" : format + " ") + text + "}\\par\n");
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading ->
                rtf.append("\\pard\\plain\\s" + heading.level() + "\\keepn\\sb240\\sa100\\f0\\b\\cf1\\fs"
                        + (34 - 4 * heading.level()) + " " + text(heading.line().text()) + "\\par\n");
            case Piece.Paragraph paragraph -> numbered(paragraph.line());
            case Piece.Items items -> items.lines().forEach(line -> item(items.ordered(), line));
            case Piece.Table table -> table(table.lines());
            case Piece.Quote quote ->
                rtf.append("\\pard\\plain\\f0\\fs22\\li567\\ri567\\sa140\\i "
                        + text(quote.line().text()) + "\\i0\\par\n");
            case Piece.Recommendation recommendation -> {
                paragraph(
                        "\\b",
                        "Recommendation " + recommendation.line().label() + ": " + escape(recommendation.addressee()));
                paragraph("", text(recommendation.line().text()));
            }
            case Piece.Note note -> {}
            case Piece.PageBreak pageBreak -> rtf.append("\\page\n");
        }
    }

    private void numbered(Line line) {
        if (line.label().isEmpty()) {
            paragraph("", text(line.text()));
        } else {
            rtf.append("\\pard\\plain\\f0\\fs22\\sa140\\li720\\fi-720\\tx720 " + line.label() + "\\tab "
                    + text(line.text()) + "\\par\n");
        }
    }

    private void item(boolean ordered, Line line) {
        String label = ordered ? line.label() : "{\\f1\\'b7}";
        rtf.append("\\pard\\plain\\f0\\fs22\\sa60\\li720\\fi-360\\tx720 " + label + "\\tab " + text(line.text())
                + "\\par\n");
    }

    private void table(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        for (Line row : rows) {
            boolean head = row == rows.getFirst();
            rtf.append("\\trowd\\trgaph80" + (head ? "\\trhdr" : "") + "\\trkeep");
            for (int i = 1; i <= columns; i++) {
                rtf.append("\\clbrdrt\\brdrs\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs\\cellx"
                        + TEXT_WIDTH * i / columns);
            }
            rtf.append("\n\\pard\\plain\\intbl\\f0\\fs20 ");
            for (Rich cell : row.cells()) {
                rtf.append(head ? "{\\b " + text(cell) + "}" : text(cell)).append("\\cell ");
            }
            rtf.append("\\row\n");
        }
        rtf.append("\\pard\\plain\\sa100\\par\n");
    }

    private String text(Rich text) {
        StringBuilder out = new StringBuilder();
        for (Run run : text.runs()) {
            Line note = notes.get(run.note());
            if (note != null) {
                out.append("{\\super\\chftn}{\\footnote\\pard\\plain\\fs18{\\super\\chftn} " + text(note.text()) + "}");
            } else {
                String letters = escape(Markup.letters(run));
                out.append(run.bold() ? "{\\b " + letters + "}" : letters);
            }
        }
        return out.toString();
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char each : text.toCharArray()) {
            switch (each) {
                case '\\', '{', '}' -> out.append('\\').append(each);
                case '\u2018' -> out.append("\\lquote ");
                case '\u2019' -> out.append("\\'92");
                case '\u201c' -> out.append("\\'93");
                case '\u201d' -> out.append("\\'94");
                case '\u00ad' -> out.append("\\-");
                default -> out.append(each < 128 ? Character.toString(each) : "\\u" + (int) (short) each + "?");
            }
        }
        return out.toString();
    }
}
