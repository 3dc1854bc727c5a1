package org.practicelearning.indexer.taxonomy;

import java.util.Arrays;
import java.util.Optional;

/** What a label of a concept is for. The key is the property in the tables. */
public enum LabelKind {
    /** Another name, shown as "also called". */
    ALTERNATIVE("altLabel"),
    /** Found and tagged, but not shown: misspellings and inflections. */
    HIDDEN("hiddenLabel"),
    /** Shows the theme without naming it: "asked for food" for hunger. Tagged, less surely; never shown as a name. */
    SIGN("sign"),
    /** Counts only where its capitals are as written. */
    ACRONYM("acronym"),
    /** What it was called in an earlier era of guidance. */
    EARLIER("earlierTerm"),
    /** What it came to be called. */
    LATER("laterTerm"),
    /** Wording people object to: still found, with the wording to use instead. */
    CONTESTED("contestedTerm"),
    /**
     * Counts only beside a label of the concept, a broader or a narrower one in the same paragraph, or in a document that
     * speaks of the concept again and again.
     */
    WEAK("weakLabel"),
    /** Words that look like a label and mean something else. */
    NEAR_MISS("nearMiss"),
    /** A rule for words of one sentence, see {@link Cue}. */
    CUE("cue"),
    /** A rule that counts only in the company that a weak label needs. */
    WEAK_CUE("weakCue"),
    /**
     * Ways to say the same, by which a search is widened: {@code CSE = child sexual exploitation}, and from an earlier era
     * to a later one {@code early help => Family Help}. A way that ends in an exclamation mark is read only as it is
     * written and never looked for, because in small letters it is another word: {@code SEND! = special educational needs}.
     */
    EQUIVALENT("equivalent"),
    /** A section heading under which each passage is about the concept. */
    HEADING("heading");

    private final String key;

    LabelKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether it is a rule for the words of a sentence. */
    public boolean isCue() {
        return this == CUE || this == WEAK_CUE;
    }

    /** Whether it counts only in company. */
    public boolean isWeak() {
        return this == WEAK || this == WEAK_CUE;
    }

    /** Whether it counts by how often it was right; names always count. */
    public boolean learns() {
        return switch (this) {
            case SIGN, WEAK, CUE, WEAK_CUE, HEADING -> true;
            case ALTERNATIVE, HIDDEN, ACRONYM, EARLIER, LATER, CONTESTED, NEAR_MISS, EQUIVALENT -> false;
        };
    }

    static Optional<LabelKind> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** Whether it names the concept, so that a search may be widened by it. */
    public boolean isName() {
        return switch (this) {
            case ALTERNATIVE, HIDDEN, ACRONYM, EARLIER, LATER, CONTESTED -> true;
            case SIGN, WEAK, NEAR_MISS, CUE, WEAK_CUE, HEADING, EQUIVALENT -> false;
        };
    }
}
