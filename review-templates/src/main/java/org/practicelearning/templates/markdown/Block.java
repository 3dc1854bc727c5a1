package org.practicelearning.templates.markdown;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A part of a text that stands by itself. */
public sealed interface Block {
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** @param level 1 to 3 below the heading of the section */
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /**
     * @param ordered numbered, not bulleted
     * @param start the first number
     * @param items each made of blocks, lists within lists among them
     */
    record Items(boolean ordered, int start, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    record Quotation(List<Block> content) implements Block {
        public Quotation {
            content = List.copyOf(content);
        }
    }

    /** The words alone, a line for each paragraph. */
    static String plain(List<Block> blocks) {
        return plain(blocks, mark -> "");
    }

    /** The same, with words for each mark. */
    static String plain(List<Block> blocks, Function<Inline.Mark, String> marks) {
        return blocks.stream()
                .map(each -> switch (each) {
                    case Paragraph paragraph -> Inline.plain(paragraph.content(), marks);
                    case Heading heading -> Inline.plain(heading.content(), marks);
                    case Items items ->
                        items.items().stream().map(item -> plain(item, marks)).collect(Collectors.joining("\n"));
                    case Quotation quotation -> plain(quotation.content(), marks);
                })
                .collect(Collectors.joining("\n"));
    }
}
