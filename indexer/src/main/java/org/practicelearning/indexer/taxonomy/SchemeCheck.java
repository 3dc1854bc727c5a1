package org.practicelearning.indexer.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The checks a vocabulary must pass. The place of a problem is the id of its concept until its row is known. */
final class SchemeCheck {
    static final int MOST_CONCEPTS = 10_000;
    static final int MOST_LABELS = 2_000;
    static final int MOST_LISTED = 100;
    private static final int DEEPEST = 100;

    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<SchemeProblem> problems = new ArrayList<>();

    private SchemeCheck() {}

    static List<SchemeProblem> of(Collection<Concept> concepts, Map<String, List<String>> groups) {
        SchemeCheck check = new SchemeCheck();
        if (concepts.isEmpty()) {
            check.refuse("", "there is no concept");
        } else if (concepts.size() > MOST_CONCEPTS) {
            check.refuse("", "a vocabulary has at most " + MOST_CONCEPTS + " concepts");
        } else {
            concepts.forEach(check::take);
            check.names();
            check.concepts.values().forEach(concept -> check.labels(concept, groups.keySet()));
            check.concepts.values().forEach(check::links);
            check.circles();
        }
        return check.problems.subList(0, Math.min(MOST_LISTED, check.problems.size()));
    }

    private void take(Concept concept) {
        if (Facet.ofId(concept.id()).isEmpty()) {
            refuse(concept.id(), "the concept is of no facet");
        } else if (concepts.putIfAbsent(concept.id(), concept) != null) {
            refuse(concept.id(), "the concept is there twice");
        }
    }

    private void names() {
        Map<String, String> owners = new HashMap<>();
        for (Concept concept : concepts.values()) {
            if (LabelCheck.words(concept.prefLabel()).isEmpty()) {
                refuse(concept.id(), "the concept has no preferred label");
            } else if (!concept.retired()) {
                String owner = owners.putIfAbsent(
                        concept.facet() + " " + String.join(" ", LabelCheck.words(concept.prefLabel())), concept.id());
                if (owner != null) {
                    refuse(concept.id(), "its preferred label is that of " + owner + " too");
                }
            }
        }
    }

    private void labels(Concept concept, Set<String> groups) {
        if (concept.labels().size() > MOST_LABELS) {
            refuse(concept.id(), "a concept has at most " + MOST_LABELS + " labels");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Label label : concept.labels()) {
            if (!seen.add(LabelCheck.key(label))) {
                refuse(concept.id(), "the label \"" + label.text() + "\" is there twice");
            }
            LabelCheck.of(label, groups).ifPresent(reason -> refuse(concept.id(), reason));
        }
    }

    private void links(Concept concept) {
        for (String id : concept.broader()) {
            Concept parent = concepts.get(id);
            if (parent == null) {
                refuse(concept.id(), "it stands under " + id + ", which is not there");
            } else if (parent.facet() != concept.facet()) {
                refuse(concept.id(), "it stands under " + id + ", which is of another facet");
            }
        }
        for (String id : concept.related()) {
            if (!concepts.containsKey(id)) {
                refuse(concept.id(), "it is related to " + id + ", which is not there");
            }
        }
    }

    private void circles() {
        Set<String> sound = new HashSet<>();
        for (String id : concepts.keySet()) {
            Set<String> path = new HashSet<>();
            if (turns(id, path, sound)) {
                if (standsUnder(id, id)) {
                    refuse(id, "it stands under itself");
                } else if (path.size() > DEEPEST) {
                    refuse(id, "it stands more than " + DEEPEST + " deep");
                }
            }
        }
    }

    private boolean standsUnder(String id, String above) {
        Set<String> met = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            Concept concept = concepts.get(open.remove());
            if (concept != null) {
                for (String parent : concept.broader()) {
                    if (parent.equals(above)) {
                        return true;
                    }
                    if (met.add(parent)) {
                        open.add(parent);
                    }
                }
            }
        }
        return false;
    }

    private boolean turns(String id, Set<String> path, Set<String> sound) {
        Concept concept = concepts.get(id);
        if (concept == null || sound.contains(id)) {
            return false;
        }
        if (path.size() > DEEPEST || !path.add(id)) {
            return true;
        }
        for (String parent : concept.broader()) {
            if (turns(parent, path, sound)) {
                return true;
            }
        }
        path.remove(id);
        sound.add(id);
        return false;
    }

    private void refuse(String id, String reason) {
        problems.add(new SchemeProblem(id, 0, reason));
    }
}
