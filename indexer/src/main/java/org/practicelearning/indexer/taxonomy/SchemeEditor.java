package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.SchemeChange.AddConcept;
import org.practicelearning.indexer.taxonomy.SchemeChange.AddLabel;
import org.practicelearning.indexer.taxonomy.SchemeChange.Merge;
import org.practicelearning.indexer.taxonomy.SchemeChange.Outcome;
import org.practicelearning.indexer.taxonomy.SchemeChange.RemoveLabel;
import org.practicelearning.indexer.taxonomy.SchemeChange.Rename;
import org.practicelearning.indexer.taxonomy.SchemeChange.Restore;
import org.practicelearning.indexer.taxonomy.SchemeChange.Retire;
import org.practicelearning.indexer.taxonomy.SchemeChange.Split;

/** Applies changes to a scheme; each gives another scheme, the way past decisions move, and the change that undoes it. */
public final class SchemeEditor {
    private SchemeEditor() {}

    /** Applies a change; a change that would make the scheme unsound is refused. */
    public static Outcome apply(SchemeChange change, ConceptScheme scheme) {
        Optional<String> missing = named(change).stream()
                .filter(id -> scheme.concept(id).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return refused(missing.get(), "there is no such concept");
        }
        Draft draft = new Draft(scheme);
        Optional<SchemeProblem> problem = draft.apply(change);
        if (problem.isPresent()) {
            return new Outcome.Refused(List.of(problem.get()));
        }
        return switch (ConceptScheme.of(draft.concepts.values(), scheme.groups())) {
            case SchemeReading.Accepted accepted ->
                new Outcome.Changed(accepted.scheme(), draft.mapping, draft.inverse(scheme));
            case SchemeReading.Refused refusal -> new Outcome.Refused(refusal.problems());
        };
    }

    private static List<String> named(SchemeChange change) {
        return switch (change) {
            case Rename rename -> List.of(rename.id());
            case Merge merge -> List.of(merge.id(), merge.into());
            case Split split -> List.of(split.id());
            case AddLabel add -> List.of(add.id());
            case RemoveLabel remove -> List.of(remove.id());
            case Retire retire -> List.of(retire.id());
            case AddConcept add -> List.of();
            case Restore restore -> List.of();
        };
    }

    private static Outcome refused(String id, String reason) {
        return new Outcome.Refused(List.of(new SchemeProblem(id, 0, reason)));
    }

    /** A scheme in the making. */
    private static final class Draft {
        private final Map<String, Concept> concepts = new LinkedHashMap<>();
        private final Map<String, String> mapping = new LinkedHashMap<>();

        Draft(ConceptScheme scheme) {
            scheme.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        }

        Optional<SchemeProblem> apply(SchemeChange change) {
            switch (change) {
                case Rename rename -> rename(concept(rename.id()), rename.label());
                case Merge merge -> {
                    return merge(concept(merge.id()), concept(merge.into()));
                }
                case Split split -> {
                    return split(concept(split.id()), split.parts());
                }
                case AddLabel add -> {
                    return addLabel(concept(add.id()), add.label());
                }
                case RemoveLabel remove -> {
                    Concept from = concept(remove.id());
                    put(withLabels(
                            from,
                            from.labels().stream()
                                    .filter(label -> !label.equals(remove.label()))
                                    .toList()));
                }
                case AddConcept add -> {
                    if (concepts.containsKey(add.concept().id())) {
                        return problem(add.concept().id(), "the id is taken");
                    }
                    put(add.concept());
                }
                case Retire retire -> put(retired(concept(retire.id()), null));
                case Restore restore -> {
                    restore.without().forEach(concepts::remove);
                    restore.before().forEach(this::put);
                    mapping.putAll(restore.mapping());
                }
            }
            return Optional.empty();
        }

        private Concept concept(String id) {
            Concept concept = concepts.get(id);
            if (concept == null) {
                throw new IllegalArgumentException("no concept " + id);
            }
            return concept;
        }

        private void put(Concept concept) {
            concepts.put(concept.id(), concept);
        }

        private void rename(Concept concept, String label) {
            List<Label> labels = concept.labels().stream()
                    .filter(each -> !same(each.text(), label))
                    .toList();
            List<Label> kept = Stream.concat(
                            labels.stream(), Stream.of(Label.of(LabelKind.ALTERNATIVE, concept.prefLabel())))
                    .toList();
            put(new Concept(
                    concept.id(),
                    label,
                    concept.broader(),
                    concept.related(),
                    same(concept.prefLabel(), label) ? labels : kept,
                    concept.notes(),
                    concept.dfeCodes(),
                    concept.retired(),
                    concept.replacedBy()));
        }

