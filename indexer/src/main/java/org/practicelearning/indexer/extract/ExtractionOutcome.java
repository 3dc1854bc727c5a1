package org.practicelearning.indexer.extract;

import java.util.List;

/** What became of one file. Every file ends as one of these; none is skipped. */
public sealed interface ExtractionOutcome {

    /** All of it was read. */
    record Extracted(DocumentContent content) implements ExtractionOutcome {}

    /**
     * Some of it was read.
     *
     * @param missing what is not in {@code content}, each a sentence for the person who added the file ("Pages 3 to 5
     *     are pictures and were not read: Tesseract is not installed.")
     */
    record PartlyExtracted(DocumentContent content, List<String> missing) implements ExtractionOutcome {
        public PartlyExtracted {
            missing = List.copyOf(missing);
        }
    }

    /**
     * None of it was read.
     *
     * @param reason the kind of failure
     * @param detail a technical remark for the log without any text of the document; may be empty
     */
    record Unreadable(UnreadableReason reason, String detail) implements ExtractionOutcome {}
}
