package org.practicelearning.web.tagging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.coding.CodedDecision;

/**
 * Two people's decisions side by side, over the passages in which both decided something. A theme counts as given when it
 * was accepted or added; as not given when it was rejected or left alone.
 *
 * @param passages in how many passages both decided something
 * @param themes the table of each theme that either gave in one of them, by concept
 * @param overall all these tables in one
 * @param differences where they differ, in the order of the first one's decisions
 */
record Agreement(int passages, Map<String, Kappa> themes, Kappa overall, List<Difference> differences) {

    /**
     * A theme of a passage on which two people differ.
     *
     * @param first what the first decided; null when that person left it alone
     */
    record Difference(
            String documentId,
            String passageId,
            String concept,
            @Nullable Decision first,
            @Nullable Decision second) {}

    /** A passage of a document. */
    private record Place(String documentId, String passageId) {}

    /** Compares what two people decided; each has one decision at most on a theme of a passage. */
    static Agreement of(Collection<CodedDecision> first, Collection<CodedDecision> second) {
        Map<Place, Map<String, Decision>> one = byPlace(first);
        Map<Place, Map<String, Decision>> two = byPlace(second);
        one.keySet().retainAll(two.keySet());
        Map<String, Kappa> themes = new TreeMap<>();
        given(one, two).forEach(concept -> themes.put(concept, Kappa.NOTHING));
        List<Difference> differences = new ArrayList<>();
        one.forEach((place, decisions) -> {
            Map<String, Decision> others = two.getOrDefault(place, Map.of());
            themes.replaceAll(
                    (concept, table) -> table.with(gives(decisions.get(concept)), gives(others.get(concept))));
            differences.addAll(differences(place, decisions, others));
        });
        Kappa overall = themes.values().stream().reduce(Kappa.NOTHING, Kappa::plus);
        return new Agreement(one.size(), themes, overall, differences);
    }

    private static Map<Place, Map<String, Decision>> byPlace(Collection<CodedDecision> decisions) {
        Map<Place, Map<String, Decision>> places = new LinkedHashMap<>();
        decisions.stream()
                .filter(each -> each.decision().verdict() != Verdict.WITHDRAWN)
                .forEach(each -> places.computeIfAbsent(
                                new Place(each.documentId(), each.decision().passageId()), key -> new LinkedHashMap<>())
                        .put(each.decision().concept(), each.decision()));
        return places;
    }

    /** Themes that either gave in a passage both decided on. */
    private static Set<String> given(Map<Place, Map<String, Decision>> one, Map<Place, Map<String, Decision>> two) {
        Set<String> given = new LinkedHashSet<>();
        one.forEach((place, decisions) -> {
            addGiven(given, decisions);
            addGiven(given, two.getOrDefault(place, Map.of()));
        });
        return given;
    }

    private static void addGiven(Set<String> given, Map<String, Decision> decisions) {
        decisions.forEach((concept, decision) -> {
            if (gives(decision)) {
                given.add(concept);
            }
        });
    }

    private static boolean gives(@Nullable Decision decision) {
        return decision != null && decision.verdict() != Verdict.REJECTED;
    }

    private static List<Difference> differences(
            Place place, Map<String, Decision> decisions, Map<String, Decision> others) {
        Set<String> concepts = new LinkedHashSet<>(decisions.keySet());
        concepts.addAll(others.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String concept : concepts) {
            Decision one = decisions.get(concept);
            Decision two = others.get(concept);
            if (gives(one) != gives(two) || gives(one) && one != null && two != null && one.status() != two.status()) {
                differences.add(new Difference(place.documentId(), place.passageId(), concept, one, two));
            }
        }
        return differences;
    }
}
