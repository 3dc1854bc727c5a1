package org.practicelearning.web.vocabulary;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.vocabulary.ConceptController.Choice;

/** The form for a new concept: {@code GET /vocabulary/add}. */
final class AddController {
    private final Coding coding;
    private final Pages pages;

    AddController(Coding coding, Pages pages) {
        this.coding = coding;
        this.pages = pages;
    }

    /** What the page shows. */
    record AddPage(
            List<Choice> facets,
            List<Choice> under,
            Map<String, String> typed,
            @Nullable String fault) {}

    void show(Context ctx) {
        show(ctx, null);
    }

    /** Shows the form again with what is wrong with it. */
    void show(Context ctx, @Nullable String fault) {
        String facet = given(ctx, "facet");
        String under = given(ctx, "broader");
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("label", "broader", "scope", "include", "exclude", "example")) {
            typed.put(field, given(ctx, field));
        }
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Add a theme", Section.THEMES),
                "vocabulary-add",
                new AddPage(
                        Arrays.stream(Facet.values())
                                .map(each -> new Choice(
                                        each.key(), each.label(), each.key().equals(facet)))
                                .toList(),
                        ConceptController.choices(coding.edited(), null, "").stream()
                                .map(each -> new Choice(
                                        each.value(), each.label(), each.value().equals(under)))
                                .toList(),
                        typed,
                        fault));
    }

    private static String given(Context ctx, String field) {
        String sent = ctx.formParam(field) == null ? ctx.queryParam(field) : ctx.formParam(field);
        return sent == null ? "" : sent;
    }
}
