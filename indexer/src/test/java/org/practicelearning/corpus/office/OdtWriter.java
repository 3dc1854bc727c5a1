package org.practicelearning.corpus.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.corpus.Wording;
import org.practicelearning.corpus.source.Header;
import org.practicelearning.corpus.source.Line;
import org.practicelearning.corpus.source.Piece;
import org.practicelearning.corpus.source.Rich;
import org.practicelearning.corpus.source.Source;
import org.practicelearning.corpus.truth.Made;
import org.practicelearning.corpus.truth.Running;

/** Makes an OpenDocument text of a source. */
public final class OdtWriter {
    private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\">";

    private final Source source;
    private final Map<String, Line> notes;
    private final StringBuilder body = new StringBuilder();
    private int tables;

    private OdtWriter(Source source) {
        this.source = source.curly();
        this.notes = this.source.notes();
    }

    public static Made write(Source source) {
        OdtWriter writer = new OdtWriter(source);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        entries.put("content.xml", bytes(writer.content()));
        entries.put("styles.xml", bytes(writer.styles()));
        entries.put("meta.xml", bytes(writer.meta()));
        entries.put("META-INF/manifest.xml", bytes(manifest()));
        String footer = source.header().orEmpty("footer");
        List<Running> running = footer.isEmpty()
                ? List.of(new Running("footer", Wording.FICTIONAL))
                : List.of(new Running("footer", footer), new Running("footer", Wording.FICTIONAL));
        return new Made(StableZip.of(entries), Map.of(), running, Wording.printed(source.header()), List.of());
    }

    private static byte[] bytes(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(StandardCharsets.UTF_8);
    }

    private String content() {
        Header header = source.header();
        paragraph("Subtitle", Markup.escape(header.publisher()));
        paragraph("Subtitle", Wording.type(header));
        paragraph("Title", Markup.escape(header.title()));
        paragraph("Subtitle", "Published " + Wording.longDate(header.published()));
        source.pieces().forEach(this::add);
        return "<office:document-content" + NAMES + "<office:automatic-styles>"
                + "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
                + "</style:style><style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:border=\"0.5pt solid #8c939b\" fo:padding=\"0.06cm\"/></style:style>"
                + "<style:style style:name=\"Head\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:background-color=\"#dde4ea\" fo:border=\"0.5pt solid #8c939b\" fo:padding=\"0.06cm\"/></style:style>"
                + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    private void paragraph(String style, String markup) {
        body.append("<text:p text:style-name=\"" + style + "\">" + markup + "</text:p>\n");
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading ->
                body.append("<text:h text:style-name=\"Heading_20_" + heading.level() + "\" text:outline-level=\""
                        + heading.level() + "\">" + text(heading.line().text()) + "</text:h>\n");
            case Piece.Paragraph paragraph -> numbered(paragraph.line());
            case Piece.Items items -> items(items);
            case Piece.Table table -> table(table.lines());
            case Piece.Quote quote -> paragraph("Quotations", text(quote.line().text()));
            case Piece.Recommendation recommendation -> {
                paragraph(
                        "Standard",
                        "<text:span text:style-name=\"Strong\">Recommendation "
                                + recommendation.line().label() + ": " + Markup.escape(recommendation.addressee())
                                + "</text:span>");
                paragraph("Standard", text(recommendation.line().text()));
            }
            case Piece.Note note -> {}
            case Piece.PageBreak pageBreak -> paragraph("Break", "");
        }
    }

    private void numbered(Line line) {
        if (line.label().isEmpty()) {
            paragraph("Standard", text(line.text()));
        } else {
            paragraph("Numbered", line.label() + "<text:tab/>" + text(line.text()));
        }
    }

    private void items(Piece.Items items) {
        String style = items.ordered() ? "Ordered" : "Bullets";
        body.append("<text:list text:style-name=\"" + style + "\">");
        items.lines()
                .forEach(line -> body.append("<text:list-item><text:p text:style-name=\"Standard\">" + text(line.text())
                        + "</text:p></text:list-item>\n"));
        body.append("</text:list>");
    }

    private void table(List<Line> rows) {
        int columns = rows.getFirst().cells().size();
        body.append("<table:table table:name=\"Table" + ++tables + "\"><table:table-column"
                + " table:number-columns-repeated=\"" + columns + "\"/>");
        for (Line row : rows) {
            boolean head = row == rows.getFirst();
            body.append(head ? "<table:table-header-rows><table:table-row>" : "<table:table-row>");
            row.cells()
                    .forEach(cell -> body.append("<table:table-cell table:style-name=\"" + (head ? "Head" : "Cell")
                            + "\" office:value-type=\"string\"><text:p text:style-name=\"Small\">" + text(cell)
                            + "</text:p></table:table-cell>"));
            body.append(head ? "</table:table-row></table:table-header-rows>\n" : "</table:table-row>\n");
        }
        body.append("</table:table>");
        paragraph("Standard", "");
    }

