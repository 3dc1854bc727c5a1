package org.practicelearning.web.themes;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.quality.ThemeQuality;
import org.practicelearning.web.themes.ThemeTables.Chart;

/** A theme: {@code GET /themes/{id}}, and its pictures as files: {@code GET /themes/{id}/{chart}.csv}. */
final class ThemeController {
    private final LibrarySearch library;
    private final Supplier<ConceptScheme> scheme;
    private final ThemeQuality quality;
    private final Pages pages;
    private final SmallNumbers rule;

    /** @param scheme the vocabulary in use when a page is asked for */
    ThemeController(
            LibrarySearch library,
            Supplier<ConceptScheme> scheme,
            ThemeQuality quality,
            Pages pages,
            SmallNumbers rule) {
        this.library = library;
        this.scheme = scheme;
        this.quality = quality;
        this.pages = pages;
        this.rule = rule;
    }

    /** Shows the page; a theme that was replaced leads on to the one to use instead. */
    void show(Context ctx) {
        ConceptScheme vocabulary = scheme.get();
        Concept concept = concept(vocabulary, ctx.pathParam("id"));
        String replacement = concept.replacedBy();
        if (concept.retired() && replacement != null) {
            ctx.redirect(Address.of("themes", replacement).toString());
            return;
        }
        ThemeScope scope = new ThemeScope(concept, status(ctx));
        ThemePage page =
                new ThemeComposer(library, ReaderOf.of(ctx), vocabulary, scope).compose(quality.sentence(concept.id()));
        pages.show(ctx, PageHead.of(concept.prefLabel(), Section.THEMES), "theme", page);
    }

    /** Sends the figures of a picture as CSV. */
    void csv(Context ctx) {
        ConceptScheme vocabulary = scheme.get();
        ThemeScope scope = new ThemeScope(concept(vocabulary, ctx.pathParam("id")), status(ctx));
        String asked = ctx.pathParam("chart");
        Chart chart = Arrays.stream(Chart.values())
                .filter(each -> name(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("There is no chart of that name."));
        CountTable table = new ThemeTables(library, ReaderOf.of(ctx), vocabulary, scope).table(chart);
        CsvFile.send(
                ctx,
                "theme-" + scope.concept().id() + "-" + name(chart),
                csv -> new CountCsv(rule).write(csv, table, "theme", chart.column()));
    }

    /** The word for a chart in addresses. */
    static String name(Chart chart) {
        return chart.name().toLowerCase(Locale.ROOT);
    }

    private static Concept concept(ConceptScheme vocabulary, String id) {
        return vocabulary.concept(id).orElseThrow(() -> new Refusal.NotFound("There is no theme of that name."));
    }

    /** A status that there is not is taken as none, as the search takes a filter that it does not know. */
    private static @Nullable TagStatus status(Context ctx) {
        String asked = ctx.queryParam("status");
        return asked == null ? null : TagStatus.ofKey(asked).orElse(null);
    }
}
