package org.practicelearning.web.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.indexer.taxonomy.Label;
import org.practicelearning.indexer.taxonomy.LabelKind;
import org.practicelearning.indexer.taxonomy.SchemeChange;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;

/** What an edit may change in the counts of a reader, as far as a search or two can tell. */
final class Effects {
    /** A label in more of the documents than this tells them hardly apart. */
    private static final double COMMON = 0.4;

    private static final int FEW = 10;

    private final LibrarySearch library;
    private final Reader reader;
    private final ConceptScheme scheme;

    Effects(LibrarySearch library, Reader reader, ConceptScheme scheme) {
        this.library = library;
        this.reader = reader;
        this.scheme = scheme;
    }

    /** Sentences about an edit; none where nothing can be told cheaply. */
    List<String> of(Edit edit) {
        if (!(edit instanceof Edit.Change(SchemeChange change, var passages))) {
            return List.of();
        }
        return switch (change) {
            case SchemeChange.AddLabel it -> added(it.label(), it.id());
            case SchemeChange.RemoveLabel it -> removed(it.label());
            case SchemeChange.Rename it ->
                words(it.label(), it.id(), "Documents are marked by the new name too; the old one stays a label.");
            case SchemeChange.AddConcept it ->
                words(it.concept().prefLabel(), it.concept().id(), "");
            case SchemeChange.Merge it -> merged(it.id(), it.into());
            case SchemeChange.Split it -> had(it.id(), "are marked again by the labels of the new themes");
            case SchemeChange.Retire it ->
                had(it.id(), "lose it, but for passages where a person accepted or added it");
            case SchemeChange.Describe it -> List.of("Documents stay as they are marked.");
            case SchemeChange.Place it ->
                it.broader().isEmpty()
                        ? List.of()
                        : List.of("Documents with it count for "
                                + scheme.label(it.broader().getFirst()) + " too, and for what that stands under.");
            case SchemeChange.Relate it -> List.of("Documents stay as they are marked.");
        };
    }

    /** How many documents of the reader have a theme. */
    int documents(String concept) {
        return library.search(
                        reader,
                        SearchAddress.of("").with(field(concept), concept).request(0))
                .total();
    }

    static FacetField field(String concept) {
        return switch (Facet.ofId(concept).orElse(Facet.LEARNING)) {
            case HARM -> FacetField.HARM;
            case AGENCY -> FacetField.AGENCY;
            case CHILD, FAMILY, PRACTICE, LEARNING -> FacetField.THEME;
        };
    }

    private static SearchAddress phrase(String text) {
        return SearchAddress.of("\"" + text.replace('"', ' ').strip() + "\"");
    }

    private SearchResult found(SearchAddress search) {
        return library.search(reader, search.request(0).widened(new Widen(false, Set.of())));
    }

    private List<String> added(Label label, String concept) {
        return switch (label.kind()) {
            case CUE, WEAK_CUE, EQUIVALENT, HEADING -> List.of();
            case NEAR_MISS -> words(label.text(), concept, "There the theme is not found any more.");
            case EARLIER, LATER -> List.of("It widens searches and is shown; documents are not marked by it.");
            case SIGN -> words(label.text(), concept, "A sign counts where another one stands in the same passage.");
            case WEAK -> words(label.text(), concept, "It counts only near another label of the theme.");
            case ALTERNATIVE, HIDDEN, ACRONYM, CONTESTED -> words(label.text(), concept, "");
        };
    }

    private List<String> words(String text, String concept, String remark) {
        SearchResult all = found(phrase(text));
        List<String> effects = new ArrayList<>();
        String where = "“" + text + "” stands in " + Words.count(all.totalPassages(), "passage") + " of "
                + Words.count(all.total(), "document");
        if (all.total() == 0) {
            effects.add("“" + text + "” stands in no document that you may open.");
        } else if (scheme.concept(concept).isEmpty()) {
            effects.add(where + ".");
        } else {
            int already = found(phrase(text).with(field(concept), concept)).total();
            effects.add(where + "; " + (already == 0 ? "none" : Words.number(already)) + " of these documents "
                    + (already == 1 ? "has" : "have") + " the theme already.");
        }
        int library = found(SearchAddress.of("")).total();
        if (all.total() > FEW && all.total() > library * COMMON) {
            effects.add("That is " + Math.round(100.0 * all.total() / library)
                    + "% of all documents. A label as common as that says little about any of them.");
        }
        if (!remark.isEmpty()) {
            effects.add(remark);
        }
        return effects;
    }

    private List<String> removed(Label label) {
        if (label.kind().isCue() || label.kind() == LabelKind.EQUIVALENT) {
            return List.of();
        }
        SearchResult all = found(phrase(label.text()));
        return List.of("“" + label.text() + "” stands in " + Words.count(all.totalPassages(), "passage") + " of "
                + Words.count(all.total(), "document")
                + ". The theme stays where another label or a person says so.");
    }

    private List<String> merged(String from, String into) {
        int one = documents(from);
        int other = documents(into);
        int both = library.search(
                        reader,
                        SearchAddress.of("")
                                .with(field(from), from)
                                .with(FacetField.WITH, into)
                                .request(0))
                .total();
        return List.of(Words.count(one, "document has", "documents have") + " " + scheme.label(from) + ", "
                + Words.number(other) + (other == 1 ? " has " : " have ") + scheme.label(into)
                + "; together that is " + Words.count(one + other - both, "document") + ".");
    }

    private List<String> had(String concept, String then) {
        return List.of(
                Words.count(documents(concept), "document has the theme now; it", "documents have the theme now; they")
                        + " " + then + ".");
    }
}
