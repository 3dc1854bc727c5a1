package org.practicelearning.indexer.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicelearning.indexer.taxonomy.SchemeChange.AddConcept;
import org.practicelearning.indexer.taxonomy.SchemeChange.AddLabel;
import org.practicelearning.indexer.taxonomy.SchemeChange.Describe;
import org.practicelearning.indexer.taxonomy.SchemeChange.Merge;
import org.practicelearning.indexer.taxonomy.SchemeChange.Outcome;
import org.practicelearning.indexer.taxonomy.SchemeChange.Place;
import org.practicelearning.indexer.taxonomy.SchemeChange.Relate;
import org.practicelearning.indexer.taxonomy.SchemeChange.RemoveLabel;
import org.practicelearning.indexer.taxonomy.SchemeChange.Rename;
import org.practicelearning.indexer.taxonomy.SchemeChange.Retire;
import org.practicelearning.indexer.taxonomy.SchemeChange.Split;

/** Applies changes to a scheme; each gives another scheme and the way past decisions move. */
public final class SchemeEditor {
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, String> mapping = new LinkedHashMap<>();

    private SchemeEditor(ConceptScheme scheme) {
        scheme.concepts().forEach(concept -> concepts.put(concept.id(), concept));
    }

    /** Applies a change; a change that would make the scheme unsound is refused. */
    public static Outcome apply(SchemeChange change, ConceptScheme scheme) {
        Optional<String> missing = named(change).stream()
                .filter(id -> scheme.concept(id).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return refused(missing.get(), "there is no such concept");
        }
        SchemeEditor editor = new SchemeEditor(scheme);
        Optional<SchemeProblem> problem = editor.apply(change);
        if (problem.isPresent()) {
            return new Outcome.Refused(List.of(problem.get()));
        }
        return switch (ConceptScheme.of(editor.concepts.values(), scheme.groups())) {
            case SchemeReading.Accepted accepted -> new Outcome.Changed(accepted.scheme(), editor.mapping);
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
            case Describe describe -> List.of(describe.id());
            case Place place -> List.of(place.id());
            case Relate relate -> List.of(relate.id());
            case AddConcept add -> List.of();
        };
    }

    private static Outcome refused(String id, String reason) {
        return new Outcome.Refused(List.of(new SchemeProblem(id, 0, reason)));
    }

    private Optional<SchemeProblem> apply(SchemeChange change) {
        return switch (change) {
            case Rename rename -> rename(concept(rename.id()), rename.label());
            case Merge merge -> merge(concept(merge.id()), concept(merge.into()));
            case Split split -> split(concept(split.id()), split.parts());
            case AddLabel add -> addLabel(concept(add.id()), add.label());
            case RemoveLabel remove -> removeLabel(concept(remove.id()), remove.label());
            case AddConcept add ->
                concepts.containsKey(add.concept().id())
                        ? problem(add.concept().id(), "the id is taken")
                        : put(add.concept());
            case Retire retire -> put(concept(retire.id()).retiredFor(null));
            case Describe describe -> put(concept(describe.id()).noted(describe.notes()));
            case Place place -> put(concept(place.id()).under(place.broader()));
            case Relate relate -> relate(concept(relate.id()), new LinkedHashSet<>(relate.related()));
        };
    }

    private Concept concept(String id) {
        Concept concept = concepts.get(id);
        if (concept == null) {
            throw new IllegalArgumentException("no concept " + id);
        }
        return concept;
    }

    private Optional<SchemeProblem> put(Concept concept) {
        concepts.put(concept.id(), concept);
        return Optional.empty();
    }

    private Optional<SchemeProblem> rename(Concept concept, String label) {
        List<Label> labels = new ArrayList<>(concept.labels().stream()
                .filter(each -> !same(each.text(), label))
                .toList());
        if (!same(concept.prefLabel(), label)) {
            labels.add(Label.of(LabelKind.ALTERNATIVE, concept.prefLabel()));
        }
        return put(concept.named(label).withLabels(labels));
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
        put(into.withLabels(labels));
        put(from.withLabels(List.of()).retiredFor(into.id()));
        if (into.broader().contains(from.id())) {
            Set<String> broader = new LinkedHashSet<>(into.broader());
            broader.remove(from.id());
            broader.addAll(from.broader());
            put(concept(into.id()).under(List.copyOf(broader)));
        }
        passOn(from.id(), into.id());
        return Optional.empty();
    }

    /** Narrower and related concepts of a retired one, and decisions on it, go to another. */
    private void passOn(String from, String to) {
        for (Concept each : List.copyOf(concepts.values())) {
            if (each.broader().contains(from)) {
                put(concept(each.id()).under(exchanged(each.id(), each.broader(), from, to)));
            }
            if (each.related().contains(from)) {
                put(concept(each.id()).relatedTo(exchanged(each.id(), each.related(), from, to)));
            }
        }
        mapping.put(from, to);
    }

    private static List<String> exchanged(String owner, List<String> ids, String from, String to) {
        return ids.stream()
                .map(id -> id.equals(from) ? to : id)
                .filter(id -> !id.equals(owner))
                .distinct()
                .toList();
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
        put(from.withLabels(List.of()).retiredFor(first));
        passOn(from.id(), first);
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
        return put(concept.withLabels(labels));
    }

    private Optional<SchemeProblem> removeLabel(Concept concept, Label label) {
        if (!concept.labels().contains(label)) {
            return problem(concept.id(), "there is no such label");
        }
        return put(concept.withLabels(
                concept.labels().stream().filter(each -> !each.equals(label)).toList()));
    }

    private Optional<SchemeProblem> relate(Concept concept, Set<String> related) {
        if (related.contains(concept.id())) {
            return problem(concept.id(), "a concept is not related to itself");
        }
        put(concept.relatedTo(List.copyOf(related)));
        for (Concept each : List.copyOf(concepts.values())) {
            boolean says = each.related().contains(concept.id());
            if (related.contains(each.id()) && !says) {
                put(each.relatedTo(Stream.concat(each.related().stream(), Stream.of(concept.id()))
                        .toList()));
            } else if (says && !related.contains(each.id())) {
                put(each.relatedTo(each.related().stream()
                        .filter(id -> !id.equals(concept.id()))
                        .toList()));
            }
        }
        return Optional.empty();
    }

    private static Optional<SchemeProblem> problem(String id, String reason) {
        return Optional.of(new SchemeProblem(id, 0, reason));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
