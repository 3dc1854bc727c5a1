package org.practicelearning.web.tagging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.JdbiDecisions;
import org.practicelearning.web.page.Words;

/**
 * What was just decided, said above the page.
 *
 * @param sentence "12 themes accepted."
 * @param batch to take it back; empty when that is not offered
 * @param back where the page is
 */
public record Done(String sentence, String batch, String back) {

    /** What a page was told of; null when that is nothing, or nothing the reader may know of. */
    static @Nullable Done of(
            @Nullable String told, Reader reader, JdbiDecisions decisions, JdbiCatalogue catalogue, String here) {
        if (WayBack.UNDONE.equals(told)) {
            return new Done("Taken back. What was decided before counts again.", "", here);
        }
        if (told == null || !told.matches("[0-9a-f-]{36}")) {
            return null;
        }
        List<CodedDecision> made = decisions.batch(told);
        boolean open = made.stream()
                .map(CodedDecision::documentId)
                .distinct()
                .allMatch(id -> catalogue.find(reader, id).isPresent());
        return made.isEmpty() || !open ? null : new Done(sentence(made), told, here);
    }

    private static String sentence(List<CodedDecision> made) {
        Verdict verdict = made.getFirst().decision().verdict();
        return Words.count(made.size(), "theme")
                + switch (verdict) {
                    case ACCEPTED -> " accepted.";
                    case REJECTED -> " rejected.";
                    case ADDED -> " added.";
                    case WITHDRAWN -> " brought back: undecided, as before.";
                };
    }
}
