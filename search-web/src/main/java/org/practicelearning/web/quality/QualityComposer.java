package org.practicelearning.web.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.evaluate.TagQuality.Measured;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.quality.QualityPage.Column;
import org.practicelearning.web.quality.QualityPage.Count;
import org.practicelearning.web.quality.QualityPage.Line;
import org.practicelearning.web.quality.QualityPage.Measure;
import org.practicelearning.web.quality.QualityPage.Way;
import org.practicelearning.web.quality.QualityPage.Whole;
import org.practicelearning.web.search.SearchAddress;

/** Puts figures on themes into the words of their page. */
final class QualityComposer {
    private final ThemeQuality quality;
    private final LibrarySearch library;
    private final Reader reader;

    QualityComposer(ThemeQuality quality, LibrarySearch library, Reader reader) {
        this.quality = quality;
        this.library = library;
        this.reader = reader;
    }

    QualityPage compose(Asked asked) {
        List<Standing> shown = asked.of(quality.standings(reader));
        return new QualityPage(
                headline(quality.of(Facet.HARM, Measured.PASSAGES)),
                Arrays.stream(Facet.values()).map(each -> whole(each, asked)).toList(),
                facets(asked),
                counts(shown),
                columns(asked),
                shown.stream().map(this::line).toList(),
                Judgement.FEWEST,
                Address.of("themes", "quality.csv").toString());
    }

    private static String headline(Figure harms) {
        return "Of ten harms marked in a passage about " + ThemeQuality.ofTen(harms.precision())
                + " are right, and of ten that are there about " + ThemeQuality.ofTen(harms.recall()) + " are found.";
    }

    private Whole whole(Facet facet, Asked asked) {
        return new Whole(
                facet.label(),
                asked.about(facet).address(),
                measure(quality.of(facet, Measured.PASSAGES)),
                measure(quality.of(facet, Measured.DOCUMENTS)));
    }

    private static List<Way> facets(Asked asked) {
        List<Way> ways = new ArrayList<>();
        for (Facet each : Facet.values()) {
            ways.add(new Way(each.label(), asked.about(each).address(), each == asked.facet()));
        }
        ways.add(new Way("All", asked.about(null).address(), asked.facet() == null));
        return ways;
    }

    private static List<Count> counts(List<Standing> shown) {
        Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
        shown.forEach(each -> counts.merge(each.judgement(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Count(
                        each.getKey().label(),
                        Words.count(each.getValue(), "theme"),
                        each.getKey().advice()))
                .toList();
    }

    private static List<Column> columns(Asked asked) {
        return Arrays.stream(Order.values())
                .map(each -> new Column(
                        each.label(),
                        switch (each) {
                            case PRECISION -> "Right, of the passages marked";
                            case RECALL -> "Found, of the passages there are";
                            case F1 -> "Both in one figure";
                            case EXAMPLES -> "Passages it was measured on";
                            case VOCABULARY, JUDGEMENT, CHECKED -> "";
                        },
                        asked.by(each).address(),
                        each != asked.order() || each == Order.VOCABULARY
                                ? null
                                : asked.descending() ? "descending" : "ascending",
                        each != Order.VOCABULARY && each != Order.JUDGEMENT && each != Order.CHECKED))
                .toList();
    }

    private Line line(Standing standing) {
        String id = standing.concept().id();
        boolean confirmed = standing.checked().accepted() + standing.checked().added() > 0;
        SearchAddress passages = SearchAddress.of("").within(new Within(Set.of(id + "/confirmed"), Set.of()));
        return new Line(
                standing.concept().prefLabel(),
                Address.of("themes", id).toString(),
                measure(standing.passages()),
                measure(standing.documents()),
                standing.judgement().label(),
                standing.judgement().isPoor(),
                decided(standing.checked()),
                confirmed
                        ? Words.count(
                                library.search(reader, passages.inPagesOf(1).request(0))
                                        .totalPassages(),
                                "confirmed passage")
                        : null,
                confirmed ? passages.toPage() : null);
    }

    private static String decided(Checked checked) {
        if (checked.all() == 0) {
            return "Nobody yet";
        }
        String right = checked.suggestions() == 0
                ? ""
                : percent(checked.precision()) + " right: " + Words.number(checked.accepted()) + " accepted, "
                        + Words.number(checked.rejected()) + " rejected";
        String added = checked.added() == 0 ? "" : Words.number(checked.added()) + " added";
        return right.isEmpty() || added.isEmpty() ? right + added : right + ", " + added;
    }

    private static Measure measure(@Nullable Figure figure) {
        return figure == null
                ? new Measure("", "", "", "0")
                : new Measure(
                        figure.right() + figure.wrong() == 0 ? "none" : percent(figure.precision()),
                        percent(figure.recall()),
                        two(figure.f1()),
                        Words.number(figure.n()));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
