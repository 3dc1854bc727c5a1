package org.practicelearning.web.following;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.search.SearchAddress;

/**
 * A new document.
 *
 * @param access who may see it, null when everybody
 */
record NewsLine(
        String title,
        String address,
        String type,
        @Nullable String access,
        String source,
        String added,
        List<Said> said) {

    /** Of a document with more the reading page shows the others. */
    private static final int MOST_SAID = 5;

    /** A passage of it, or a recommendation. */
    record Said(String text, String place, String address) {}

    static NewsLine of(DocumentHit hit, Instant added, SearchAddress search) {
        String id = hit.card().id();
        return of(
                hit.card(),
                added,
                search.on(Address.of("doc", id)).toString(),
                hit.passages().stream()
                        .filter(each -> hit.matches() > 0)
                        .map(each -> new Said(
                                each.snippet(),
                                Place.of(hit.card().format(), each.page(), each.pageLabel(), each.paragraph()),
                                Address.of("passage", each.id()).toString()))
                        .toList());
    }

    static NewsLine of(DocumentCard card, Instant added, List<News.Recommended> recommended) {
        return of(
                card,
                added,
                Address.of("doc", card.id()).toString(),
                recommended.stream()
                        .limit(MOST_SAID)
                        .map(each -> new Said(
                                each.made().text(),
                                "Recommendation " + each.made().number(),
                                Address.of("passage", each.made().passage()).toString()))
                        .toList());
    }

    private static NewsLine of(DocumentCard card, Instant added, String address, List<Said> said) {
        AccessClass access = card.compartment().accessClass();
        return new NewsLine(
                card.title(),
                address,
                card.typeLabel(),
                access == AccessClass.PUBLISHED ? null : access.label(),
                card.publisher() == null ? "" : card.publisher(),
                SavedController.day(added),
                said);
    }
}
