package org.practicelearning.corpus.office;

import java.nio.charset.StandardCharsets;
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

/** Makes a page as saved from a partnership's site: with its menu, crumbs, cookie notice and foot. */
public final class HtmlWriter {
    private static final List<String> MENU =
            List.of("Home", "Worried about a child?", "Professionals", "Training", "Learning from reviews", "About us");
    private static final String COOKIES = "We use cookies to make this site work. Accept or reject.";
    private static final String STYLE = """
            body { font-family: Arial, sans-serif; margin: 0; color: #222; line-height: 1.5 }
            header, footer { background: #1d4f7c; color: #fff; padding: 12px 24px }
            nav li { display: inline; margin-right: 18px } nav a { color: #1d4f7c }
            main { max-width: 46em; margin: 0 auto; padding: 12px 24px }
            table { border-collapse: collapse } td, th { border: 1px solid #8c939b; padding: 4px 8px; text-align: left }
            blockquote { border-left: 4px solid #1d4f7c; margin-left: 0; padding-left: 16px; font-style: italic }
            .cookies { background: #eee; padding: 8px 24px } .footnotes { font-size: 85% }
            """;

    private final Source source;
    private final StringBuilder html = new StringBuilder();

    private HtmlWriter(Source source) {
        this.source = source.curly();
    }

    public static Made write(Source source) {
        HtmlWriter writer = new HtmlWriter(source);
        return new Made(
                writer.page().getBytes(StandardCharsets.UTF_8),
                Map.of(),
                writer.running(),
                Wording.printed(source.header()),
                List.of());
    }

    private List<Running> running() {
        return List.of(
                new Running("header", String.join(" ", MENU)),
                new Running("header", COOKIES),
                new Running("footer", Wording.FICTIONAL));
    }

    private String page() {
        Header header = source.header();
        String title = Markup.escape(header.title());
        String publisher = Markup.escape(header.publisher());
        html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + " - "
                + publisher + "</title>\n<meta name=\"description\" content=\"" + Wording.FICTIONAL
                + "\">\n<meta name=\"dcterms.issued\" content=\"" + header.published() + "\">\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<div class=\"cookies\" role=\"region\" aria-label=\"Cookies\">" + COOKIES
                + "</div>\n<header><a href=\"/\">" + publisher + "</a></header>\n<nav><ul>\n");
        MENU.forEach(entry ->
                html.append("<li><a href=\"#\">").append(Markup.escape(entry)).append("</a></li>\n"));
        html.append("</ul></nav>\n<main>\n<h1>" + title + "</h1>\n<p class=\"meta\">" + Wording.type(header)
                + ". Published " + Wording.longDate(header.published()) + "</p>\n");
        source.pieces().forEach(this::add);
        notes();
        html.append("</main>\n<footer><p>" + publisher + "</p><p>" + Wording.FICTIONAL
                + "</p></footer>\n<script>var page = { views: 0 };</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void notes() {
        if (!source.notes().isEmpty()) {
            html.append("<div class=\"footnotes\">\n");
            source.notes()
                    .forEach((label, line) -> html.append(
                            "<p id=\"fn" + label + "\"><sup>" + label + "</sup> " + text(line.text()) + "</p>\n"));
            html.append("</div>\n");
        }
    }

    private void add(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> {
                int level = heading.level() + 1;
                html.append("<h" + level + ">" + text(heading.line().text()) + "</h" + level + ">\n");
            }
            case Piece.Paragraph paragraph -> html.append("<p>" + numbered(paragraph.line()) + "</p>\n");
            case Piece.Items items -> items(items);
            case Piece.Table table -> table(table.lines());
            case Piece.Quote quote ->
                html.append("<blockquote><p>" + text(quote.line().text()) + "</p></blockquote>\n");
            case Piece.Recommendation recommendation ->
                html.append("<h3>Recommendation " + recommendation.line().label() + ": "
                        + Markup.escape(recommendation.addressee()) + "</h3>\n<p>"
                        + text(recommendation.line().text()) + "</p>\n");
            case Piece.Note note -> {}
            case Piece.PageBreak pageBreak -> html.append("<hr>\n");
        }
    }

    private void items(Piece.Items items) {
        String tag = items.ordered() ? "ol" : "ul";
        html.append("<" + tag + ">\n");
        items.lines().forEach(line -> html.append("<li>" + text(line.text()) + "</li>\n"));
        html.append("</" + tag + ">\n");
    }

    private void table(List<Line> rows) {
        html.append("<table>\n");
        for (Line row : rows) {
            String tag = row == rows.getFirst() ? "th" : "td";
            html.append("<tr>");
            row.cells().forEach(cell -> html.append("<" + tag + ">" + text(cell) + "</" + tag + ">"));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static String numbered(Line line) {
        return (line.label().isEmpty() ? "" : line.label() + "&nbsp;") + text(line.text());
    }

    private static String text(Rich text) {
        return Markup.of(text, new Markup.Inline() {
            @Override
            public String bold(String escaped) {
                return "<strong>" + escaped + "</strong>";
            }

            @Override
            public String note(String label) {
                return "<sup><a href=\"#fn" + label + "\">" + label + "</a></sup>";
            }
        });
    }
}
