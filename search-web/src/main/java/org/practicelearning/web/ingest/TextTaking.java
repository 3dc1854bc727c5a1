package org.practicelearning.web.ingest;

import java.time.InstantSource;
import java.util.List;
import org.practicelearning.indexer.describe.Describer;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.likeness.TextSketch;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;
import org.practicelearning.web.catalogue.DocumentVersion;

/** From what a worker read to what the library keeps of it: passages, proposals, and the facts of the version. */
final class TextTaking {
    private final InstantSource clock;
    private final PassageSplitter splitter = new PassageSplitter();
    private final Describer describer = new Describer();

    TextTaking(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A text on its way in.
     *
     * @param proposals what it says of itself
     * @param missing what could not be read, a sentence each
     */
    record Taken(SplitDocument text, List<Proposal> proposals, DocumentVersion version, List<String> missing) {
        ItemState state() {
            return missing.isEmpty() ? ItemState.DONE : ItemState.PARTLY;
        }
    }

    Taken take(
            String documentId,
            String fileName,
            String sha256,
            long bytes,
            DocumentContent content,
            List<String> missing) {
        SplitDocument split = splitter.split(documentId, content);
        return new Taken(
                split,
                describer.propose(fileName, content, split),
                version(fileName, sha256, bytes, content, split, missing),
                missing);
    }

    private DocumentVersion version(
            String fileName,
            String sha256,
            long bytes,
            DocumentContent content,
            SplitDocument split,
            List<String> missing) {
        List<PageNote> read = split.pages().stream()
                .filter(each -> each.source() == TextSource.OCR)
                .toList();
        int words = split.pages().stream().mapToInt(PageNote::words).sum();
        return new DocumentVersion(
                sha256,
                1,
                fileName,
                content.mediaType(),
                bytes,
                content.pages().size(),
                content.paging(),
                split.passages().size(),
                words,
                read.size(),
                read.isEmpty() ? null : (int) Math.round(meanConfidence(read)),
                missing,
                TextSketch.of(split.passages().stream().map(Passage::text).toList()),
                clock.instant());
    }

    private static double meanConfidence(List<PageNote> pages) {
        return pages.stream()
                .mapToInt(each -> each.confidence() == null ? 0 : each.confidence())
                .average()
                .orElse(0);
    }
}
