package org.practicelearning.templates.export;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.print.Piece;
import org.practicelearning.templates.print.PrintedDraft;

/**
 * Finds what was to be printed and does not stand in a text read from the document: every run of words between two citation
 * marks or ends of paragraphs, character by character. White space does not count.
 */
final class LostText {
    private final List<String> fragments = new ArrayList<>();
    private final StringBuilder fragment = new StringBuilder();

    private LostText() {}

    /** The fragments that are missing, the characters lost with them. */
    static List<String> of(PrintedDraft printed, String read) {
        LostText wanted = new LostText();
        printed.pieces().forEach(wanted::piece);
        printed.references().list().forEach(wanted::line);
        String there = bare(read);
        return wanted.fragments.stream().filter(each -> !there.contains(each)).toList();
    }

    private void piece(Piece piece) {
        switch (piece) {
            case Piece.Heading heading -> line(heading.text());
            case Piece.Text text -> text.blocks().forEach(this::block);
            case Piece.Remark remark -> line(remark.text());
            case Piece.Pairs pairs ->
                pairs.pairs().forEach(pair -> {
                    line(pair.label());
                    pair.answer().forEach(this::block);
                });
            case Piece.Grid grid -> {
                grid.columns().forEach(this::line);
                grid.rows().forEach(row -> row.forEach(cell -> cell.blocks().forEach(this::block)));
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> inline(paragraph.content());
            case Block.Heading heading -> inline(heading.content());
            case Block.Quotation quotation -> quotation.content().forEach(this::block);
            case Block.Items items -> items.items().forEach(item -> item.forEach(this::block));
        }
        end();
    }

    private void inline(List<Inline> content) {
        for (Inline each : content) {
            switch (each) {
                case Inline.Words words -> fragment.append(words.text());
                case Inline.Strong strong -> inline(strong.content());
                case Inline.Emphasis emphasis -> inline(emphasis.content());
                case Inline.LineBreak lineBreak -> fragment.append('\n');
                case Inline.Mark mark -> end();
            }
        }
    }

    private void line(String text) {
        fragment.append(text);
        end();
    }

    private void end() {
        String bare = bare(fragment.toString());
        if (!bare.isEmpty()) {
            fragments.add(bare);
        }
        fragment.setLength(0);
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
