package org.practicelearning.web.vocabulary;

import java.util.stream.Collectors;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.indexer.taxonomy.SchemeDifference;
import org.practicelearning.indexer.taxonomy.SchemeProblem;
import org.practicelearning.web.page.Words;

/** Says changes of the vocabulary in the words of the log. */
final class Sentences {
    /** As much as the log keeps. */
    private static final int LONGEST = 400;

    private Sentences() {}

    static String of(SchemeChange change, ConceptScheme before) {
        return clipped(
                switch (change) {
                    case SchemeChange.Rename it -> "Renamed " + quoted(it.id(), before) + " to “" + it.label() + "”";
                    case SchemeChange.Merge it ->
                        "Merged " + quoted(it.id(), before) + " into " + quoted(it.into(), before);
                    case SchemeChange.Split it ->
                        "Split " + quoted(it.id(), before) + " into "
                                + it.parts().stream()
                                        .map(part -> "“" + part.prefLabel() + "”")
                                        .collect(Collectors.joining(" and "));
                    case SchemeChange.AddLabel it ->
                        "Added the label " + label(it.label()) + " to " + quoted(it.id(), before);
                    case SchemeChange.RemoveLabel it ->
                        "Removed the label " + label(it.label()) + " from " + quoted(it.id(), before);
                    case SchemeChange.AddConcept it -> "Added the theme " + quoted(it.concept());
                    case SchemeChange.Retire it -> "Retired " + quoted(it.id(), before);
                    case SchemeChange.Describe it -> "Changed the definition of " + quoted(it.id(), before);
                    case SchemeChange.Place it ->
                        it.broader().isEmpty()
                                ? "Put " + quoted(it.id(), before) + " at the top of its facet"
                                : "Put " + quoted(it.id(), before) + " under " + list(it.broader(), before);
                    case SchemeChange.Relate it ->
                        it.related().isEmpty()
                                ? "Related " + quoted(it.id(), before) + " to no other theme"
                                : "Related " + quoted(it.id(), before) + " to " + list(it.related(), before);
                });
    }

    static String ofImport(SchemeDifference difference) {
        return "Imported a vocabulary: " + Words.count(difference.added().size(), "theme") + " added, "
                + Words.number(difference.removed().size()) + " removed, "
                + Words.number(difference.changed().size()) + " changed";
    }

    static String ofUndo(String what) {
        return clipped("Undid: " + what);
    }

    /** Why a vocabulary cannot be used, with the place where that is known. */
    static String of(SchemeProblem problem, ConceptScheme scheme) {
        String place = scheme.concept(problem.place()).map(Sentences::quoted).orElse(problem.place());
        return (place.isEmpty() ? "" : place + (problem.row() > 0 ? ", row " + problem.row() : "") + ": ")
                + problem.reason() + ".";
    }

    static String quoted(Concept concept) {
        return "“" + concept.prefLabel() + "”";
    }

    private static String quoted(String id, ConceptScheme scheme) {
        return "“" + scheme.label(id) + "”";
    }

    private static String list(Iterable<String> ids, ConceptScheme scheme) {
        StringBuilder text = new StringBuilder();
        ids.forEach(id -> text.append(text.isEmpty() ? "" : ", ").append(quoted(id, scheme)));
        return text.toString();
    }

    private static String label(Label label) {
        return "“" + label.text() + "” (" + LabelWords.of(label.kind()).name() + ")";
    }

    private static String clipped(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }
}
