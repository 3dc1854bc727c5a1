package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.BlockKind;

/**
 * Lines to paragraphs, list items, table rows and headings. A line end is joined when the next word would not have fitted
 * on the line; a line that ends short ends its paragraph.
 */
final class ParagraphLayout {
    /** Share of the width that a full line fills at least; proportional type varies. */
    private static final double FULL = 0.85;
    /** After a colon a line below this share of the width is an item. */
    private static final double SHORT = 0.75;

    private final LineJoiner joiner;
    private final Bullets bullets;
    private final int width;
    private final boolean plainText;
    private final boolean markdown;
    private final List<Piece> out = new ArrayList<>();
    /** Tables found in text are numbered apart from those the format declares. */
    private int tables = 1_000_000;

    private @Nullable Piece open;
    private String lastLine = "";
    private boolean bulletAlone;
    private int pieceWidth;

    ParagraphLayout(LineJoiner joiner, Bullets bullets, int width, boolean plainText, boolean markdown) {
        this.joiner = joiner;
        this.bullets = bullets;
        this.width = width;
        this.plainText = plainText;
        this.markdown = markdown;
    }

    /** All pieces with their lines joined. */
    List<Piece> lay(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String next = i + 1 < pieces.size() ? pieces.get(i + 1).text() : "";
            switch (piece.kind()) {
                case PARAGRAPH -> layParagraph(piece, next);
                case LIST_ITEM -> out.add(piece.withText(plain(joiner.join(item(piece.text())))));
                case HEADING -> out.add(piece.withText(plain(Bullets.without(joiner.join(piece.text())))));
                case TABLE_ROW -> out.add(row(piece));
                case FOOTNOTE, NOTE, RUNNING, OUTSIDE -> out.add(piece.withText(joiner.join(piece.text())));
            }
        }
        return out;
    }

    private String plain(String text) {
        return markdown ? Markdown.plain(text) : text;
    }

    private String item(String text) {
        String stripped = text.strip();
        return stripped.substring(bullets.length(stripped, true));
    }

    private Piece row(Piece piece) {
        if (piece.cells().isEmpty()) {
            return piece.withText(joiner.join(piece.text()));
        }
        List<String> cells = piece.cells().stream()
                .map(CharacterRepair::repair)
                .map(joiner::join)
                .toList();
        return piece.asRow(cells, piece.level() > 0, piece.group());
    }

    private void layParagraph(Piece piece, String next) {
        String[] lines = piece.text().split("\n");
        if (plainText && isTabTable(lines)) {
            tables++;
            for (String line : lines) {
                out.add(piece.asRow(
                        Arrays.stream(line.split("\t")).map(String::strip).toList(), false, tables));
            }
            return;
        }
        pieceWidth = lines.length < 3 ? width : longest(lines);
        for (int i = 0; i < lines.length; i++) {
            String following = i + 1 < lines.length ? lines[i + 1].strip() : next.strip();
            layLine(piece, unquoted(lines[i].strip()), following);
        }
        close();
    }

    private void layLine(Piece piece, String line, String next) {
        if (line.isEmpty()) {
            close();
        } else if (!(markdown && layMarkdown(piece, line, next)) && !layHeadingMark(piece, line, next)) {
            layWords(piece, line);
        }
    }

    private boolean layMarkdown(Piece piece, String line, String next) {
        int level = Markdown.headingLevel(line);
        if (level > 0) {
            heading(piece, level, Markdown.plain(Markdown.headingText(line)));
        } else if (Markdown.isTableRule(line)) {
            close();
            markHeadingRow();
        } else if (Markdown.isRule(line)) {
            close();
        } else if (Markdown.isTableRow(line)) {
            close();
            boolean first = out.isEmpty() || out.getLast().group() != tables;
            tables += first ? 1 : 0;
            out.add(piece.asRow(Markdown.cells(line), false, tables));
        } else if (Markdown.isBoldLine(line) && !TextShape.startsLower(next)) {
            heading(piece, 6, Markdown.plain(line));
        } else {
            return false;
        }
        return true;
    }

    private void markHeadingRow() {
        if (!out.isEmpty() && out.getLast().group() == tables && out.getLast().is(BlockKind.TABLE_ROW)) {
            Piece heading = out.removeLast();
            out.add(heading.asRow(heading.cells(), true, tables));
        }
    }

    /** In text files a triangle before a short line makes it a heading, unless the next line has one too. */
    private boolean layHeadingMark(Piece piece, String line, String next) {
        char mark = line.charAt(0);
        boolean marked = mark == '\u25BA' || mark == '\u25B6';
        boolean alone = !next.isEmpty() && next.charAt(0) != mark && TextShape.startsUpper(next);
        if (plainText && marked && alone && line.length() < 100 && !TextShape.endsSentence(line)) {
            heading(piece, 3, line);
            return true;
        }
        return false;
    }

    private void heading(Piece piece, int level, String text) {
        close();
        out.add(piece.as(BlockKind.HEADING, level, LineJoiner.oneSpaced(Bullets.without(text))));
    }

    private void layWords(Piece piece, String line) {
        int bullet = bullets.length(line, inList());
        if (bullet > 0) {
            close();
            bulletAlone = bullet >= line.length();
            if (!bulletAlone) {
                open = piece.as(BlockKind.LIST_ITEM, 1, line.substring(bullet));
            }
        } else if (bulletAlone) {
            open = piece.as(BlockKind.LIST_ITEM, 1, line);
            bulletAlone = false;
        } else if (open != null && continues(open, line)) {
            open = open.withText(joiner.join(open.text(), LineJoiner.oneSpaced(line)));
        } else {
            close();
            open = piece.withText(LineJoiner.oneSpaced(line));
        }
        lastLine = line;
    }

    private boolean inList() {
        Piece before = open != null ? open : out.isEmpty() ? null : out.getLast();
        return before != null && (before.is(BlockKind.LIST_ITEM) || TextShape.endsLeadIn(before.text()));
    }

    private boolean continues(Piece before, String line) {
        if (LineJoiner.endsHyphenated(lastLine) || TextShape.startsLower(line) || lastLine.endsWith(",")) {
            return true;
        }
        Label label = Label.of(line);
        if (label != null
                && (TextShape.endsSentence(lastLine)
                        || TextShape.endsLeadIn(lastLine)
                        || label.follows(Label.of(before.text())))) {
            return false;
        }
        if (TextShape.endsLeadIn(lastLine) && line.length() < width * SHORT) {
            return false;
        }
        int word = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        double share = before.hasPosition() ? FULL - 0.2 : FULL;
        return width > 0 && lastLine.length() + 1 + word > Math.min(width, pieceWidth) * share;
    }

    private void close() {
        if (open != null && !open.text().isBlank()) {
            boolean full = width > 0 && lastLine.length() > Math.min(width, pieceWidth) * FULL;
            out.add(open.withText(plain(open.text())).endingFull(full));
        }
        open = null;
    }

    private String unquoted(String line) {
        if (!plainText || line.isEmpty() || line.charAt(0) != '>') {
            return line;
        }
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ')) {
            at++;
        }
        return line.substring(at);
    }

    private static int longest(String[] lines) {
        return Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
    }

    private static boolean isTabTable(String[] lines) {
        if (lines.length < 2 || lines[0].indexOf('\t') < 0) {
            return false;
        }
        long tabs = tabs(lines[0]);
        return Arrays.stream(lines).allMatch(line -> tabs(line) == tabs);
    }

    private static long tabs(String line) {
        return line.strip().chars().filter(ch -> ch == '\t').count();
    }
}
