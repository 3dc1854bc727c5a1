package org.practicelearning.templates.export;

import java.util.List;
import org.practicelearning.templates.draft.Characters;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;

/** Writes a draft as well-formed HTML that a screen reader can walk: headings, tables with headers, notes with ways back. */
final class HtmlWriter {
    /** A longer one is no word, and might not fit on a line. */
    private static final int LONGEST_WORD = 30;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private final PrintedDraft draft;
    private final boolean paged;
    private int note;
    private int section;
    private int level = 2;

    /** Whether a word is held together with the sign of the note that follows it. */
    private boolean close;

    /** @param paged whether it is laid out on pages, where a heading must not stand alone at the foot of one */
    HtmlWriter(PrintedDraft draft, boolean paged) {
        this.draft = draft;
        this.paged = paged;
    }

    /** The content of the body. */
    String body() {
        cover();
        contents();
        for (int at = 0; at < draft.pieces().size(); at++) {
            piece(draft.pieces().get(at), paged ? KeptTogether.style(draft.pieces(), at) : "");
        }
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
                entry("s" + ++number, heading.text());
            }
        }
        if (cites()) {
            entry("notes", "Notes");
        }
        if (!draft.references().list().isEmpty()) {
            entry("references", "References");
        }
        html.append("</ul>");
    }

    private void entry(String target, String text) {
        html.append("<li>");
        link("", target, escaped(text), escaped(text), html);
        html.append("</li>");
    }

    private boolean cites() {
        return draft.references().numbers().keySet().stream().anyMatch(draft.evidence()::containsKey);
    }

    private void piece(Piece piece, String style) {
        switch (piece) {
            case Piece.Heading heading -> heading(heading, style);
            case Piece.Text text -> blocks(text.blocks());
            case Piece.Remark remark -> element("p", "class=\"remark\"", remark.text());
            case Piece.Pairs pairs -> pairs(pairs, style);
            case Piece.Grid grid -> grid(grid, style);
        }
    }

    private void heading(Piece.Heading heading, String style) {
        level = heading.level() + 1;
        element("h" + level, (heading.level() == 1 ? "id=\"s" + ++section + "\"" : "") + style, heading.text());
    }

    /** A writer's own headings never skip a level, whatever signs they used. */
    private void ownHeading(Block.Heading heading) {
        level = Math.min(Math.min(heading.level() + 3, 6), level + 1);
        wrapped("h" + level, heading.content());
    }

    private void pairs(Piece.Pairs pairs, String style) {
        html.append("<table class=\"pairs\"").append(style).append('>');
        element("caption", pairs.titled() ? "" : "class=\"quiet\"", pairs.caption());
        html.append("<tbody>");
        for (Piece.Pair pair : pairs.pairs()) {
            html.append(KeptTogether.staysWhole(pair) ? "<tr>" : "<tr class=\"tall\">");
            element("th", "scope=\"row\"", pair.label());
            cell(pair.answer());
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void grid(Piece.Grid grid, String style) {
        html.append("<table").append(style).append('>');
        element("caption", "class=\"quiet\"", grid.caption());
        int whole = grid.widths().stream().mapToInt(Integer::intValue).sum();
        html.append("<colgroup>");
        grid.widths().forEach(each -> html.append("<col width=\"" + 100 * each / whole + "%\" />"));
        html.append("</colgroup><thead><tr>");
        grid.columns().forEach(each -> element("th", "scope=\"col\"", each));
        html.append("</tr></thead><tbody>");
        for (List<Piece.Cell> row : grid.rows()) {
            html.append(KeptTogether.staysWhole(row, grid.widths()) ? "<tr>" : "<tr class=\"tall\">");
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
        for (int at = 0; at < content.size(); at++) {
            // The sign of a note stands close to the word before it.
            boolean beforeMark = at + 1 < content.size() && content.get(at + 1) instanceof Inline.Mark;
            switch (content.get(at)) {
                case Inline.Words words
                when beforeMark && !words.text().isBlank() -> html.append(leading(words.text()));
                case Inline.Words words -> html.append(escaped(words.text()));
                case Inline.Strong strong -> around("strong", strong.content());
                case Inline.Emphasis emphasis -> around("em", emphasis.content());
                case Inline.LineBreak lineBreak -> html.append("<br />");
                case Inline.Mark mark -> {
                    if (at > 0 && content.get(at - 1) instanceof Inline.Mark) {
                        html.append("<sup>,</sup>"); // or notes 1 and 2 would read as note 12
                    }
                    mark(mark.evidence());
                    html.append(close ? "</span>" : "");
                    close = false;
                }
            }
        }
    }

    /** The words before the sign of a note; on pages the last of them stays on its line. */
    private String leading(String text) {
        String words = text.stripTrailing();
        int last = words.lastIndexOf(' ') + 1;
        close = paged && words.length() - last <= LONGEST_WORD && last < words.length();
        return close
                ? escaped(words.substring(0, last)) + "<span class=\"close\">" + escaped(words.substring(last))
                : escaped(words);
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
                .append(attributes.isBlank() ? "" : " " + attributes.strip())
                .append('>');
        html.append(escaped(text)).append("</").append(name).append('>');
    }
}
