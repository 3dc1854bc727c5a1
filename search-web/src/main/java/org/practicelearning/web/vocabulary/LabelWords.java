package org.practicelearning.web.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.practicelearning.indexer.taxonomy.LabelKind;

/** What each kind of label is called on the pages, and what it does. */
final class LabelWords {
    private LabelWords() {}

    /**
     * A kind.
     *
     * @param name after a label in brackets
     * @param heading over labels of the kind
     * @param means what such a label does
     */
    record Kind(LabelKind kind, String name, String heading, String means) {
        String key() {
            return kind.key();
        }
    }

    static Kind of(LabelKind kind) {
        return switch (kind) {
            case ALTERNATIVE -> new Kind(kind, "also called", "Also called", "Another name. Shown, found and tagged.");
            case ACRONYM ->
                new Kind(kind, "short form", "Short forms", "Counts only where its capitals are as written: CSE.");
            case EARLIER ->
                new Kind(kind, "earlier term", "Earlier terms", "What it was called in an earlier era of guidance.");
            case LATER -> new Kind(kind, "later term", "Later terms", "What it came to be called.");
            case CONTESTED ->
                new Kind(
                        kind,
                        "outdated or contested",
                        "Outdated or contested terms",
                        "Still found, with the wording to use instead.");
            case HIDDEN ->
                new Kind(
                        kind,
                        "not shown",
                        "Found, not shown",
                        "Found and tagged, but not shown: misspellings, endings.");
            case SIGN ->
                new Kind(
                        kind,
                        "sign",
                        "Signs",
                        "Shows the theme without naming it. It takes two of them, or a record of being right.");
            case WEAK ->
                new Kind(kind, "needs company", "Need company", "Counts only near another label of the theme.");
            case NEAR_MISS ->
                new Kind(kind, "means something else", "Mean something else", "Looks like a label and is not one.");
            case CUE -> new Kind(kind, "rule", "Rules", "A rule for the words of one sentence.");
            case WEAK_CUE ->
                new Kind(
                        kind,
                        "rule that needs company",
                        "Rules that need company",
                        "A rule that counts only near another label.");
            case EQUIVALENT ->
                new Kind(
                        kind,
                        "the same in a search",
                        "The same in a search",
                        "Widens a search: CSE = child sexual exploitation.");
            case HEADING ->
                new Kind(kind, "heading", "Headings", "Each passage under such a heading is about the theme.");
        };
    }

    /** In the order in which people look for them. */
    static List<Kind> all() {
        return Arrays.stream(new LabelKind[] {
                    LabelKind.ALTERNATIVE,
                    LabelKind.ACRONYM,
                    LabelKind.EARLIER,
                    LabelKind.LATER,
                    LabelKind.CONTESTED,
                    LabelKind.HIDDEN,
                    LabelKind.SIGN,
                    LabelKind.WEAK,
                    LabelKind.NEAR_MISS,
                    LabelKind.HEADING,
                    LabelKind.CUE,
                    LabelKind.WEAK_CUE,
                    LabelKind.EQUIVALENT
                })
                .map(LabelWords::of)
                .toList();
    }

    static Optional<LabelKind> read(String key) {
        return Arrays.stream(LabelKind.values())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }
}
