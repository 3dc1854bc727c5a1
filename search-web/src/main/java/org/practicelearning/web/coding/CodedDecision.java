package org.practicelearning.web.coding;

import java.time.Instant;
import org.practicelearning.indexer.tag.Decision;

/**
 * A decision with whose it is.
 *
 * @param batch decisions made by one press of a button; they are taken back together
 * @param coder name of the person as chosen on the page
 */
public record CodedDecision(String batch, String documentId, Decision decision, String coder, Instant decided) {}
