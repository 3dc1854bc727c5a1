package org.practicelearning.web.themes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.practicelearning.indexer.describe.DocumentType;
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

/** Themes by year and type of document: {@code GET /themes/table}, and as a file {@code GET /themes/table.csv}. */
final class TableController {
    private final LibrarySearch library;
    private final Supplier<ConceptScheme> scheme;
    private final Pages pages;
    private final SmallNumbers rule;

    /** @param scheme the vocabulary in use when a page is asked for */
    TableController(LibrarySearch library, Supplier<ConceptScheme> scheme, Pages pages, SmallNumbers rule) {
        this.library = library;
        this.scheme = scheme;
        this.pages = pages;
        this.rule = rule;
    }

    /** What the page shows. */
    record TablePage(
            String title,
            String coverage,
            HeatTable table,
            boolean empty,
            List<Choice> types,
            List<Choice> facets,
            boolean shares,
            String csv) {}

    /** An entry to choose. */
    record Choice(String value, String label, boolean chosen) {}

    /** What was asked for. */
    private record Asked(Facet facet, Set<String> types, boolean shares) {
        static Asked of(Context ctx) {
            Set<String> types = new LinkedHashSet<>();
            ctx.queryParams("type").forEach(each -> DocumentType.ofKey(each).ifPresent(type -> types.add(type.key())));
            String facet = ctx.queryParam("rows");
            return new Asked(
                    Arrays.stream(Facet.values())
                            .filter(each -> each.key().equals(facet))
                            .findFirst()
                            .orElse(Facet.HARM),
                    types.isEmpty() ? new LinkedHashSet<>(CaseTypes.REVIEWS) : types,
                    "share".equals(ctx.queryParam("show")));
        }

        Address on(String... path) {
            return Address.of(path)
                    .with("rows", facet == Facet.HARM ? null : facet.key())
                    .withAll("type", types)
                    .with("show", shares ? "share" : null);
        }
    }

    /** Shows the table. */
    void show(Context ctx) {
        Asked asked = Asked.of(ctx);
        CountTable table = table(ctx, asked);
        String title = title(table, asked);
        pages.show(
                ctx,
                PageHead.of("Themes by year", Section.THEMES).inFullWidth(),
                "theme-table",
                new TablePage(
                        title,
                        ThemeSentences.coverage(table, "documents"),
                        HeatTable.of(table, "Theme", asked.shares()),
                        table.lines().size() == 1,
                        types(asked),
                        facets(asked),
                        asked.shares(),
                        asked.on("themes", "table.csv").toString()));
    }

    /** Sends the table as CSV. */
    void csv(Context ctx) {
        Asked asked = Asked.of(ctx);
        CountTable table = table(ctx, asked);
        CsvFile.send(ctx, "themes-by-year", csv -> new CountCsv(rule).write(csv, table, "theme", "year"));
    }

    private CountTable table(Context ctx, Asked asked) {
        SearchAddress base = CaseTypes.among(SearchAddress.of(""), List.copyOf(asked.types()));
        List<DocumentCard> documents = ReaderDocuments.of(library, ReaderOf.of(ctx), base);
        List<Axis> rows = new ArrayList<>();
        rows.add(Axis.all("All documents"));
        rows.addAll(ThemeRows.of(scheme.get(), asked.facet(), documents));
        return CountTable.of(documents, base, rows, Years.of(documents), SmallNumbers.Sums.ROWS);
    }

    private static String title(CountTable table, Asked asked) {
        Optional<CountTable.Line> most = table.body().stream()
                .reduce((one, other) -> other.last().count() > one.last().count() ? other : one);
        return most.map(line -> line.label() + " was found in "
                        + Words.number(line.last().count()) + " of "
                        + Words.count(line.last().of(), "document") + ", more than any other theme shown.")
                .orElse("No document of these types has a theme of the kind "
                        + asked.facet().label().toLowerCase(Locale.UK) + ".");
    }

    private static List<Choice> types(Asked asked) {
        return Arrays.stream(DocumentType.values())
                .map(each -> new Choice(each.key(), each.label(), asked.types().contains(each.key())))
                .toList();
    }

    private static List<Choice> facets(Asked asked) {
        return Arrays.stream(Facet.values())
                .map(each -> new Choice(each.key(), each.label(), each == asked.facet()))
                .toList();
    }
}