        private Optional<SchemeProblem> merge(Concept from, Concept into) {
            if (from.id().equals(into.id()) || from.facet() != into.facet() || into.retired()) {
                return problem(from.id(), "it can be merged into another concept of its facet that is in use");
            }
            List<Label> labels = new ArrayList<>(into.labels());
            Stream.concat(Stream.of(Label.of(LabelKind.ALTERNATIVE, from.prefLabel())), from.labels().stream())
                    .filter(label -> !same(label.text(), into.prefLabel()))
                    .filter(label -> labels.stream().noneMatch(each -> same(each.text(), label.text())))
                    .forEach(labels::add);
            put(withLabels(into, labels));
            put(retired(withLabels(from, List.of()), into.id()));
            for (Concept concept : List.copyOf(concepts.values())) {
                if (concept.broader().contains(from.id())) {
                    List<String> broader = concept.id().equals(into.id())
                            ? from.broader()
                            : concept.broader().stream()
                                    .map(id -> id.equals(from.id()) ? into.id() : id)
                                    .distinct()
                                    .toList();
                    put(withBroader(concept(concept.id()), broader));
                }
            }
            mapping.put(from.id(), into.id());
            return Optional.empty();
        }

        private Optional<SchemeProblem> split(Concept from, List<Concept> parts) {
            if (parts.size() < 2 || parts.stream().anyMatch(part -> part.facet() != from.facet())) {
                return problem(from.id(), "it is split into two or more concepts of its facet");
            }
            for (Concept part : parts) {
                if (concepts.containsKey(part.id())) {
                    return problem(part.id(), "the id is taken");
                }
                put(part);
            }
            String first = parts.getFirst().id();
            put(retired(withLabels(from, List.of()), first));
            for (Concept concept : List.copyOf(concepts.values())) {
                if (concept.broader().contains(from.id())) {
                    put(withBroader(
                            concept,
                            concept.broader().stream()
                                    .map(id -> id.equals(from.id()) ? first : id)
                                    .toList()));
                }
            }
            mapping.put(from.id(), first);
            return Optional.empty();
        }

        private Optional<SchemeProblem> addLabel(Concept concept, Label label) {
            boolean there = same(concept.prefLabel(), label.text())
                    || concept.labels().stream()
                            .anyMatch(each -> each.kind() == label.kind() && same(each.text(), label.text()));
            if (there) {
                return problem(concept.id(), "the label is there already");
            }
            List<Label> labels = new ArrayList<>(concept.labels());
            labels.add(label);
            put(withLabels(concept, labels));
            return Optional.empty();
        }

        /** Puts every concept that differs back as it was. */
        Restore inverse(ConceptScheme before) {
            List<Concept> changed = before.concepts().stream()
                    .filter(concept -> !concept.equals(concepts.get(concept.id())))
                    .toList();
            List<String> added = concepts.keySet().stream()
                    .filter(id -> before.concept(id).isEmpty())
                    .toList();
            Map<String, String> back = new LinkedHashMap<>();
            mapping.forEach((from, to) -> back.putIfAbsent(to, from));
            back.keySet().removeIf(id -> before.concept(id).isPresent());
            return new Restore(changed, added, back);
        }

        private static Optional<SchemeProblem> problem(String id, String reason) {
            return Optional.of(new SchemeProblem(id, 0, reason));
        }
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static Concept withLabels(Concept concept, List<Label> labels) {
        return new Concept(
                concept.id(),
                concept.prefLabel(),
                concept.broader(),
                concept.related(),
                labels,
                concept.notes(),
                concept.dfeCodes(),
                concept.retired(),
                concept.replacedBy());
    }

    private static Concept withBroader(Concept concept, List<String> broader) {
        return new Concept(
                concept.id(),
                concept.prefLabel(),
                broader,
                concept.related(),
                concept.labels(),
                concept.notes(),
                concept.dfeCodes(),
                concept.retired(),
                concept.replacedBy());
    }

    private static Concept retired(Concept concept, @Nullable String replacedBy) {
        return new Concept(
                concept.id(),
                concept.prefLabel(),
                concept.broader(),
                concept.related(),
                concept.labels(),
                concept.notes(),
                concept.dfeCodes(),
                true,
                replacedBy);
    }
}
