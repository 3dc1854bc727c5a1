package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.catalogue.AgeBand;
import org.practicelearning.web.figures.SmallNumbers.Sums;
import org.practicelearning.web.search.SearchAddress;

/** The tables behind the pictures of one theme: over its reviews, as one reader may open them. */
final class ThemeTables {
    private final ConceptScheme scheme;
    private final ThemeScope scope;
    private final SearchAddress reviews = CaseTypes.among(SearchAddress.of(""), CaseTypes.REVIEWS);
    private final List<DocumentCard> all;
    private final List<DocumentCard> own;

    /** A chart of the page, and the word for its file. */
    enum Chart {
        YEARS("year"),
        OVERLAPS("together with"),
        AGES("age"),
        AGENCIES("agency");

        private final String column;

        Chart(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    ThemeTables(LibrarySearch library, Reader reader, ConceptScheme scheme, ThemeScope scope) {
        this.scheme = scheme;
        this.scope = scope;
        this.all = ReaderDocuments.of(library, reader, reviews);
        this.own = ReaderDocuments.of(library, reader, scope.narrow(reviews));
    }

    /** The search that finds every review. */
    SearchAddress reviews() {
        return reviews;
    }

    /** Every review. */
    List<DocumentCard> all() {
        return all;
    }

    /** Those with the theme. */
    List<DocumentCard> own() {
        return own;
    }

    CountTable table(Chart chart) {
        return switch (chart) {
            case YEARS -> counted(Years.of(all), Sums.ROWS);
            case AGES -> counted(ages(), Sums.NONE);
            case AGENCIES -> counted(agencies(), Sums.NONE);
            case OVERLAPS -> overlaps();
        };
    }

    private CountTable counted(List<Axis> columns, Sums sums) {
        List<Axis> rows = List.of(Axis.all("All reviews"), scope.axis(own));
        return CountTable.of(all, reviews, rows, columns, sums);
    }

    private CountTable overlaps() {
        List<Axis> harms = together().axes();
        List<Axis> rows = new ArrayList<>();
        rows.add(Axis.all(scope.concept().prefLabel()));
        rows.addAll(harms);
        return CountTable.of(own, scope.narrow(reviews), rows, harms, Sums.NONE);
    }

    Overlaps together() {
        return Overlaps.of(own, scheme, scope.concept().id());
    }

    private List<Axis> ages() {
        Set<String> known = new LinkedHashSet<>();
        Arrays.stream(AgeBand.values()).forEach(band -> known.add(band.key()));
        all.forEach(card -> known.addAll(card.ages()));
        return known.stream()
                .filter(band -> all.stream().anyMatch(card -> card.ages().contains(band)))
                .map(band ->
                        Axis.age(band, AgeBand.ofKey(band).map(AgeBand::label).orElse(band)))
                .toList();
    }

    private List<Axis> agencies() {
        return scheme.concepts(Facet.AGENCY).stream()
                .filter(each -> !each.id().equals(scope.concept().id()))
                .filter(each -> count(each) > 0)
                .sorted(Comparator.comparingLong((Concept each) -> -count(each)))
                .map(each -> Axis.together(each.id(), each.prefLabel(), 0))
                .toList();
    }

    private long count(Concept concept) {
        return own.stream().filter(card -> Axis.hasTheme(card, concept.id())).count();
    }
}
