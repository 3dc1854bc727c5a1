package org.practicelearning.corpus.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What colleagues left in the drafts that were sent round: words struck out and replaced, and comments. None of it is in
 * the sources.
 *
 * @param deletions each stands struck out before words that replaced it
 * @param comments each hangs on a paragraph
 */
record Tracking(List<String> deletions, List<String> comments) {
    private static final Map<String, Tracking> BY_DOCUMENT = Map.of(
            "rr-2023-09",
            new Tracking(
                    List.of("in the usual way", "so far as is known", "by the duty officer", "(to be confirmed)"),
                    List.of(
                            "Designated doctor: is this our phrase or the school's?",
                            "Please check the date against the police log.",
                            "Legal: happy with this wording now.")),
            "rr-2021-11",
            new Tracking(
                    List.of("appropriately", "at an early stage", "the family were hard to engage"),
                    List.of(
                            "Can we avoid \"hard to engage\"? Say what was tried.",
                            "Named GP to supply the missing appointment.")),
            "audit-family-help-2026",
            new Tracking(
                    List.of("most", "it was felt that", "robust", "going forward"),
                    List.of(
                            "How many is most? Give the number.",
                            "QA group, 14 May: agreed as amended.",
                            "Add the parent's own words here if she consents.")),
            "lcspr-child-v",
            new Tracking(
                    List.of("multiple occasions", "the professional network", "regrettably"),
                    List.of("Author to confirm with the family before publication.", "Repetition of 4.2?")),
            "proc-neglect-strategy-2026",
            new Tracking(
                    List.of("should normally", "within a reasonable time", "CIN plan"),
                    List.of("Health partners ask for ten days instead of five.", "Old term, see new edition.")));

    static Optional<Tracking> of(String id) {
        return Optional.ofNullable(BY_DOCUMENT.get(id));
    }
}
