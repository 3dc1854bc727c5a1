package org.practicelearning.web.vocabulary;

import java.util.List;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.SchemeDifference;
import org.practicelearning.indexer.taxonomy.SchemeDifference.Line;

/** Says what comes and goes with a change in the words of the pages. */
final class LineWords {
    /** As many as a person looks through. */
    static final int MOST = 200;

    private LineWords() {}

    /**
     * A line of the table.
     *
     * @param comes whether it is added; else it is removed
     */
    record Told(boolean comes, String theme, String what, String value) {}

    static List<Told> of(List<Line> lines, ConceptScheme before, ConceptScheme after) {
        return lines.stream()
                .limit(MOST)
                .map(line -> new Told(
                        line.comes(),
                        label(line.concept(), before, after),
                        what(line.property()),
                        value(line, before, after)))
                .toList();
    }

    static List<Told> of(Plan plan) {
        return of(plan.difference().lines(), plan.before(), plan.after());
    }

    static List<Told> of(SchemeDifference difference, ConceptScheme before, ConceptScheme after) {
        return of(difference.lines(), before, after);
    }

    private static String label(String id, ConceptScheme before, ConceptScheme after) {
        return before.concept(id).isPresent() ? before.label(id) : after.label(id);
    }

    private static String what(String property) {
        return switch (property) {
            case "prefLabel" -> "Name";
            case "broader" -> "Stands under";
            case "related" -> "Related to";
            case "scopeNote" -> "Definition";
            case "include" -> "When to use it";
            case "exclude" -> "When not to";
            case "example" -> "Example";
            case "source" -> "Source";
            case "dfeCode" -> "Census code";
            case "retired" -> "Retired";
            case "word" -> "Word of the group";
            default ->
                LabelWords.read(property)
                        .map(kind -> "Label, " + LabelWords.of(kind).name())
                        .orElse(property);
        };
    }

    private static String value(Line line, ConceptScheme before, ConceptScheme after) {
        return switch (line.property()) {
            case "broader", "related" -> label(line.value(), before, after);
            case "retired" ->
                line.value().equals("yes")
                        ? "nothing takes its place"
                        : "use " + label(line.value(), before, after) + " instead";
            default -> line.value();
        };
    }
}
