package org.practicelearning.indexer.tag;

/**
 * A person's word on a theme of a passage, which outweighs the rules. It holds by the passage's id and so survives
 * another extraction, another index and another vocabulary.
 *
 * @param status how the passage speaks of the theme, in that person's view; of no meaning when rejected
 */
public record Decision(String passageId, String concept, Verdict verdict, TagStatus status) {}
