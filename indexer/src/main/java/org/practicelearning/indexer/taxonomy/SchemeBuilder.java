package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a scheme of statements, and remembers from which row each concept came. */
final class SchemeBuilder {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<SchemeProblem> problems = new ArrayList<>();
    private final Map<String, SchemeRow> places = new LinkedHashMap<>();
    private final Map<String, SchemeRow> labels = new HashMap<>();

    static SchemeReading build(List<SchemeRow> rows) {
        SchemeBuilder builder = new SchemeBuilder();
        rows.stream().filter(row -> row.concept().startsWith("@")).forEach(builder::takeWord);
        rows.stream().filter(row -> !row.concept().startsWith("@")).forEach(builder::take);
        return builder.finished();
    }

    private void takeWord(SchemeRow row) {
        groups.computeIfAbsent(row.concept(), key -> new ArrayList<>()).add(row.value());
    }

    private void take(SchemeRow row) {
        if (Facet.ofId(row.concept()).isEmpty() || !row.concept().matches("[a-z]+(\\.[a-z0-9_]+)+")) {
            refuse(row, "a concept's id begins with its facet, for example harm.neglect");
            return;
        }
        places.putIfAbsent(row.concept(), row);
        Draft draft = drafts.computeIfAbsent(row.concept(), Draft::new);
        Optional<LabelKind> kind = LabelKind.ofKey(row.property());
        if (kind.isPresent()) {
            Label label = Label.read(kind.get(), row.value());
            draft.labels.add(label);
            LabelCheck.of(label, groups.keySet()).ifPresent(reason -> refuse(row, reason));
            SchemeRow first = labels.putIfAbsent(row.concept() + ' ' + LabelCheck.key(label), row);
            if (first != null) {
                refuse(
                        row,
                        "the label \"" + label.text() + "\" is there twice"
                                + (first.row() == 0 ? "" : ", first in row " + first.row()));
            }
        } else if (!draft.take(row.property(), row.value())) {
            refuse(row, "the property " + row.property() + " is not known, or is said twice");
        }
    }

    private void refuse(SchemeRow row, String reason) {
        problems.add(new SchemeProblem(row.place(), row.row(), reason));
    }

    private SchemeReading finished() {
        List<Concept> concepts = drafts.values().stream().map(Draft::concept).toList();
        if (problems.isEmpty()) {
            SchemeReading reading = ConceptScheme.of(concepts, groups);
            if (!(reading instanceof SchemeReading.Refused refused)) {
                return reading;
            }
            refused.problems().forEach(problem -> problems.add(placed(problem)));
        }
        return new SchemeReading.Refused(problems.subList(0, Math.min(SchemeCheck.MOST_LISTED, problems.size())));
    }

    private SchemeProblem placed(SchemeProblem problem) {
        SchemeRow row = places.get(problem.place());
        return row == null ? problem : new SchemeProblem(row.place(), row.row(), problem.reason());
    }

    /** What has been said of one concept so far. */
    private static final class Draft {
        private final String id;
        private final Map<String, String> single = new LinkedHashMap<>();
        private final Map<String, List<String>> several = new LinkedHashMap<>();
        private final List<Label> labels = new ArrayList<>();

        Draft(String id) {
            this.id = id;
        }

        boolean take(String property, String value) {
            return switch (property) {
                case "prefLabel", "scopeNote", "include", "exclude", "example", "source", "retired" ->
                    single.putIfAbsent(property, value) == null;
                case "broader", "related", "dfeCode" ->
                    several.computeIfAbsent(property, key -> new ArrayList<>()).add(value);
                default -> false;
            };
        }

        private String one(String property) {
            return single.getOrDefault(property, "");
        }

        private List<String> all(String property) {
            return several.getOrDefault(property, List.of());
        }

        Concept concept() {
            String retired = one("retired");
            return new Concept(
                    id,
                    one("prefLabel"),
                    all("broader"),
                    all("related"),
                    labels,
                    new ConceptNotes(one("scopeNote"), one("include"), one("exclude"), one("example"), one("source")),
                    all("dfeCode"),
                    !retired.isEmpty(),
                    retired.isEmpty() || retired.equals("yes") ? null : retired);
        }
    }
}
