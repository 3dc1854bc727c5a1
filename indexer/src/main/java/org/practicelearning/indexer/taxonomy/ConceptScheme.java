package org.practicelearning.indexer.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A vocabulary that passed every check: concepts by id, their hierarchy, and the groups of words its rules speak of.
 * Never changes; a change makes another scheme.
 */
public final class ConceptScheme {
    private final Map<String, Concept> concepts;
    private final Map<String, List<String>> groups;
    private final Map<String, List<String>> children;
    private final Map<String, Set<String>> withBroader;
    private final String version;

    private ConceptScheme(Collection<Concept> concepts, Map<String, List<String>> groups) {
        Map<String, Concept> byId = new LinkedHashMap<>();
        concepts.forEach(concept -> byId.put(concept.id(), concept));
        this.concepts = Collections.unmodifiableMap(byId);
        Map<String, List<String>> words = new LinkedHashMap<>();
        groups.forEach((name, members) -> words.put(name, List.copyOf(members)));
        this.groups = Collections.unmodifiableMap(words);
        this.children = childrenOf(byId.values());
        Map<String, Set<String>> closures = new LinkedHashMap<>();
        byId.keySet().forEach(id -> closures.put(id, upwards(id)));
        this.withBroader = closures;
        this.version = SchemeTables.hash(this);
    }

    /** Checks concepts and makes a scheme of them. */
    public static SchemeReading of(Collection<Concept> concepts, Map<String, List<String>> groups) {
        List<SchemeProblem> problems = SchemeCheck.of(concepts, groups);
        return problems.isEmpty()
                ? new SchemeReading.Accepted(new ConceptScheme(concepts, groups))
                : new SchemeReading.Refused(problems);
    }

    private static Map<String, List<String>> childrenOf(Collection<Concept> concepts) {
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Concept concept : concepts) {
            concept.broader()
                    .forEach(parent -> children.computeIfAbsent(parent, key -> new ArrayList<>())
                            .add(concept.id()));
        }
        return children;
    }

    private Set<String> upwards(String id) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            Concept concept = concepts.get(open.remove());
            if (concept != null && found.add(concept.id())) {
                open.addAll(concept.broader());
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /** Sixteen hexadecimal digits of the hash of its content: two schemes of one version say the same. */
    public String version() {
        return version;
    }

    /** Every concept, retired ones too, in the order of the tables. */
    public Collection<Concept> concepts() {
        return concepts.values();
    }

    /** Concepts of a facet that are in use. */
    public List<Concept> concepts(Facet facet) {
        return concepts.values().stream()
                .filter(concept -> !concept.retired() && concept.facet() == facet)
                .toList();
    }

    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /** The name to show for an id; the id itself where no concept has it. */
    public String label(String id) {
        Concept concept = concepts.get(id);
        return concept == null ? id : concept.prefLabel();
    }

    /** Concepts in use that stand under no other. */
    public List<Concept> roots(Facet facet) {
        return concepts(facet).stream()
                .filter(concept -> concept.broader().isEmpty())
                .toList();
    }

    /** Ids directly under a concept. */
    public List<String> narrower(String id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** The concept and everything above it, itself first; empty for an unknown id. */
    public Set<String> withBroader(String id) {
        return withBroader.getOrDefault(id, Set.of());
    }

    /** The concept and everything below it, itself first; empty for an unknown id. */
    public Set<String> withNarrower(String id) {
        if (!concepts.containsKey(id)) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(narrower(next));
            }
        }
        return found;
    }

    /** Words that stand for each other in rules, by the name of their group. */
    public Map<String, List<String>> groups() {
        return groups;
    }
}
