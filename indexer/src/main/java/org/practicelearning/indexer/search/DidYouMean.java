package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.practicelearning.indexer.index.HeldIndexes;

/**
 * Offers another spelling of a query, made of words that the documents the reader may open hold, and only when it finds
 * more of them.
 */
final class DidYouMean {
    /** Questions put to the index to find one that finds more. */
    private static final int MOST_TRIES = 4;

    private static final int MOST_WORDS = 3;
    private static final int SPELLINGS = 3;

    private final HeldIndexes held;
    private final ToIntFunction<String> documentsFor;

    /** @param documentsFor how many documents a query finds under the same filters */
    DidYouMean(HeldIndexes held, ToIntFunction<String> documentsFor) {
        this.held = held;
        this.documentsFor = documentsFor;
    }

    /** Another word in the place of one that was typed. */
    private record Change(int from, int to, String spelling) {}

    /**
     * Looks for a better spelling.
     *
     * @param typed the query as it was typed
     * @param doubtful words of it that hardly any document holds
     * @param found documents it finds as it is
     */
    Optional<String> better(String typed, List<QueryNode.Word> doubtful, int found) {
        List<Change> changes = new ArrayList<>();
        List<Change> firsts = new ArrayList<>();
        for (QueryNode.Word word : doubtful.subList(0, Math.min(MOST_WORDS, doubtful.size()))) {
            List<String> spellings = held.spellings(word.parts().getFirst().plain(), SPELLINGS);
            for (int at = 0; at < spellings.size(); at++) {
                Change change = new Change(word.from(), word.to(), spellings.get(at));
                (at == 0 ? firsts : changes).add(change);
            }
        }
        List<List<Change>> tries = new ArrayList<>();
        if (firsts.size() > 1) {
            tries.add(firsts);
        }
        firsts.forEach(each -> tries.add(List.of(each)));
        changes.forEach(each -> tries.add(List.of(each)));
        return tries.stream()
                .limit(MOST_TRIES)
                .map(each -> changed(typed, each))
                .filter(query -> documentsFor.applyAsInt(query) > found)
                .findFirst();
    }

    /** The later changes first, so that the places of the earlier ones stay. */
    private static String changed(String typed, List<Change> changes) {
        List<Change> fromTheEnd = new ArrayList<>(changes);
        fromTheEnd.sort(Collections.reverseOrder(Comparator.comparingInt(Change::from)));
        StringBuilder query = new StringBuilder(typed);
        for (Change each : fromTheEnd) {
            query.replace(each.from(), Math.min(query.length(), each.to()), each.spelling());
        }
        return query.toString();
    }
}
