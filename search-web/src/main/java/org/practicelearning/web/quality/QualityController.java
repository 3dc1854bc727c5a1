package org.practicelearning.web.quality;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.evaluate.TagQuality.Figure;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.page.CsvFile;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;

/** How well each theme is found: {@code GET /themes/quality}, and as a file {@code GET /themes/quality.csv}. */
public final class QualityController {
    private final ThemeQuality quality;
    private final LibrarySearch library;
    private final SmallNumbers rule;
    private final Pages pages;

    public QualityController(ThemeQuality quality, LibrarySearch library, SmallNumbers rule, Pages pages) {
        this.quality = quality;
        this.library = library;
        this.rule = rule;
        this.pages = pages;
    }

    /** Shows the page. */
    public void show(Context ctx) {
        pages.show(
                ctx,
                PageHead.of("How well themes are found", Section.THEMES).inFullWidth(),
                "quality",
                new QualityComposer(quality, library, ReaderOf.of(ctx)).compose(Asked.of(ctx)));
    }

    /** Sends all themes as CSV; what people decided passes the rule on small numbers. */
    public void csv(Context ctx) {
        List<Standing> standings = quality.standings(ReaderOf.of(ctx));
        CsvFile.send(ctx, "quality-of-themes", csv -> {
            csv.row(
                    "theme id",
                    "theme",
                    "in short",
                    "passages: precision",
                    "passages: recall",
                    "passages: f1",
                    "passages: n",
                    "documents: precision",
                    "documents: recall",
                    "documents: f1",
                    "documents: n",
                    "accepted (" + SmallNumbers.HIDDEN + " = protected: few, and unpublished ones among them)",
                    "rejected",
                    "added");
            standings.forEach(each -> write(csv, each));
        });
    }

    private void write(CsvFile csv, Standing standing) {
        List<String> cells = new ArrayList<>(List.of(
                standing.concept().id(),
                standing.concept().prefLabel(),
                standing.judgement().label()));
        cells.addAll(cells(standing.passages()));
        cells.addAll(cells(standing.documents()));
        Checked checked = standing.checked();
        cells.add(shown(checked.accepted(), checked.unpublished().accepted()));
        cells.add(shown(checked.rejected(), checked.unpublished().rejected()));
        cells.add(shown(checked.added(), checked.unpublished().added()));
        csv.row(cells.toArray(String[]::new));
    }

    private String shown(int count, boolean unpublished) {
        return rule.isSmall(count, unpublished) ? SmallNumbers.HIDDEN : Integer.toString(count);
    }

    private static List<String> cells(@Nullable Figure figure) {
        return figure == null
                ? List.of("", "", "", "0")
                : List.of(
                        three(figure.precision()),
                        three(figure.recall()),
                        three(figure.f1()),
                        Integer.toString(figure.n()));
    }

    private static String three(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
