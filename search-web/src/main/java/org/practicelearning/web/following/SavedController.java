package org.practicelearning.web.following;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.following.SavedPage.Choice;
import org.practicelearning.web.following.SavedPage.FollowLine;
import org.practicelearning.web.following.SavedPage.Line;
import org.practicelearning.web.following.SavedPage.Sharing;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.people.Asker;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.search.SearchParameters;
import org.practicelearning.web.shelf.Shelf;

/** Saved searches: the list of them with what is new, saving, sharing, looking and forgetting. */
final class SavedController {
    private static final Map<String, String> DONE = Map.of(
            "saved", "The search is saved.",
            "shared", "Shared.",
            "private", "Yours alone again.",
            "forgotten", "The search is forgotten.",
            "followed", "You follow it from now on.",
            "unfollowed", "You no longer follow it.",
            "revoked", "The address of your feed leads nowhere any more.");

    private final LibrarySearch library;
    private final Shelf shelf;
    private final Following following;
    private final Coding coding;
    private final Sharings sharings;
    private final Pages pages;
    private final InstantSource clock;

    SavedController(
            LibrarySearch library,
            Shelf shelf,
            Following following,
            Coding coding,
            Sharings sharings,
            Pages pages,
            InstantSource clock) {
        this.library = library;
        this.shelf = shelf;
        this.following = following;
        this.coding = coding;
        this.sharings = sharings;
        this.pages = pages;
        this.clock = clock;
    }

    /** {@code GET /saved}. */
    void list(Context ctx) {
        list(ctx, null);
    }

    private void list(Context ctx, @Nullable String feedAddress) {
        Asker asker = ReaderOf.asker(ctx);
        Reader reader = asker.reader();
        ConceptScheme scheme = coding.scheme();
        Map<String, Instant> looks = following.looks(reader);
        List<SavedSearch> own = following.own(reader);
        List<SavedSearch> shared = following.shared(reader);
        Instant earliest = Stream.concat(own.stream(), shared.stream())
                .map(each -> looked(each, looks))
                .min(Instant::compareTo)
                .orElse(clock.instant());
        News news = new News(library, shelf, reader, earliest, Instant.MAX);
        pages.show(
                ctx,
                PageHead.of("Saved searches and what you follow", Section.SAVED),
                "saved",
                new SavedPage(
                        DONE.get(Objects.requireNonNullElse(ctx.queryParam("done"), "")),
                        own.stream()
                                .map(each -> line(asker, each, looked(each, looks), news))
                                .toList(),
                        shared.stream()
                                .map(each -> line(asker, each, looked(each, looks), news))
                                .toList(),
                        following.follows(reader).stream()
                                .map(each -> followed(asker, each, scheme))
                                .toList(),
                        following.sharedFollows(reader).stream()
                                .map(each -> followed(asker, each, scheme))
                                .toList(),
                        themes(scheme),
                        partnerships(reader),
                        following.feedMade(reader).map(SavedController::day).orElse(null),
                        feedAddress));
    }

    private static Instant looked(SavedSearch search, Map<String, Instant> looks) {
        return looks.getOrDefault(search.id(), search.made());
    }

    private Line line(Asker asker, SavedSearch search, Instant looked, News news) {
        int fresh = news.answering(search.search(), looked).size();
        return new Line(
                search.id(),
                search.name(),
                SearchWords.of(search.search(), coding.scheme()),
                Address.of("saved", search.id()).toString(),
                fresh > 0,
                (fresh > 0 ? Words.number(fresh) + " new" : "Nothing new") + " since you looked on " + day(looked),
                sharings.said(asker, search.sharing()),
                sharings.name(search.owner()));
    }

    static String day(Instant moment) {
        return Words.date(moment.atZone(Words.ZONE).toLocalDate());
    }

