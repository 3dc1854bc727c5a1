package org.practicelearning.web.following;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.shelf.Listing;
import org.practicelearning.web.shelf.Shelf;

/** What has come into the library for a reader within some time, and what of it answers a search or belongs to a theme. */
final class News {
    private static final int PAGE = 100;

    private final LibrarySearch library;
    private final Reader reader;

    /** Documents with their moments, the last added first. */
    private final Map<String, Instant> added = new LinkedHashMap<>();

    /** As the index holds them, with what they are about. */
    private final Map<String, DocumentCard> cards = new HashMap<>();

    /**
     * Gathers what came.
     *
     * @param from the first moment that counts
     * @param until the first that no longer does
     */
    News(LibrarySearch library, Shelf shelf, Reader reader, Instant from, Instant until) {
        this.library = library;
        this.reader = reader;
        gather(shelf, from, until);
        if (!added.isEmpty()) {
            library.cards(reader).stream()
                    .filter(each -> added.containsKey(each.id()))
                    .forEach(each -> cards.put(each.id(), each));
        }
        added.keySet().retainAll(cards.keySet());
    }

    private void gather(Shelf shelf, Instant from, Instant until) {
        for (int page = 1; ; page++) {
            Listing listing = shelf.list(reader, Shelf.Order.ADDED, page, PAGE);
            for (Listing.Entry each : listing.entries()) {
                if (each.added().isBefore(from)) {
                    return;
                }
                if (each.added().isBefore(until)) {
                    added.put(each.card().id(), each.added());
                }
            }
            if (listing.entries().size() < PAGE) {
                return;
            }
        }
    }

    /** A recommendation with its document. */
    record Recommended(DocumentCard document, CardRecommendation made) {}

    Instant added(DocumentCard card) {
        return added.getOrDefault(card.id(), Instant.EPOCH);
    }

    /** Of these, the documents that answer a search, the best first. */
    List<DocumentHit> answering(SearchAddress search, Instant after) {
        Set<String> later = new HashSet<>();
        added.forEach((id, when) -> {
            if (when.isAfter(after)) {
                later.add(id);
            }
        });
        return later.isEmpty() ? List.of() : library.among(reader, search.request(PASSAGES), later);
    }

    /** Passages shown with each document. */
    private static final int PASSAGES = 2;

    /** Of these, the documents on a theme or one that is narrower. */
    List<DocumentCard> on(ConceptScheme scheme, String theme) {
        List<String> wanted = List.copyOf(scheme.withNarrower(theme));
        return those(
                card -> card.subject().themes().stream().map(CardTheme::concept).anyMatch(wanted::contains));
    }

    /** Of these, the documents of a partnership. */
    List<DocumentCard> of(String partnership) {
        return those(card -> partnership.equals(card.partnership()) || partnership.equals(card.publisher()));
    }

    private List<DocumentCard> those(Predicate<DocumentCard> wanted) {
        List<DocumentCard> found = new ArrayList<>();
        added.keySet().forEach(id -> {
            DocumentCard card = cards.get(id);
            if (card != null && wanted.test(card)) {
                found.add(card);
            }
        });
        return found;
    }

    /** Recommendations of a document on a theme or one that is narrower. */
    static List<Recommended> recommended(DocumentCard card, ConceptScheme scheme, String theme) {
        List<String> wanted = List.copyOf(scheme.withNarrower(theme));
        return card.subject().recommendations().stream()
                .filter(each -> each.themes().stream().anyMatch(wanted::contains))
                .map(each -> new Recommended(card, each))
                .toList();
    }

    /** All recommendations of a document. */
    static List<Recommended> recommended(DocumentCard card) {
        return card.subject().recommendations().stream()
                .map(each -> new Recommended(card, each))
                .toList();
    }
}
