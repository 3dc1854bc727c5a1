package org.practicelearning.templates.export;

import java.util.List;
import org.practicelearning.templates.draft.Characters;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;

/** Writes a draft as well-formed HTML that a screen reader can walk: headings, tables with headers, notes with ways back. */
final class HtmlWriter {
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final PrintedDraft draft;
    private int note;
    private int section;
    private int level = 2;

    HtmlWriter(PrintedDraft draft) {
        this.draft = draft;
    }

    /** The content of the body. */
    String body() {
        cover();
        contents();
        draft.pieces().forEach(this::piece);
        if (note > 0) {
            html.append("<h2 id=\"notes\">Notes</h2><ol class=\"notes\">")
                    .append(notes)
                    .append("</ol>");
        }
        if (!draft.references().list().isEmpty()) {
            html.append("<h2 id=\"references\">References</h2>");
            draft.references().list().forEach(each -> element("p", "class=\"reference\"", each));
        }
        return html.toString();
    }

    static String escaped(String text) {
        return Characters.without(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void cover() {
        html.append("<div class=\"cover\">");
        element("p", "class=\"marking\"", word("marking"));
        element("p", "class=\"partnership\"", word("partnership"));
        element("h1", "", word("template"));
        element("p", "class=\"title\"", word("title"));
        element("p", "", word("state") + ", version " + word("version") + ", " + word("date"));
        element("p", "", "Written against " + word("edition") + ".");
        html.append("</div>");
    }

    private String word(String name) {
        return draft.cover().getOrDefault(name, "");
    }

    private void contents() {
        html.append("<h2 id=\"contents\">Contents</h2><ul class=\"contents\">");
        int number = 0;
        for (Piece each : draft.pieces()) {
            if (each instanceof Piece.Heading heading && heading.level() == 1) {
                String text = escaped(heading.text());
                html.append("<li><a href=\"#s")
                        .append(++number)
                        .append("\" title=\"")
                        .append(text)
                        .append("\">");
                html.append(text).append("</a></li>");
            }
        }
        html.append("</ul>");
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Heading heading
            when heading.level() == 1 -> element("h2", "id=\"s" + ++section + "\"", heading.text());
            case Piece.Heading heading -> element("h3", "", heading.text());
            case Piece.Text text -> blocks(text.blocks());
            case Piece.Remark remark -> element("p", "class=\"remark\"", remark.text());
            case Piece.Pairs pairs -> pairs(pairs);
            case Piece.Grid grid -> grid(grid);
        }
    }

    private void heading(Piece.Heading heading) {
        level = heading.level() + 1;
        element("h" + level, heading.level() == 1 ? "id=\"s" + ++section + "\"" : "", heading.text());
    }

    /** A writer's own headings never skip a level, whatever signs they used. */
    private void ownHeading(Block.Heading heading) {
        level = Math.min(Math.min(heading.level() + 3, 6), level + 1);
        wrapped("h" + level, heading.content());
    }

    private void pairs(Piece.Pairs pairs) {
        html.append("<table class=\"pairs\">");
        element("caption", pairs.titled() ? "" : "class=\"quiet\"", pairs.caption());
        html.append("<tbody>");
        for (Piece.Pair pair : pairs.pairs()) {
            html.append("<tr>");
            element("th", "scope=\"row\"", pair.label());
            cell(pair.answer());
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void grid(Piece.Grid grid) {
        html.append("<table>");
        element("caption", "class=\"quiet\"", grid.caption());
        int whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
        html.append("<colgroup>");
        grid.widths().forEach(each -> html.append("<col width=\"" + 100 * each / whole + "%\" />"));
        html.append("</colgroup><thead><tr>");
        grid.columns().forEach(each -> element("th", "scope=\"col\"", each));
        html.append("</tr></thead><tbody>");
        for (List<Piece.Cell> row : grid.rows()) {
            html.append("<tr>");
            row.forEach(cell -> cell(cell.blocks()));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void cell(List<Block> content) {
        html.append("<td>");
        blocks(content);
        html.append("</td>");
    }

    private void blocks(List<Block> blocks) {
        for (Block each : blocks) {
            switch (each) {
                case Block.Paragraph paragraph -> wrapped("p", paragraph.content());
                case Block.Heading heading -> ownHeading(heading);
                case Block.Quotation quotation -> {
                    html.append("<blockquote>");
                    blocks(quotation.content());
                    html.append("</blockquote>");
                }
                case Block.Items items -> items(items);
            }
        }
    }

    private void items(Block.Items items) {
        html.append(items.ordered() ? "<ol start=\"" + items.start() + "\">" : "<ul>");
        for (List<Block> item : items.items()) {
            html.append("<li>");
            blocks(item);
            html.append("</li>");
        }
        html.append(items.ordered() ? "</ol>" : "</ul>");
    }

    /** A text that reads from right to left says so. */
    private void wrapped(String name, List<Inline> content) {
        boolean turned = RunWriter.rightToLeft(Inline.plain(content));
        html.append('<').append(name).append(turned ? " dir=\"rtl\">" : ">");
        inline(content);
        html.append("</").append(name).append('>');
    }

    private void inline(List<Inline> content) {
        for (Inline each : content) {
            switch (each) {
                case Inline.Words words -> html.append(escaped(words.text()));
                case Inline.Strong strong -> around("strong", strong.content());
                case Inline.Emphasis emphasis -> around("em", emphasis.content());
                case Inline.LineBreak lineBreak -> html.append("<br />");
                case Inline.Mark mark -> mark(mark.evidence());
            }
        }
    }

    private void around(String name, List<Inline> content) {
        html.append('<').append(name).append('>');
        inline(content);
        html.append("</").append(name).append('>');
    }

    private void mark(String evidence) {
        String text = escaped(draft.note(evidence));
        if (!draft.evidence().containsKey(evidence)) {
            html.append(text);
            return;
        }
        note++;
        html.append("<sup>");
        link("r" + note, "n" + note, "Note " + note, String.valueOf(note), html);
        html.append("</sup>");
        notes.append("<li id=\"n").append(note).append("\"><p>").append(text).append(' ');
        link("", "r" + note, "Back to note " + note + " in the text", "Back", notes);
        notes.append("</p></li>");
    }

    private static void link(String id, String target, String title, String text, StringBuilder to) {
        to.append("<a ").append(id.isEmpty() ? "" : "id=\"" + id + "\" ");
        to.append("href=\"#").append(target).append("\" title=\"").append(title).append("\">");
        to.append(text).append("</a>");
    }

    private void element(String name, String attributes, String text) {
        html.append('<')
                .append(name)
                .append(attributes.isEmpty() ? "" : " " + attributes)
                .append('>');
        html.append(escaped(text)).append("</").append(name).append('>');
    }
}
