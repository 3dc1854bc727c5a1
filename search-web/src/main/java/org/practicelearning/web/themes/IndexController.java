package org.practicelearning.web.themes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.taxonomy.Concept;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.indexer.taxonomy.Facet;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.PageHead;
import org.practicelearning.web.page.PageHead.Section;
import org.practicelearning.web.page.Pages;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.SearchAddress;

/**
 * Every theme with the number of documents that are about it or something narrower: {@code GET /themes}. A document
 * counts once for a theme, however many narrower ones it has.
 */
final class IndexController {
    private static final int LONGEST = 100;

    private final LibrarySearch library;
    private final Supplier<ConceptScheme> scheme;
    private final Pages pages;

    /** @param scheme the vocabulary in use when a page is asked for */
    IndexController(LibrarySearch library, Supplier<ConceptScheme> scheme, Pages pages) {
        this.library = library;
        this.scheme = scheme;
        this.pages = pages;
    }

    /** What the page shows. */
    record IndexPage(String find, String found, List<FacetPart> facets) {}

    /**
     * A facet.
     *
     * @param empty themes without documents, folded away
     */
    record FacetPart(String id, String label, List<Entry> entries, List<Entry> empty) {}

    /** A theme; {@code words} are its other names in small letters, for the filter. */
    record Entry(String label, int depth, String address, int count, String documents, String search, String words) {}

    /** Shows the index. */
    void show(Context ctx) {
        ConceptScheme vocabulary = scheme.get();
        Map<String, Integer> counts = new HashMap<>();
        for (DocumentCard card : library.cards(ReaderOf.of(ctx))) {
            card.subject().themes().stream()
                    .map(CardTheme::concept)
                    .distinct()
                    .forEach(each -> counts.merge(each, 1, Integer::sum));
        }
        String find = find(ctx);
        List<FacetPart> parts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            FacetPart part = part(facet, vocabulary, counts, find);
            if (!part.entries().isEmpty() || !part.empty().isEmpty()) {
                parts.add(part);
            }
        }
        int found = parts.stream()
                .mapToInt(part -> part.entries().size() + part.empty().size())
                .sum();
        pages.show(
                ctx,
                PageHead.of("Themes", Section.THEMES).withScript("themes.js"),
                "themes",
                new IndexPage(find, find.isEmpty() ? "" : Words.count(found, "theme"), parts));
    }

    private static String find(Context ctx) {
        String asked = ctx.queryParam("find");
        String find = asked == null ? "" : asked.strip();
        return find.length() > LONGEST ? find.substring(0, LONGEST) : find;
    }

    private static FacetPart part(Facet facet, ConceptScheme vocabulary, Map<String, Integer> counts, String find) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Concept root : vocabulary.roots(facet)) {
            walk(root, 0, vocabulary, counts, entries);
        }
        List<Entry> matching = entries.values().stream()
                .filter(each -> each.words().contains(find.toLowerCase(Locale.ROOT)))
                .toList();
        return new FacetPart(
                facet.key(),
                facet.label(),
                matching.stream().filter(each -> each.count() > 0).toList(),
                matching.stream().filter(each -> each.count() == 0).toList());
    }

    /** A concept below its first broader one; one with two of them is not listed twice. */
    private static void walk(
            Concept concept,
            int depth,
            ConceptScheme vocabulary,
            Map<String, Integer> counts,
            Map<String, Entry> entries) {
        if (concept.retired() || entries.containsKey(concept.id())) {
            return;
        }
        int count = counts.getOrDefault(concept.id(), 0);
        entries.put(
                concept.id(),
                new Entry(
                        concept.prefLabel(),
                        Math.min(depth, 3),
                        Address.of("themes", concept.id()).toString(),
                        count,
                        Words.count(count, "document"),
                        SearchAddress.of("")
                                .with(Axis.fieldOf(concept.id()), concept.id())
                                .toPage(),
                        String.join(" | ", concept.names()).toLowerCase(Locale.ROOT)));
        for (String narrower : vocabulary.narrower(concept.id())) {
            vocabulary.concept(narrower).ifPresent(each -> walk(each, depth + 1, vocabulary, counts, entries));
        }
    }
}
