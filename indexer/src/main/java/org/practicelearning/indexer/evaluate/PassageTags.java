package org.practicelearning.indexer.evaluate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.practicelearning.indexer.taxonomy.ConceptScheme;

/**
 * Compares the themes found in passages with those marked. A theme counts as there whatever its status, except where it
 * is said to be absent; a narrower one counts for its broader ones.
 */
final class PassageTags {
    private final ConceptScheme scheme;
    private final TagCounts counts = new TagCounts();
    private int notHappened;
    private int wronglyHappened;
    private int sameStatus;
    private int bothFound;

    PassageTags(ConceptScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * Counts one passage.
     *
     * @param marked status by concept; {@code absent} where the text denies it
     * @param found status by concept
     */
    void add(Map<String, String> marked, Map<String, String> found) {
        Set<String> there = new HashSet<>();
        marked.forEach((id, status) -> {
            if (!status.equals("absent")) {
                there.addAll(scheme.withBroader(id));
            }
        });
        Set<String> tagged = new HashSet<>();
        found.keySet().forEach(id -> tagged.addAll(scheme.withBroader(id)));
        Set<String> all = new HashSet<>(there);
        all.addAll(tagged);
        all.forEach(id -> counts.add(id, there.contains(id), tagged.contains(id)));
        marked.forEach((id, status) -> status(id, status, found));
    }

    private void status(String id, String status, Map<String, String> found) {
        if (status.equals("general") || status.equals("absent")) {
            notHappened++;
            boolean wrongly = found.entrySet().stream()
                    .anyMatch(each -> each.getValue().equals("happened")
                            && scheme.withBroader(each.getKey()).contains(id));
            wronglyHappened += wrongly ? 1 : 0;
        }
        if (found.containsKey(id) && !status.equals("absent")) {
            bothFound++;
            sameStatus += found.getOrDefault(id, "").equals(status) ? 1 : 0;
        }
    }

    TagCounts counts() {
        return counts;
    }

    /** Share of negated and general marks that were tagged as happened. */
    double wronglyHappened() {
        return notHappened == 0 ? 0 : wronglyHappened / (double) notHappened;
    }

    /** Share of the themes found that have the status they were marked with. */
    double sameStatus() {
        return bothFound == 0 ? 0 : sameStatus / (double) bothFound;
    }
}
