package org.practicelearning.indexer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.DocumentCard;

/** Puts documents in order. Ties are broken by title and id, which is the order of their numbers in the library. */
final class ResultOrder {
    private ResultOrder() {}

    static List<Integer> sorted(
            OpenLibrary library, FixedBitSet documents, SearchRequest.Sort sort, IntToDoubleFunction relevance) {
        List<Integer> sorted = new ArrayList<>();
        PlaceSets.each(documents, sorted::add);
        Comparator<Integer> order = switch (sort) {
            case RELEVANCE -> Comparator.comparingDouble(document -> -relevance.applyAsDouble(document));
            case NEWEST -> Comparator.comparing(document -> -day(library, document, LocalDate.MIN));
            case OLDEST -> Comparator.comparing(document -> day(library, document, LocalDate.MAX));
            case PUBLISHER -> Comparator.comparing(document -> publisher(library, document));
        };
        sorted.sort(order.thenComparing(Comparator.naturalOrder()));
        return sorted;
    }

    /** Undated ones come last in either direction. */
    private static long day(OpenLibrary library, int document, LocalDate undated) {
        DocumentCard card = library.cards().get(document);
        if (card.published() != null) {
            return card.published().toEpochDay();
        }
        Integer year = card.year();
        return (year == null ? undated : LocalDate.of(year, 1, 1)).toEpochDay();
    }

    private static String publisher(OpenLibrary library, int document) {
        String publisher = library.cards().get(document).publisher();
        return publisher == null ? "\uFFFF" : publisher.toLowerCase(Locale.ROOT);
    }
}
