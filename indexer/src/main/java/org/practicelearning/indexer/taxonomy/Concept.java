package org.practicelearning.indexer.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One theme. Its id never changes meaning.
 *
 * @param id {@code harm.neglect.home}
 * @param prefLabel the name to use
 * @param broader ids of the concepts it belongs under
 * @param related ids of concepts worth a look beside it
 * @param labels every other label, in the order of the tables
 * @param notes definition, rule of use and examples
 * @param dfeCodes codes of the children in need census
 * @param retired whether it is no longer offered; past decisions keep it
 * @param replacedBy the concept to use instead of a retired one, or null
 */
public record Concept(
        String id,
        String prefLabel,
        List<String> broader,
        List<String> related,
        List<Label> labels,
        ConceptNotes notes,
        List<String> dfeCodes,
        boolean retired,
        @Nullable String replacedBy) {
    public Concept {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
        labels = List.copyOf(labels);
        dfeCodes = List.copyOf(dfeCodes);
    }

    /** The facet its id begins with. */
    public Facet facet() {
        return Facet.ofId(id).orElseThrow(() -> new IllegalStateException("a concept of no facet: " + id));
    }

    /** Texts of its labels of one kind. */
    public List<String> labels(LabelKind kind) {
        return labels.stream()
                .filter(label -> label.kind() == kind)
                .map(Label::text)
                .toList();
    }

    public List<String> altLabels() {
        return labels(LabelKind.ALTERNATIVE);
    }

    public List<String> hiddenLabels() {
        return labels(LabelKind.HIDDEN);
    }

    /** Short forms that count only as written: CSE, LAC. */
    public List<String> acronyms() {
        return labels(LabelKind.ACRONYM);
    }

    /** What it was called in an earlier era: "serious case review". */
    public List<String> earlierTerms() {
        return labels(LabelKind.EARLIER);
    }

    public List<String> laterTerms() {
        return labels(LabelKind.LATER);
    }

    /** Contested wording with what to say instead. */
    public Map<String, String> contestedTerms() {
        return labels.stream()
                .filter(label -> label.kind() == LabelKind.CONTESTED)
                .collect(Collectors.toUnmodifiableMap(
                        Label::text, label -> label.instead() == null ? prefLabel : label.instead()));
    }

    /** Everything it may be called, the preferred name first; what a search is widened by. */
    public List<String> names() {
        return Stream.concat(
                        Stream.of(prefLabel),
                        labels.stream().filter(label -> label.kind().isName()).map(Label::text))
                .distinct()
                .toList();
    }

    public String scopeNote() {
        return notes.scope();
    }

    Concept named(String label) {
        return new Concept(id, label, broader, related, labels, notes, dfeCodes, retired, replacedBy);
    }

    Concept under(List<String> parents) {
        return new Concept(id, prefLabel, parents, related, labels, notes, dfeCodes, retired, replacedBy);
    }

    Concept relatedTo(List<String> others) {
        return new Concept(id, prefLabel, broader, others, labels, notes, dfeCodes, retired, replacedBy);
    }

    Concept withLabels(List<Label> others) {
        return new Concept(id, prefLabel, broader, related, others, notes, dfeCodes, retired, replacedBy);
    }

    Concept noted(ConceptNotes others) {
        return new Concept(id, prefLabel, broader, related, labels, others, dfeCodes, retired, replacedBy);
    }

    Concept retiredFor(@Nullable String replacement) {
        return new Concept(id, prefLabel, broader, related, labels, notes, dfeCodes, true, replacement);
    }
}
