package org.practicelearning.indexer.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.extract.TextSource;

/**
 * A document ready to be read and indexed: its passages and what was left out of them.
 *
 * @param passages in reading order
 * @param pages one for each page of the original
 * @param leftOut running headers, footers and contents lines that are not content, each once
 */
public record SplitDocument(List<Passage> passages, List<PageNote> pages, List<LeftOut> leftOut) {
    public SplitDocument {
        passages = List.copyOf(passages);
        pages = List.copyOf(pages);
        leftOut = List.copyOf(leftOut);
    }

    /** What is known of a page besides its passages. */
    public record PageNote(
            int position,
            @Nullable String label,
            TextSource source,
            @Nullable Integer confidence,
            int words) {}

    /**
     * A line that is not content.
     *
     * @param why {@code running header}, {@code running footer}, {@code page number} or {@code contents}
     * @param text the line
     * @param pages how many pages carry it
     */
    public record LeftOut(String why, String text, int pages) {}
}
