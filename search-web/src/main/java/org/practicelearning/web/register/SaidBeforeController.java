package org.practicelearning.web.register;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.SimilarPassage;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.indexer.tag.PassageRole;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.LitText;
import org.practicelearning.web.page.LitText.Piece;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Site;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.Shelf.PassagePlace;

/**
 * What was said before: recommendations and findings like a passage or a pasted text, those of the own partnership
 * first; or any passages like it. A pasted text is neither kept nor logged.
 */
public final class SaidBeforeController {
    private static final int SHOWN = 15;
    private static final int LONGEST = 6_000;

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Coding coding;
    private final Supplier<Site> site;
    private final String usualName;
    private final Pages pages;

    /** @param usualName of the partnership, which its documents may bear though an administrator gave it another */
    public SaidBeforeController(
            LibrarySearch library, Shelf shelf, Coding coding, Supplier<Site> site, String usualName, Pages pages) {
        this.usualName = usualName;
        this.library = library;
        this.shelf = shelf;
        this.coding = coding;
        this.site = site;
        this.pages = pages;
    }

    /**
     * What the page shows.
     *
     * @param text what was asked about; empty before anybody asked
     * @param any whether any passage may be named, and not only recommendations and findings
     * @param other the same question about any passages, or about recommendations and findings; null for a pasted text
     */
    record SaidPage(
            String text,
            @Nullable String source,
            boolean any,
            boolean asked,
            boolean cut,
            List<Said> ours,
            List<Said> others,
            String partnership,
            @Nullable String other) {}

    /** A passage like it, and why. */
    record Said(
            List<Piece> text,
            String title,
            String address,
            String place,
            String part,
            String to,
            String likeness,
            String shared,
            String themes) {}

    /** {@code GET /said-before}, with {@code passage} or without. */
    public void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        String id = ctx.queryParam("passage");
        boolean any = "any".equals(ctx.queryParam("like"));
        if (id == null) {
            answer(ctx, reader, "", null, "", any);
            return;
        }
        PassagePlace place = shelf.passage(reader, id).orElseThrow(SaidBeforeController::notFound);
        Passage passage = shelf.text(reader, place.documentId(), place.versionHash()).stream()
                .flatMap(text -> text.passages().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(SaidBeforeController::notFound);
        answer(ctx, reader, passage.text(), id, place.documentId(), any);
    }

    /** {@code POST /said-before} with a pasted text. */
    public void ask(Context ctx) {
        FormToken.check(ctx);
        String text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
        answer(ctx, ReaderOf.of(ctx), text, null, "", "any".equals(ctx.formParam("like")));
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no passage of this id, or you may not open it.");
    }

    private void answer(
            Context ctx, Reader reader, String given, @Nullable String passage, String document, boolean any) {
        String text = given.length() <= LONGEST ? given : given.substring(0, LONGEST);
        Within within = any
                ? Within.ANYWHERE
                : new Within(Set.of(), Set.of(PassageRole.RECOMMENDATION.key(), PassageRole.FINDING.key()));
        List<SimilarPassage> found =
                text.isBlank() ? List.of() : library.similar(reader, text, within, document, SHOWN);
        Set<String> themes = coding.themesIn(text);
        List<Said> ours = new ArrayList<>();
        List<Said> others = new ArrayList<>();
        found.stream()
                .filter(Alike::says)
                .sorted(Comparator.comparingDouble(SimilarPassage::likeness).reversed())
                .forEach(each -> (isOurs(each) ? ours : others).add(said(each, themes)));
        String title = any ? "More like this" : "Said before";
        pages.show(
                ctx,
                PageHead.of(title, Section.RECOMMENDATIONS),
                "said",
                new SaidPage(
                        text,
                        passage == null ? null : Address.of("passage", passage).toString(),
                        any,
                        !text.isBlank(),
                        text.length() < given.length(),
                        ours,
                        others,
                        site.get().partnership(),
                        passage == null
                                ? null
                                : Address.of("said-before")
                                        .with("passage", passage)
                                        .with("like", any ? null : "any")
                                        .toString()));
    }

    private boolean isOurs(SimilarPassage found) {
        return Optional.ofNullable(found.card().partnership())
                .map(name -> name.toLowerCase(Locale.UK))
                .filter(name -> !name.isBlank())
                .filter(name -> Stream.of(site.get().partnership(), usualName)
                        .map(each -> each.toLowerCase(Locale.UK))
                        .anyMatch(ours -> ours.contains(name) || name.contains(ours)))
                .isPresent();
    }

    private Said said(SimilarPassage found, Set<String> asked) {
        ConceptScheme scheme = coding.scheme();
        Set<String> shared = new LinkedHashSet<>();
        found.hit().tags().stream()
                .flatMap(tag -> tag.concepts().stream())
                .filter(asked::contains)
                .forEach(id -> shared.add(scheme.label(id)));
        String year =
                found.card().year() == null ? "no date" : found.card().year().toString();
        String page = found.hit().pageLabel() != null
                ? found.hit().pageLabel()
                : found.hit().page() == null ? "" : found.hit().page().toString();
        return new Said(
                LitText.ofHtml(found.hit().html()),
                found.card().title(),
                Address.of("passage", found.hit().id()).toString(),
                page.isEmpty() ? year : year + ", page " + page,
                found.hit().role() == null ? "" : found.hit().role().label(),
                addressees(found),
                Math.round(found.likeness() * 100) + " per cent alike",
                String.join(", ", found.shared()),
                String.join(", ", shared));
    }

    private static String addressees(SimilarPassage found) {
        return found.card().subject().recommendations().stream()
                .filter(each -> each.passage().equals(found.hit().id()))
                .map(CardRecommendation::addressees)
                .map(names -> String.join(", ", names))
                .findFirst()
                .orElse("");
    }
}
