package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;

/** Documents for tests: one valid default, the rest changed by the test. */
final class Contents {
    private static final PassageSplitter SPLITTER = new PassageSplitter();

    private Contents() {}

    /** A text file as one block. */
    static DocumentContent text(String text) {
        return flowing("text/plain", Block.of(BlockKind.PARAGRAPH, 0, text));
    }

    /** A document without pages. */
    static DocumentContent flowing(String mediaType, Block... blocks) {
        return new DocumentContent(mediaType, Paging.NONE, List.of(page(1, blocks)), Map.of());
    }

    static DocumentContent word(Block... blocks) {
        return flowing("application/vnd.openxmlformats-officedocument.wordprocessingml.document", blocks);
    }

    @SafeVarargs
    static DocumentContent pdf(List<Block>... pages) {
        List<PageContent> all = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            all.add(page(i + 1, pages[i].toArray(Block[]::new)));
        }
        return new DocumentContent("application/pdf", Paging.PAGES, all, Map.of());
    }

    static PageContent page(int position, Block... blocks) {
        return new PageContent(position, null, Arrays.asList(blocks), TextSource.TEXT, null);
    }

    static Block heading(int level, String text) {
        return Block.of(BlockKind.HEADING, level, text);
    }

    static Block paragraph(String text) {
        return Block.of(BlockKind.PARAGRAPH, 0, text);
    }

    static Block item(String text) {
        return Block.of(BlockKind.LIST_ITEM, 1, text);
    }

    /** A paragraph of a PDF at a height between 0 (top) and 1 (bottom). */
    static Block at(double top, String text) {
        int lines = text.split("\n").length;
        return new Block(
                BlockKind.PARAGRAPH, 0, text, List.of(), 0, (float) top, (float) Math.min(1, top + 0.02 * lines));
    }

    static SplitDocument split(DocumentContent content) {
        return SPLITTER.split("document-1", content);
    }

    static List<String> texts(SplitDocument split) {
        return split.passages().stream().map(Passage::text).toList();
    }

    static String wholeText(SplitDocument split) {
        return split.passages().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    }
}
