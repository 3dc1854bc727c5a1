package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.ThemePage.Figure;
import org.practicelearning.web.themes.ThemePage.Line;
import org.practicelearning.web.themes.ThemePage.Pairs;
import org.practicelearning.web.themes.ThemePage.Recommendation;
import org.practicelearning.web.themes.ThemePage.Recommended;
import org.practicelearning.web.themes.ThemePage.Reviews;
import org.practicelearning.web.themes.ThemePage.Share;
import org.practicelearning.web.themes.ThemePage.Shares;
import org.practicelearning.web.themes.ThemePage.Trend;
import org.practicelearning.web.themes.ThemePage.Way;
import org.practicelearning.web.themes.ThemeTables.Chart;

/** Asks the library about one theme and puts the answers into the words of its page. */
final class ThemeComposer {
    private static final int QUOTES = 8;
    private static final int FEW_QUOTES = 5;
    private static final int RECOMMENDATIONS = 10;
    private static final int COMBINATIONS = 15;
    private static final int PARTS = 12;
    private static final int REVIEWS = 25;

    private final LibrarySearch library;
    private final Reader reader;
    private final ConceptScheme scheme;
    private final ThemeScope scope;
    private final ThemeTables tables;
    private final ThemeQuotes quotes;
    private final ThemeSentences sentences;

    ThemeComposer(LibrarySearch library, Reader reader, ConceptScheme scheme, ThemeScope scope) {
        this.library = library;
        this.reader = reader;
        this.scheme = scheme;
        this.scope = scope;
        this.tables = new ThemeTables(library, reader, scheme, scope);
        this.quotes = new ThemeQuotes(library, reader, scope);
        this.sentences = new ThemeSentences(scope.concept().prefLabel(), scope.status());
    }

    /** @param quality how well the theme is found, in a sentence or two */
    ThemePage compose(String quality) {
        SearchAddress everything = SearchAddress.of("");
        TagStatus status = scope.status();
        return new ThemePage(
                ThemeNaming.of(scope.concept(), scheme),
                statuses(),
                status == null ? null : status.label(),
                sentences.ofAll(tables.own().size(), tables.all().size()),
                figures(everything),
                quality,
                trend(),
                ThemeSentences.coverage(tables.table(Chart.YEARS), "reviews"),
                pairs(),
                combinations(),
                shares(Chart.AGES, "is the most frequent age:", null),
                shares(Chart.AGENCIES, "is mentioned most often: in", "agency"),
                quotes.of("passages in reviews", tables.reviews(), Set.of(), QUOTES),
                quotes.of("passages of good practice", everything, roles(PassageRole.GOOD_PRACTICE), FEW_QUOTES),
                recommended(everything),
                quotes.of(
                        "paragraphs of guidance and procedures",
                        CaseTypes.among(everything, CaseTypes.GUIDANCE),
                        Set.of(),
                        FEW_QUOTES),
                reviews());
    }

    private static Set<String> roles(PassageRole role) {
        return Set.of(role.key());
    }

    private List<Way> statuses() {
        List<Way> ways = new ArrayList<>();
        ways.add(way("All", null));
        for (TagStatus each : TagStatus.values()) {
            ways.add(way(each.label(), each));
        }
        return ways;
    }

    private Way way(String label, @Nullable TagStatus status) {
        Address address =
                Address.of("themes", scope.concept().id()).with("status", status == null ? null : status.key());
        return new Way(label, address.toString(), status == scope.status());
    }

    private List<Figure> figures(SearchAddress everything) {
        SearchAddress documents = scope.narrow(everything);
        int count = library.search(reader, documents.inPagesOf(1).request(0)).total();
        int passages = quotes.passages(everything, Set.of());
        return List.of(
                figure("reviews", tables.own().size(), scope.narrow(tables.reviews())),
                figure("documents of every type", count, documents),
                figure("passages", passages, scope.passages(everything, Set.of())));
    }

    private static Figure figure(String label, int count, SearchAddress search) {
        return new Figure(label, Words.number(count), count == 0 ? null : search.toPage());
    }

    private @Nullable Trend trend() {
        CountTable table = tables.table(Chart.YEARS);
        if (tables.own().isEmpty()) {
            return null;
        }
        return new Trend(
                sentences.ofYears(table),
                sentences.describe(table),
                YearBars.of(table),
                HeatTable.of(table, "Reviews", false),
                csv(Chart.YEARS));
    }

