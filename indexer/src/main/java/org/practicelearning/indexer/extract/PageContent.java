package org.practicelearning.indexer.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page, slide or sheet.
 *
 * @param position from 1
 * @param label the page number as printed or declared ("iv", "12"), null when there is none
 * @param blocks in reading order
 * @param source where its text came from
 * @param confidence of the OCR, 0 to 100; null when not OCR
 */
public record PageContent(
        int position,
        @Nullable String label,
        List<Block> blocks,
        TextSource source,
        @Nullable Integer confidence) {
    public PageContent {
        blocks = List.copyOf(blocks);
    }
}
