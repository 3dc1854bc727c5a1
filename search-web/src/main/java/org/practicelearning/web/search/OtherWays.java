package org.practicelearning.web.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.Added;
import org.practicelearning.web.search.SearchPage.OtherWay;
import org.practicelearning.web.search.SearchPage.Widened;

/** The words a search was widened by, each with the way to leave it out. */
final class OtherWays {
    private OtherWays() {}

    static List<Widened> of(SearchAddress search, SearchResult result) {
        return result.reading().widened().stream()
                .map(each -> new Widened(
                        each.typed(),
                        each.added().stream().map(added -> way(search, added)).toList()))
                .toList();
    }

    private static OtherWay way(SearchAddress search, Added added) {
        Set<String> without = new TreeSet<>(search.widening().without());
        if (added.wanted()) {
            without.add(added.text());
        } else {
            without.remove(added.text());
        }
        return new OtherWay(
                added.text(),
                switch (added.era()) {
                    case SAME -> "";
                    case EARLIER -> "earlier term";
                    case LATER -> "later term";
                },
                added.wanted(),
                search.widened(new Widen(true, without)).toPage());
    }

    /** All of them left out, or taken in again; null where there is nothing to say. */
    static @Nullable String otherwise(SearchAddress search, SearchResult result) {
        if (!search.widening().on()) {
            return search.widened(Widen.FULLY).toPage();
        }
        return result.reading().widened().isEmpty()
                ? null
                : search.widened(new Widen(false, Set.of())).toPage();
    }
}
