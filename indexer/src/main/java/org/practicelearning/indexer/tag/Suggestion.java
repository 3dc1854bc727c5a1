package org.practicelearning.indexer.tag;

/**
 * A theme found in a passage, with the words that say so. Offsets are in UTF-16 units from the start of the passage.
 *
 * @param concept id of the concept
 * @param status how the passage speaks of it
 * @param words the words as they stand in the text
 * @param start where they begin
 * @param end after their last character
 * @param sentenceStart where their sentence begins
 * @param sentenceEnd after its last character
 * @param score how sure it is, above 0 and at most 1; for the order of a review queue
 */
public record Suggestion(
        String concept,
        TagStatus status,
        String words,
        int start,
        int end,
        int sentenceStart,
        int sentenceEnd,
        double score) {}
