package org.practicelearning.web.themes;

import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.gate.Door;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.quality.QualityController;
import org.practicelearning.web.quality.ThemeQuality;

/** The addresses of this room; those with a name of their own come before the theme of any id. */
public final class ThemeRoutes {
    private ThemeRoutes() {}

    /**
     * Adds them.
     *
     * @param coding the vocabulary in use when a page is asked for, and what people decided by it
     * @param rule what may leave the library
     * @param ours the names of whose library it is
     */
    public static void add(
            RoutesConfig routes,
            LibrarySearch library,
            Coding coding,
            Pages pages,
            SmallNumbers rule,
            Supplier<String> ours) {
        Supplier<ConceptScheme> scheme = coding::scheme;
        ThemeQuality quality = new ThemeQuality(library, coding);
        routes.get("/themes", new IndexController(library, scheme, pages)::show, Door.READ);
        TableController table = new TableController(library, scheme, pages, rule);
        routes.get("/themes/table", table::show, Door.READ);
        routes.get("/themes/table.csv", table::csv, Door.READ);
        CompareController compare = new CompareController(library, scheme, pages, rule, ours);
        routes.get("/themes/compare", compare::show, Door.READ);
        routes.get("/themes/compare.csv", compare::csv, Door.READ);
        QualityController figures = new QualityController(quality, library, rule, pages);
        routes.get("/themes/quality", figures::show, Door.READ);
        routes.get("/themes/quality.csv", figures::csv, Door.READ);
        ThemeController theme = new ThemeController(library, scheme, quality, pages, rule);
        routes.get("/themes/{id}", theme::show, Door.READ);
        routes.get("/themes/{id}/{chart}.csv", theme::csv, Door.READ);
    }
}
