package org.practicelearning.templates.quotation;

import java.util.ArrayList;
import java.util.List;
import org.practicelearning.templates.markdown.Block;
import org.practicelearning.templates.markdown.Inline;
import org.practicelearning.templates.markdown.Markdown;

/** Finds the citation marks of a text. */
final class Marks {
    private Marks() {}

    /** Ids of evidence in reading order, as often as they are named. */
    static List<String> in(String text) {
        List<String> ids = new ArrayList<>();
        Markdown.read(text).forEach(block -> block(block, ids));
        return ids;
    }

    private static void block(Block block, List<String> ids) {
        switch (block) {
            case Block.Paragraph paragraph -> inline(paragraph.content(), ids);
            case Block.Heading heading -> inline(heading.content(), ids);
            case Block.Items items -> items.items().forEach(item -> item.forEach(each -> block(each, ids)));
            case Block.Quotation quotation -> quotation.content().forEach(each -> block(each, ids));
        }
    }

    private static void inline(List<Inline> content, List<String> ids) {
        for (Inline each : content) {
            switch (each) {
                case Inline.Mark mark -> ids.add(mark.evidence());
                case Inline.Strong strong -> inline(strong.content(), ids);
                case Inline.Emphasis emphasis -> inline(emphasis.content(), ids);
                case Inline.Words words -> {}
                case Inline.LineBreak lineBreak -> {}
            }
        }
    }
}