    private String text(Rich text) {
        return Markup.of(text, new Markup.Inline() {
            @Override
            public String bold(String escaped) {
                return "<text:span text:style-name=\"Strong\">" + escaped + "</text:span>";
            }

            @Override
            public String note(String label) {
                Line line = notes.get(label);
                return "<text:note text:id=\"ftn" + label + "\" text:note-class=\"footnote\"><text:note-citation>"
                        + label + "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">"
                        + OdtWriter.this.text(line.text()) + "</text:p></text:note-body></text:note>";
            }
        });
    }

    private String styles() {
        String footer = source.header().orEmpty("footer");
        return "<office:document-styles" + NAMES + "<office:styles>"
                + style("Standard", "", "fo:margin-bottom=\"0.22cm\"", "fo:font-family=\"Arial\" fo:font-size=\"11pt\"")
                + style("Small", "Standard", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"10pt\"")
                + style("Numbered", "Standard", "fo:margin-left=\"1.27cm\" fo:text-indent=\"-1.27cm\"", "")
                + style(
                        "Quotations",
                        "Standard",
                        "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\"",
                        "fo:font-style=\"italic\"")
                + style("Break", "Standard", "fo:break-before=\"page\"", "")
                + style("Footnote", "Standard", "fo:margin-bottom=\"0cm\"", "fo:font-size=\"9pt\"")
                + style(
                        "Title",
                        "Standard",
                        "fo:margin-bottom=\"0.3cm\"",
                        "fo:font-size=\"20pt\" fo:font-weight=\"bold\" fo:color=\"#6b2c5e\"")
                + style("Subtitle", "Standard", "", "fo:font-size=\"12pt\" fo:color=\"#444444\"")
                + style(
                        "Heading_20_1",
                        "Standard",
                        "fo:margin-top=\"0.5cm\" fo:keep-with-next=\"always\"",
                        "fo:font-size=\"15pt\" fo:font-weight=\"bold\" fo:color=\"#6b2c5e\"")
                + style(
                        "Heading_20_2",
                        "Standard",
                        "fo:margin-top=\"0.4cm\" fo:keep-with-next=\"always\"",
                        "fo:font-size=\"12.5pt\" fo:font-weight=\"bold\" fo:color=\"#6b2c5e\"")
                + style(
                        "Heading_20_3",
                        "Standard",
                        "fo:margin-top=\"0.3cm\" fo:keep-with-next=\"always\"",
                        "fo:font-weight=\"bold\"")
                + style(
                        "Footer",
                        "Standard",
                        "fo:text-align=\"center\" fo:margin-bottom=\"0cm\"",
                        "fo:font-size=\"8.5pt\" fo:color=\"#595f66\"")
                + list(
                        "Bullets",
                        "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u2022\">",
                        "</text:list-level-style-bullet>")
                + list(
                        "Ordered",
                        "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\")\">",
                        "</text:list-level-style-number>")
                + "</office:styles><office:automatic-styles><style:page-layout style:name=\"A4\">"
                + "<style:page-layout-properties fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2.2cm\"/>"
                + "<style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles>"
                + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer>"
                + "<text:p text:style-name=\"Footer\">" + Markup.escape(footer) + (footer.isEmpty() ? "" : "    ")
                + "Page <text:page-number text:select-page=\"current\">1</text:page-number></text:p>"
                + "<text:p text:style-name=\"Footer\">" + Wording.FICTIONAL + "</text:p></style:footer>"
                + "</style:master-page></office:master-styles></office:document-styles>";
    }

    private static String style(String name, String parent, String paragraph, String text) {
        return "<style:style style:name=\"" + name + "\" style:display-name=\"" + name.replace("_20_", " ")
                + "\" style:family=\"paragraph\""
                + (parent.isEmpty() ? "" : " style:parent-style-name=\"" + parent + "\"")
                + "><style:paragraph-properties " + paragraph + "/><style:text-properties " + text + "/></style:style>";
    }

    private static String list(String name, String open, String close) {
        return "<text:list-style style:name=\"" + name + "\">" + open
                + "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                + "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.6cm\""
                + " fo:margin-left=\"1.2cm\"/></style:list-level-properties>" + close + "</text:list-style>";
    }

    private String meta() {
        Header header = source.header();
        return "<office:document-meta" + NAMES + "<office:meta><dc:title>" + Markup.escape(header.title())
                + "</dc:title><dc:creator>" + Markup.escape(header.publisher()) + "</dc:creator><dc:subject>"
                + Wording.FICTIONAL + "</dc:subject><dc:description>" + Wording.FICTIONAL
                + "</dc:description><meta:creation-date>" + header.published()
                + "T09:15:00</meta:creation-date><dc:date>"
                + header.published() + "T09:15:00</dc:date></office:meta></office:document-meta>";
    }

    private static String manifest() {
        return "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                + " manifest:version=\"1.3\">" + entry("application/vnd.oasis.opendocument.text", "/")
                + entry("text/xml", "content.xml") + entry("text/xml", "styles.xml") + entry("text/xml", "meta.xml")
                + "</manifest:manifest>";
    }

    private static String entry(String type, String path) {
        return "<manifest:file-entry manifest:media-type=\"" + type + "\" manifest:full-path=\"" + path + "\"/>";
    }
}
