package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.UnreadableReason;

/** Reads plain text in this process: paragraphs parted by empty lines. For tests that are not about reading. */
final class PlainTexts {
    private PlainTexts() {}

    static ExtractionOutcome read(Path file) {
        try {
            return new ExtractionOutcome.Extracted(content(Files.readString(file)));
        } catch (IOException notText) {
            return new ExtractionOutcome.Unreadable(UnreadableReason.DAMAGED, "not text");
        }
    }

    static DocumentContent content(String text) {
        List<Block> blocks = Arrays.stream(text.split("\n\n"))
                .filter(each -> !each.isBlank())
                .map(each -> Block.of(BlockKind.PARAGRAPH, 0, each.strip()))
                .toList();
        return new DocumentContent(
                "text/plain", Paging.NONE, List.of(new PageContent(1, null, blocks, TextSource.TEXT, null)), Map.of());
    }
}
