package org.practicelearning.indexer.index;

/**
 * A theme of a whole document, as its card shows it.
 *
 * @param concept id of the concept
 * @param label its name when the card was made
 * @param guidance whether the document is guidance about it, rather than about cases in which it happened
 * @param confirmed whether it rests on a passage that a person confirmed
 * @param passages on how many passages it rests
 */
public record CardTheme(String concept, String label, boolean guidance, boolean confirmed, int passages) {}
