package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Headings;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.PageMatches;
import org.practicelearning.indexer.search.SearchResult.PassageHit;
import org.practicelearning.indexer.tag.MarkedPassage;

/** Reads what is shown of the documents on a page of results. */
final class HitReader {
    /** Passages looked at for each one shown. */
    private static final int MOST_TRIED = 4;

    private final OpenLibrary library;
    private final Marker marker;
    private final Marker inTitles;
    private final Marker inHeadings;
    private final int passagesEach;

    /** @param wanted what the query looks for, to be marked in what is shown */
    HitReader(OpenLibrary library, List<QueryNode.Leaf> wanted, boolean exact, int passagesEach) {
        this.library = library;
        this.marker = new Marker(wanted, exact);
        this.inTitles = Marker.of(QueryField.TITLE, wanted, exact);
        this.inHeadings = Marker.of(QueryField.SECTION, wanted, exact);
        this.passagesEach = passagesEach;
    }

    /**
     * The documents as they are shown.
     *
     * @param documents in the order to show
     * @param matching passages that match, of these and any other documents
     * @param worth what a passage is worth by its place, for choosing the best ones
     * @param titled whether a document without matching passages was found by its title, so that its first ones are shown
     */
    List<DocumentHit> hits(List<Integer> documents, FixedBitSet matching, IntToDoubleFunction worth, boolean titled) {
        Map<Integer, List<Integer>> places = new HashMap<>();
        documents.forEach(document -> places.put(document, new ArrayList<>()));
        PlaceSets.each(matching, place -> {
            List<Integer> own = places.get(library.documentAt(place));
            if (own != null) {
                own.add(place);
            }
        });
        return documents.stream()
                .map(document -> hit(document, places.getOrDefault(document, List.of()), worth, titled))
                .toList();
    }

    private DocumentHit hit(int document, List<Integer> matching, IntToDoubleFunction worth, boolean titled) {
        DocumentCard card = library.cards().get(document);
        return new DocumentHit(
                card,
                Snippet.marked(card.title(), inTitles.marks(card.title())),
                matching.size(),
                matching.isEmpty() && titled
                        ? first(document).stream()
                                .map(place -> passage(place, card.title()))
                                .toList()
                        : best(matching, worth, card.title()),
                pages(matching));
    }

    /**
     * The best passages. One found by a heading that only repeats the title of the document shows nothing of what was looked
     * for ("Date: 5 May"), and comes after those that do.
     */
    private List<PassageHit> best(List<Integer> matching, IntToDoubleFunction worth, String title) {
        List<Integer> sorted = matching.stream()
                .sorted(Comparator.comparingDouble((Integer place) -> -worth.applyAsDouble(place))
                        .thenComparing(library::ordinalAt))
                .limit(MOST_TRIED * (long) passagesEach)
                .toList();
        List<PassageHit> telling = new ArrayList<>();
        List<PassageHit> mute = new ArrayList<>();
        for (Integer place : sorted) {
            if (telling.size() < passagesEach) {
                PassageHit hit = passage(place, title);
                (tells(hit) ? telling : mute).add(hit);
            }
        }
        telling.addAll(mute);
        return telling.stream().limit(passagesEach).toList();
    }

    private static boolean tells(PassageHit hit) {
        return hit.html().contains(Snippet.MARK)
                || hit.sectionHtml().stream().anyMatch(heading -> heading.contains(Snippet.MARK));
    }

    private List<Integer> first(int document) {
        List<Integer> first = new ArrayList<>();
        for (int place = 0; place < library.places(); place++) {
            if (library.isPassage(place) && library.documentAt(place) == document && library.ordinalAt(place) <= 1) {
                first.add(place);
            }
        }
        return first.stream().limit(Math.min(1, passagesEach)).toList();
    }

    PassageHit passage(int place, String title) {
        MarkedPassage marked = library.marked(place);
        Passage passage = marked.passage();
        List<String> section = Headings.below(title, passage.section());
        Snippet snippet = Snippet.of(passage.text(), marker.marks(passage.text()));
        return new PassageHit(
                passage.id(),
                passage.page(),
                passage.pageLabel(),
                passage.paragraph(),
                section,
                section.stream()
                        .map(heading -> Snippet.marked(heading, inHeadings.marks(heading)))
                        .toList(),
                passage.kind(),
                passage.ocr(),
                snippet.text(),
                snippet.html(),
                marked.role(),
                marked.tags(),
                passage.text());
    }

    private List<PageMatches> pages(List<Integer> matching) {
        TreeMap<Integer, List<Integer>> byPage = new TreeMap<>();
        for (int place : matching) {
            LibraryLeaf leaf = library.leafOf(place);
            int page = leaf.segment().page(place - leaf.base());
            if (page > 0) {
                byPage.computeIfAbsent(page, key -> new ArrayList<>()).add(place);
            }
        }
        List<PageMatches> pages = new ArrayList<>();
        byPage.forEach((page, places) -> {
            places.sort(Comparator.comparing(library::ordinalAt));
            int first = places.getFirst();
            LibraryLeaf leaf = library.leafOf(first);
            pages.add(new PageMatches(
                    page,
                    leaf.segment().pageLabel(first - leaf.base()),
                    places.size(),
                    leaf.segment().passageId(first - leaf.base())));
        });
        return pages;
    }
}
