package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would change if one vocabulary took the place of another.
 *
 * @param added ids that are new
 * @param removed ids that would be gone
 * @param changed ids that stay and say something else
 * @param lines every statement that comes or goes, in the order of the concepts
 */
public record SchemeDifference(List<String> added, List<String> removed, List<String> changed, List<Line> lines) {
    public SchemeDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        lines = List.copyOf(lines);
    }

    /**
     * A statement that comes or goes.
     *
     * @param comes whether it comes; else it goes
     */
    public record Line(boolean comes, String concept, String property, String value) {}

    /** Compares two vocabularies. */
    public static SchemeDifference between(ConceptScheme before, ConceptScheme after) {
        Set<SchemeRow> old = statements(before);
        Set<SchemeRow> now = statements(after);
        List<Line> lines = new ArrayList<>();
        old.stream().filter(row -> !now.contains(row)).forEach(row -> lines.add(line(false, row)));
        now.stream().filter(row -> !old.contains(row)).forEach(row -> lines.add(line(true, row)));
        Set<String> touched = lines.stream().map(Line::concept).collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> added = ids(touched, before, after);
        List<String> removed = ids(touched, after, before);
        Set<String> comingOrGoing = new HashSet<>(added);
        comingOrGoing.addAll(removed);
        List<String> changed =
                touched.stream().filter(id -> !comingOrGoing.contains(id)).toList();
        return new SchemeDifference(added, removed, changed, lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static List<String> ids(Set<String> touched, ConceptScheme not, ConceptScheme in) {
        return touched.stream()
                .filter(id -> not.concept(id).isEmpty() && in.concept(id).isPresent())
                .toList();
    }

    private static Set<SchemeRow> statements(ConceptScheme scheme) {
        return new LinkedHashSet<>(SchemeTables.rows(scheme));
    }

    private static Line line(boolean comes, SchemeRow row) {
        return new Line(comes, row.concept(), row.property(), row.value());
    }
}
