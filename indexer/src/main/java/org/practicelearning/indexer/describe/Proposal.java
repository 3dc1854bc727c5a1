package org.practicelearning.indexer.describe;

import org.jspecify.annotations.Nullable;

/**
 * A value proposed for one field of a document, with its evidence. No evidence, no proposal.
 *
 * @param field what it describes
 * @param value in the form the catalogue keeps: a type key, an ISO date or {@code YYYY-MM}, an age band, {@code stated} or
 *     {@code not stated}; several ages or sexes joined by {@code ;}
 * @param sentence the words that say so; for a value taken from the properties of the file, what the file declares
 * @param pageLabel printed label or position of their page, null where the format has none or the file itself says so
 * @param passageId the passage they stand in, null when it was not a passage
 */
public record Proposal(
        DescribedField field,
        String value,
        String sentence,
        @Nullable String pageLabel,
        @Nullable String passageId) {}