    private FollowLine followed(Asker asker, Follow follow, ConceptScheme scheme) {
        boolean theme = follow.kind() == Follow.Kind.THEME;
        return new FollowLine(
                follow.kind().key(),
                follow.what(),
                theme ? SearchWords.name(scheme, follow.what()) : follow.what(),
                theme
                        ? Address.of("themes", follow.what()).toString()
                        : Address.of("search")
                                .with("partnership", follow.what())
                                .toString(),
                sharings.choices(asker, follow.sharing()),
                sharings.said(asker, follow.sharing()),
                sharings.name(follow.person()));
    }

    private static List<Choice> themes(ConceptScheme scheme) {
        return scheme.concepts().stream()
                .filter(each -> !each.retired())
                .sorted(Comparator.comparing(Concept::prefLabel, String.CASE_INSENSITIVE_ORDER))
                .map(each -> new Choice(each.id(), each.prefLabel()))
                .toList();
    }

    private List<String> partnerships(Reader reader) {
        TreeSet<String> names = new TreeSet<>();
        library.cards(reader).stream()
                .map(DocumentCard::partnership)
                .filter(Objects::nonNull)
                .forEach(names::add);
        return new ArrayList<>(names);
    }

    /** The form that names a search. */
    record NamePage(
            String words,
            String typed,
            List<Hidden> fields,
            String back,
            @Nullable String fault) {}

    /** A part of a search, carried by a form. */
    record Hidden(String name, String value) {}

    /** {@code GET /saved/new?q=...}: a name for a search. */
    void name(Context ctx) {
        SearchAddress search =
                SearchParameters.read(ctx.queryParamMap(), Set.of()).search();
        name(ctx, search, search.query().length() > SavedSearch.LONGEST_NAME ? "" : search.query(), null);
    }

    private void name(Context ctx, SearchAddress search, String typed, @Nullable String fault) {
        List<Hidden> fields = List.of(new Hidden("search", search.toPage()));
        pages.show(
                ctx,
                PageHead.of((fault == null ? "" : "Error: ") + "Save this search", Section.SAVED),
                "save-search",
                new NamePage(SearchWords.of(search, coding.scheme()), typed, fields, search.toPage(), fault));
    }

