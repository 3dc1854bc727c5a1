package org.practicelearning.web.themes;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.search.SearchAddress;

/**
 * One row or column of a table of documents: which documents belong to it, and the search that finds just those. The two
 * say the same; a test walks every link.
 *
 * @param id for files; a concept's id, a year
 * @param depth how far its name is set in
 * @param narrow the search for those of its documents among others
 */
record Axis(String id, String label, int depth, Predicate<DocumentCard> holds, UnaryOperator<SearchAddress> narrow) {

    /** Every document. */
    static Axis all(String label) {
        return new Axis("", label, 0, card -> true, search -> search);
    }

    /** Documents that one theme was found in, whatever else. */
    static Axis together(String concept, String label, int depth) {
        return new Axis(
                concept,
                label,
                depth,
                card -> hasTheme(card, concept),
                search -> search.with(FacetField.WITH, concept));
    }

    /** The same, searched for by the facet it belongs to. */
    static Axis theme(String concept, String label, int depth) {
        FacetField field = fieldOf(concept);
        return new Axis(concept, label, depth, card -> hasTheme(card, concept), search -> search.with(field, concept));
    }

    static Axis year(int year) {
        String name = Integer.toString(year);
        return new Axis(
                name,
                name,
                0,
                card -> card.year() != null && card.year() == year,
                search -> search.with(FacetField.YEAR, name));
    }

    /** Documents of none of the years there are. */
    static Axis undated(Set<Integer> years) {
        return new Axis("none", "No date", 0, card -> card.year() == null, search -> {
            SearchAddress without = search;
            for (int year : years) {
                without = without.excluding(FacetField.YEAR, Integer.toString(year));
            }
            return without;
        });
    }

    static Axis age(String band, String label) {
        return new Axis(
                band, label, 0, card -> card.ages().contains(band), search -> search.with(FacetField.AGE, band));
    }

    static boolean hasTheme(DocumentCard card, String concept) {
        return card.subject().themes().stream().map(CardTheme::concept).anyMatch(concept::equals);
    }

    /** The facet of documents that holds a concept. */
    static FacetField fieldOf(String concept) {
        return switch (Facet.ofId(concept).orElse(Facet.LEARNING)) {
            case HARM -> FacetField.HARM;
            case AGENCY -> FacetField.AGENCY;
            case CHILD, FAMILY, PRACTICE, LEARNING -> FacetField.THEME;
        };
    }
}
