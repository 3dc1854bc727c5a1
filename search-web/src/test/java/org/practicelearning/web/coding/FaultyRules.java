package org.practicelearning.web.coding;

import java.util.function.Supplier;
import org.practicelearning.indexer.tag.DocumentMarker;

/** Rules that stumble over a word, as a fault in them would. */
public final class FaultyRules {
    private FaultyRules() {}

    /** Makes every text with the word throw. */
    public static void stumbleOver(Coding coding, String word, Supplier<RuntimeException> fault) {
        coding.markBy((marker, type, title, passages, decisions) -> {
            if (passages.stream().anyMatch(each -> each.text().contains(word))) {
                throw fault.get();
            }
            return marker.mark(type, title, passages, decisions);
        });
    }

    /** Makes every text with the word go round in circles. */
    public static void loseThemselvesIn(Coding coding, String word) {
        stumbleOver(coding, word, () -> {
            throw new StackOverflowError("as in a pattern that calls itself");
        });
    }

    /** Takes the fault away. */
    public static void mend(Coding coding) {
        coding.markBy(DocumentMarker::mark);
    }
}
