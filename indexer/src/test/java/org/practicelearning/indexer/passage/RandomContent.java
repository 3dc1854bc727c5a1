package org.practicelearning.indexer.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;

/** Documents of any shape, good and bad, from a seed. */
final class RandomContent {
    /** All that may become passages. */
    private static final List<BlockKind> KINDS = Arrays.stream(BlockKind.values())
            .filter(kind -> kind != BlockKind.OUTSIDE)
            .toList();

    private static final String[] MEDIA = {
        "application/pdf",
        "text/plain",
        "text/html",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    };
    private static final String[] STARTS = {
        "", "", "", "", "\u2022 ", "e ", "o ", "\uF0B7 ", "- ", "1. ", "2) ", "(a) ", "4.12 ", "## ", "| ", "\u25B6 ",
        "> ", "\t", "   "
    };
    private static final String[] ENDS = {".", ".", ".", "", ":", ";", "?", ".\u201D", ",", " 12", " ..... 7"};

    private final Random random;
    private int next;

    RandomContent(long seed) {
        random = new Random(seed);
    }

    DocumentContent document() {
        Paging paging = Paging.values()[random.nextInt(3)];
        int count = paging == Paging.NONE ? 1 : 1 + random.nextInt(6);
        List<PageContent> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            pages.add(page(i));
        }
        return new DocumentContent(MEDIA[random.nextInt(MEDIA.length)], paging, pages, Map.of());
    }

    PageContent page(int position) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(14); i > 0; i--) {
            blocks.add(block());
        }
        TextSource source = random.nextInt(6) == 0 ? TextSource.OCR : TextSource.TEXT;
        String label = random.nextInt(3) == 0 ? Integer.toString(position) : null;
        return new PageContent(position, label, blocks, source, source == TextSource.OCR ? 80 : null);
    }

    private Block block() {
        BlockKind kind = KINDS.get(random.nextInt(KINDS.size()));
        float top = random.nextBoolean() ? -1 : random.nextFloat();
        float bottom = top < 0 ? -1 : Math.min(1, top + random.nextFloat() / 5);
        if (kind == BlockKind.TABLE_ROW) {
            List<String> cells = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                cells.add(text(1, 6));
            }
            return new Block(
                    kind, random.nextInt(2), String.join(" | ", cells), cells, 1 + random.nextInt(2), top, bottom);
        }
        int words = kind == BlockKind.HEADING ? 8 : random.nextInt(10) == 0 ? 600 : 60;
        return new Block(kind, random.nextInt(4), text(1 + random.nextInt(4), words), List.of(), 0, top, bottom);
    }

    /** Lines of words, some of them seen before, so that there is repetition. */
    private String text(int lines, int mostWords) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(STARTS[random.nextInt(STARTS.length)]);
            for (int j = 1 + random.nextInt(mostWords); j > 0; j--) {
                text.append(word()).append(j > 1 ? " " : "");
            }
            text.append(ENDS[random.nextInt(ENDS.length)]).append(random.nextInt(8) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    private String word() {
        int number = random.nextInt(5) == 0 ? random.nextInt(30) : next++;
        String word = "w" + Integer.toString(number, 26) + "x";
        String capital = random.nextInt(6) == 0 ? "W" + word.substring(1) : word;
        return random.nextInt(30) == 0 ? capital + "." : capital;
    }
}
