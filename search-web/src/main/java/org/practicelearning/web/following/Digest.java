package org.practicelearning.web.following;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.shelf.Shelf;

/** What is new, within some time, in each thing a person follows and each search the person saved. */
final class Digest {
    private final LibrarySearch library;
    private final Shelf shelf;
    private final Following following;

    Digest(LibrarySearch library, Shelf shelf, Following following) {
        this.library = library;
        this.shelf = shelf;
        this.following = following;
    }

    /**
     * What is new in one thing.
     *
     * @param documents with the moment each was added
     */
    record Part(String kind, String name, String address, List<Piece> documents) {}

    /** A new document of a part. */
    record Piece(DocumentCard card, Instant added, NewsLine line) {}

    /** Every part, those without news too. */
    List<Part> of(Reader reader, ConceptScheme scheme, Instant from, Instant until) {
        News news = new News(library, shelf, reader, from, until);
        List<Part> parts = new ArrayList<>();
        Stream.concat(following.follows(reader).stream(), following.sharedFollows(reader).stream())
                .filter(each -> belongs(reader, each.sharing(), each.person()))
                .forEach(each -> parts.add(followed(each, news, scheme)));
        Stream.concat(following.own(reader).stream(), following.shared(reader).stream())
                .filter(each -> belongs(reader, each.sharing(), each.owner()))
                .forEach(each -> parts.add(searched(each, news)));
        return parts;
    }

    /**
     * Whether something is in somebody's digest: what is their own, and what the team of a case shares. What is called as a
     * case is stays with those who may open the case, which a feed never may.
     */
    private static boolean belongs(Reader reader, String sharing, String owner) {
        return Following.isOfCase(sharing) ? Following.isOpen(reader, sharing) : owner.equals(reader.id());
    }

    private static Part searched(SavedSearch search, News news) {
        List<Piece> found = new ArrayList<>();
        for (DocumentHit hit : news.answering(search.search(), Instant.MIN)) {
            Instant added = news.added(hit.card());
            found.add(new Piece(hit.card(), added, NewsLine.of(hit, added, search.search())));
        }
        return new Part(
                "Saved search", search.name(), Address.of("saved", search.id()).toString(), found);
    }

    private static Part followed(Follow follow, News news, ConceptScheme scheme) {
        boolean theme = follow.kind() == Follow.Kind.THEME;
        String what = follow.what();
        List<Piece> found = new ArrayList<>();
        for (DocumentCard card : theme ? news.on(scheme, what) : news.of(what)) {
            Instant added = news.added(card);
            found.add(new Piece(
                    card,
                    added,
                    NewsLine.of(card, added, theme ? News.recommended(card, scheme, what) : News.recommended(card))));
        }
        return new Part(
                theme ? "Theme" : "Partnership",
                theme ? SearchWords.name(scheme, what) : what,
                theme
                        ? Address.of("themes", what).toString()
                        : Address.of("search").with("partnership", what).toString(),
                found);
    }
}
