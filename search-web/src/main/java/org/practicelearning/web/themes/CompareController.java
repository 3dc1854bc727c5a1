package org.practicelearning.web.themes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.themes.CountTable.Cell;
import org.practicelearning.web.themes.CountTable.Line;
import org.practicelearning.web.themes.TwoSets.Way;

/**
 * The harms of two sets of documents side by side: {@code GET /themes/compare}, and as a file
 * {@code GET /themes/compare.csv}. Rows keep the order of the vocabulary: nobody is ranked.
 */
final class CompareController {
    /** A difference that rests on fewer documents than this may be chance, and is said to. */
    static final int FEW = 5;

    private final LibrarySearch library;
    private final Supplier<ConceptScheme> scheme;
    private final Pages pages;
    private final SmallNumbers rule;
    private final Supplier<String> ours;

    /**
     * A room for comparing.
     *
     * @param scheme the vocabulary in use when a page is asked for
     * @param ours the names of whose library it is, for "ours and others"
     */
    CompareController(
            LibrarySearch library,
            Supplier<ConceptScheme> scheme,
            Pages pages,
            SmallNumbers rule,
            Supplier<String> ours) {
        this.library = library;
        this.scheme = scheme;
        this.pages = pages;
        this.rule = rule;
        this.ours = ours;
    }

    /** What the page shows. */
    record ComparePage(
            List<ThemePage.Way> ways,
            String by,
            List<TableController.Choice> left,
            List<TableController.Choice> right,
            String leftName,
            String rightName,
            Share leftAll,
            Share rightAll,
            List<Row> rows,
            String csv) {}

    /** A figure with its share. */
    record Share(String count, @Nullable String address, String percent) {}

    /**
     * A theme in both sets.
     *
     * @param difference "+12 points", of the left over the right
     * @param small whether it rests on too few documents to mean much
     */
    record Row(String label, int depth, Share left, Share right, String difference, boolean small) {}

    /** What was asked for, over which documents. */
    private record Asked(
            Way way, @Nullable String left, @Nullable String right, SearchAddress base, List<DocumentCard> documents) {
        Optional<TwoSets> sets() {
            return TwoSets.of(way, documents, left, right);
        }
    }

    private Asked asked(Context ctx) {
        Way way = Way.ofKey(ctx.queryParam("by"));
        SearchAddress everything = SearchAddress.of("");
        SearchAddress base = way == Way.TYPE ? everything : CaseTypes.among(everything, CaseTypes.REVIEWS);
        List<DocumentCard> documents = ReaderDocuments.of(library, ReaderOf.of(ctx), base);
        String left = ctx.queryParam("a");
        return new Asked(
                way,
                left == null && way == Way.PARTNERSHIP ? ours(documents) : left,
                ctx.queryParam("b"),
                base,
                documents);
    }

    /** The partnership whose name this library bears. */
    private @Nullable String ours(List<DocumentCard> documents) {
        String names = ours.get();
        return TwoSets.values(Way.PARTNERSHIP, documents).keySet().stream()
                .filter(each -> !each.isBlank() && names.contains(each))
                .findFirst()
                .orElse(null);
    }

    /** Shows both sets. */
    void show(Context ctx) {
        Asked asked = asked(ctx);
        CountTable table = table(asked);
        TreeMap<String, String> values = TwoSets.values(asked.way(), asked.documents());
        Optional<TwoSets> sets = asked.sets();
        Line all = table.base();
        boolean none = all.cells().isEmpty();
        pages.show(
                ctx,
                PageHead.of("Compare two sets", Section.THEMES),
                "theme-compare",
                new ComparePage(
                        Arrays.stream(Way.values())
                                .map(each -> way(each, asked.way()))
                                .toList(),
                        asked.way().key(),
                        asked.way().isChosen() ? choices(values, sets.map(TwoSets::left)) : List.of(),
                        asked.way().isChosen() ? choices(values, sets.map(TwoSets::right)) : List.of(),
                        sets.map(each -> each.left().label()).orElse(""),
                        sets.map(each -> each.right().label()).orElse(""),
                        none ? share(null) : share(all.cells().get(0)),
                        none ? share(null) : share(all.cells().get(1)),
                        none
                                ? List.of()
                                : table.body().stream()
                                        .map(CompareController::row)
                                        .toList(),
                        address("compare.csv", asked)));
    }

    /** Sends both as CSV. */
    void csv(Context ctx) {
        CountTable table = table(asked(ctx));
        CsvFile.send(ctx, "themes-compared", csv -> new CountCsv(rule).write(csv, table, "theme", "set"));
    }

    private CountTable table(Asked asked) {
        Optional<TwoSets> sets = asked.sets();
        List<Axis> rows = new ArrayList<>();
        rows.add(Axis.all("All documents"));
        rows.addAll(ThemeRows.of(scheme.get(), Facet.HARM, asked.documents()));
        return CountTable.of(
                asked.documents(),
                asked.base(),
                rows,
                sets.map(TwoSets::columns).orElse(List.of()),
                sets.filter(TwoSets::apart).isPresent() ? SmallNumbers.Sums.ROWS : SmallNumbers.Sums.NONE);
    }

    private static Share share(@Nullable Cell cell) {
        return cell == null
                ? new Share("0", null, "")
                : new Share(
                        Words.number(cell.count()),
                        cell.count() == 0 ? null : cell.address(),
                        cell.of() == 0 ? "" : cell.percent() + "%");
    }

    private static Row row(Line line) {
        Cell left = line.cells().get(0);
        Cell right = line.cells().get(1);
        int points = left.percent() - right.percent();
        boolean none = left.of() == 0 || right.of() == 0;
        String difference = none ? "no figure" : points == 0 ? "none" : (points > 0 ? "+" : "−") + points(points);
        boolean small = left.count() < FEW || right.count() < FEW;
        return new Row(line.label(), line.depth(), share(left), share(right), difference, small);
    }

    private static String points(int points) {
        return Words.count(Math.abs(points), "point");
    }

    private static ThemePage.Way way(Way way, Way chosen) {
        String address = Address.of("themes", "compare").with("by", way.key()).toString();
        return new ThemePage.Way(way.label(), address, way == chosen);
    }

    private static List<TableController.Choice> choices(TreeMap<String, String> values, Optional<Axis> chosen) {
        String id = chosen.map(Axis::id).orElse("");
        return values.entrySet().stream()
                .map(each -> new TableController.Choice(
                        each.getKey(), each.getValue(), each.getKey().equals(id)))
                .toList();
    }

    private static String address(String file, Asked asked) {
        return Address.of("themes", file)
                .with("by", asked.way().key())
                .with("a", asked.left())
                .with("b", asked.right())
                .toString();
    }
}