    private String csv(Chart chart) {
        TagStatus status = scope.status();
        return Address.of("themes", scope.concept().id(), ThemeController.name(chart) + ".csv")
                .with("status", status == null ? null : status.key())
                .toString();
    }

    private @Nullable Pairs pairs() {
        CountTable table = tables.table(Chart.OVERLAPS);
        return table.columns().isEmpty()
                ? null
                : new Pairs(
                        sentences.ofPairs(table, tables.own().size()),
                        HeatTable.ofPairs(table, "Harm"),
                        table.columns().size() > 1,
                        csv(Chart.OVERLAPS));
    }

    private List<Figure> combinations() {
        List<Figure> figures = new ArrayList<>();
        for (Overlaps.Combination each : tables.together().combinations(COMBINATIONS)) {
            SearchAddress search = scope.narrow(tables.reviews());
            List<String> names = new ArrayList<>(List.of(scope.concept().prefLabel()));
            for (String concept : each.concepts()) {
                search = Axis.together(concept, concept, 0).narrow().apply(search);
                names.add(scheme.label(concept));
            }
            figures.add(figure(String.join(" + ", names), each.documents(), search));
        }
        return figures;
    }

    private @Nullable Shares shares(Chart chart, String says, @Nullable String facet) {
        CountTable table = tables.table(chart);
        if (table.columns().isEmpty() || tables.own().isEmpty()) {
            return null;
        }
        List<Cell> cells = table.lines().getLast().cells();
        List<Share> lines = new ArrayList<>();
        for (int at = 0; at < Math.min(PARTS, cells.size()); at++) {
            Cell cell = cells.get(at);
            lines.add(new Share(
                    table.columns().get(at),
                    new Figure("", Words.number(cell.count()), cell.count() == 0 ? null : cell.address()),
                    Words.number(cell.of()),
                    cell.percent() + "%"));
        }
        String all = facet == null
                ? null
                : scope.narrow(tables.reviews())
                        .on(Address.of("search", "facet", facet))
                        .toString();
        return new Shares(
                sentences.ofParts(table, tables.own().size(), says),
                lines,
                Math.max(0, cells.size() - PARTS),
                all,
                csv(chart));
    }

    private Recommended recommended(SearchAddress everything) {
        Set<String> roles = roles(PassageRole.RECOMMENDATION);
        int passages = quotes.passages(everything, roles);
        List<Recommendation> lines = new ArrayList<>();
        List<DocumentCard> newest =
                new ArrayList<>(ReaderDocuments.of(library, reader, scope.passages(everything, roles)));
        newest.sort(newestFirst());
        for (DocumentCard card : newest) {
            for (CardRecommendation each : card.subject().recommendations()) {
                if (each.themes().contains(scope.concept().id()) && lines.size() < RECOMMENDATIONS) {
                    lines.add(recommendation(card, each));
                }
            }
        }
        return new Recommended(
                figure("passages of recommendations", passages, scope.passages(everything, roles)), lines);
    }

    private static Recommendation recommendation(DocumentCard card, CardRecommendation made) {
        String place = Place.of(card.format(), made.page(), made.pageLabel(), null);
        return new Recommendation(
                made.number(),
                made.text(),
                String.join(", ", made.addressees()),
                ThemeQuotes.quote(card, made.text(), made.passage(), place, false, false));
    }

    private Reviews reviews() {
        List<DocumentCard> newest = new ArrayList<>(tables.own());
        newest.sort(newestFirst());
        List<Line> lines = newest.stream()
                .limit(REVIEWS)
                .map(card -> new Line(
                        card.title(),
                        Address.of("doc", card.id()).toString(),
                        card.typeLabel(),
                        ThemeQuotes.source(card)))
                .toList();
        return new Reviews(figure("reviews", newest.size(), scope.narrow(tables.reviews())), lines);
    }

    private static Comparator<DocumentCard> newestFirst() {
        return Comparator.comparing((DocumentCard card) -> card.year() == null ? 0 : -card.year())
                .thenComparing(DocumentCard::title)
                .thenComparing(DocumentCard::id);
    }
}