    /** {@code POST /saved}. */
    void save(Context ctx) {
        FormToken.check(ctx);
        String address = given(ctx, "search");
        if (!address.startsWith("/search?")) {
            throw new Refusal.BadRequest(List.of("Search first; the results have a link to save the search."));
        }
        SearchAddress search = new SavedSearch("", "", "", address, "", Instant.EPOCH).search();
        String name = given(ctx, "name").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        String fault = name.isEmpty()
                ? "Enter a name"
                : name.length() > SavedSearch.LONGEST_NAME
                        ? "The name must be " + SavedSearch.LONGEST_NAME + " characters or fewer"
                        : following.save(ReaderOf.of(ctx), name, search).isPresent()
                                ? null
                                : "You have " + Following.MOST
                                        + " saved searches, or this one is too long. Forget one, or ask for less";
        if (fault == null) {
            ctx.redirect("/saved?done=saved", HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            name(ctx, search, name, fault);
        }
    }

    /**
     * A saved search with what is new.
     *
     * @param mine whether it is the reader's own
     */
    record OnePage(
            String id,
            String name,
            String words,
            String news,
            List<NewsLine> lines,
            boolean mine,
            String by,
            List<Sharing> sharing) {}

    /** {@code GET /saved/{id}}: what is new since the person looked. */
    void show(Context ctx) {
        Reader reader = ReaderOf.of(ctx);
        SavedSearch search = find(ctx);
        Instant looked = looked(search, following.looks(reader));
        News news = new News(library, shelf, reader, looked, Instant.MAX);
        List<NewsLine> lines = news.answering(search.search(), looked).stream()
                .map(each -> NewsLine.of(each, news.added(each.card()), search.search()))
                .toList();
        pages.show(
                ctx,
                PageHead.of(search.name(), Section.SAVED),
                "saved-search",
                new OnePage(
                        search.id(),
                        search.name(),
                        SearchWords.of(search.search(), coding.scheme()),
                        (lines.isEmpty() ? "Nothing new" : Words.count(lines.size(), "new document"))
                                + " since you looked on " + day(looked),
                        lines,
                        search.isOwnedBy(reader),
                        sharings.name(search.owner()),
                        sharings.choices(ReaderOf.asker(ctx), search.sharing())));
    }

    /** {@code POST /saved/{id}/look}: all results; from now on only later documents are new. */
    void look(Context ctx) {
        FormToken.check(ctx);
        SavedSearch search = find(ctx);
        following.look(ReaderOf.of(ctx), search);
        ctx.redirect(search.search().toPage(), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /saved/{id}/share}. */
    void share(Context ctx) {
        FormToken.check(ctx);
        Reader reader = ReaderOf.of(ctx);
        String with = given(ctx, "with");
        if (!sharings.offers(ReaderOf.asker(ctx), with) || !following.share(reader, ctx.pathParam("id"), with)) {
            throw notFound();
        }
        ctx.redirect("/saved?done=" + (with.isEmpty() ? "private" : "shared"), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /saved/{id}/forget}. */
    void forget(Context ctx) {
        FormToken.check(ctx);
        if (!following.forget(ReaderOf.of(ctx), ctx.pathParam("id"))) {
            throw notFound();
        }
        ctx.redirect("/saved?done=forgotten", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /follow} and {@code POST /unfollow}, with a kind and what. */
    void follow(Context ctx) {
        FormToken.check(ctx);
        following.follow(ReaderOf.of(ctx), kind(ctx), known(ctx));
        ctx.redirect("/saved?done=followed", HttpStatus.SEE_OTHER);
    }

    /** {@code POST /follow/share}. */
    void shareFollow(Context ctx) {
        FormToken.check(ctx);
        String with = given(ctx, "with");
        if (!sharings.offers(ReaderOf.asker(ctx), with)) {
            throw notFound();
        }
        following.shareFollow(ReaderOf.of(ctx), kind(ctx), given(ctx, "what"), with);
        ctx.redirect("/saved?done=" + (with.isEmpty() ? "private" : "shared"), HttpStatus.SEE_OTHER);
    }

    void unfollow(Context ctx) {
        FormToken.check(ctx);
        following.unfollow(ReaderOf.of(ctx), kind(ctx), given(ctx, "what"));
        ctx.redirect("/saved?done=unfollowed", HttpStatus.SEE_OTHER);
    }

    /** Only what there is: a name nobody can see must not be confirmed by a form. */
    private String known(Context ctx) {
        String what = given(ctx, "what");
        boolean there = kind(ctx) == Follow.Kind.THEME
                ? coding.scheme().concept(what).isPresent()
                : partnerships(ReaderOf.of(ctx)).contains(what);
        if (!there) {
            throw new Refusal.NotFound("There is nothing of that name to follow.");
        }
        return what;
    }

    private static Follow.Kind kind(Context ctx) {
        return Follow.Kind.ofKey(given(ctx, "kind"))
                .orElseThrow(() -> new Refusal.BadRequest(List.of("Say what kind of thing to follow.")));
    }

    /** {@code POST /saved/feed}: makes an address, in place of the one before. */
    void makeFeed(Context ctx) {
        FormToken.check(ctx);
        String secret = following.makeFeed(ReaderOf.of(ctx));
        list(ctx, ctx.scheme() + "://" + ctx.host() + Address.of("feeds", secret + ".atom"));
    }

    /** {@code POST /saved/feed/revoke}. */
    void revokeFeed(Context ctx) {
        FormToken.check(ctx);
        following.revokeFeed(ReaderOf.of(ctx));
        ctx.redirect("/saved?done=revoked", HttpStatus.SEE_OTHER);
    }

    private SavedSearch find(Context ctx) {
        return following.find(ReaderOf.of(ctx), ctx.pathParam("id")).orElseThrow(SavedController::notFound);
    }

    private static Refusal.NotFound notFound() {
        return new Refusal.NotFound("There is no such saved search.");
    }

    private static String given(Context ctx, String field) {
        return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
    }
}
