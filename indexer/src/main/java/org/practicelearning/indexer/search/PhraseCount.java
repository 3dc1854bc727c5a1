package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a phrase was met. A phrase is met so often in so many ways that no more is kept than is asked for. */
final class PhraseCount {
    private static final int KEPT = 60;

    private final List<Spot> spots = new ArrayList<>(2);
    private final Set<Integer> documents = new HashSet<>(4);
    private final Set<Integer> contexts = new HashSet<>(4);
    private int passages;
    private int last = -1;

    /** A place of the library, and where in its text. */
    record Spot(int place, int from, int to) {}

    /** @param around what stands beside it, as a number: standing text has the same beside it always */
    void add(int place, int document, int from, int to, int around) {
        contexts.add(around);
        if (place == last) {
            return;
        }
        last = place;
        passages++;
        boolean fresh = documents.add(document);
        if (fresh || spots.size() < KEPT) {
            if (spots.size() == KEPT) {
                spots.set(passages % KEPT, new Spot(place, from, to));
            } else {
                spots.add(new Spot(place, from, to));
            }
        }
    }

    int passages() {
        return passages;
    }

    int documents() {
        return documents.size();
    }

    int contexts() {
        return contexts.size();
    }

    List<Spot> places(int most) {
        return spots.subList(0, Math.min(most, spots.size()));
    }
}
