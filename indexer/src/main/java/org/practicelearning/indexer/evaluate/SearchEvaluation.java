package org.practicelearning.indexer.evaluate;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.evaluate.JudgedSet.Text;
import org.practicelearning.indexer.extract.Block;
import org.practicelearning.indexer.extract.BlockKind;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.PageContent;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.search.Equivalents;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.tag.MarkedPassage;
import org.practicelearning.indexer.taxonomy.SchemeSeed;

/**
 * Measures the search of the product on a judged set: its passages, its index, its query language, its ranking, with the
 * settings of every library. Nothing is adjusted to the set.
 */
public final class SearchEvaluation {
    private static final int DEPTH = 100;

    private final PassageSplitter splitter = new PassageSplitter();

    /**
     * Indexes the texts of a set into an empty folder and asks its queries.
     *
     * @param folder for the index
     */
    public SearchQuality measure(JudgedSet set, Path folder) {
        try (CompartmentIndexes indexes = CompartmentIndexes.open(folder)) {
            long[] seq = {0};
            set.eachText(text -> indexes.put(card(text), MarkedPassage.unmarked(passages(text)), ++seq[0]));
            indexes.commit();
            Equivalents seed = Equivalents.of(SchemeSeed.read());
            return ask(set, new LuceneLibrarySearch(indexes, InstantSource.system(), () -> seed));
        }
    }

    private SearchQuality ask(JudgedSet set, LibrarySearch search) {
        Map<String, Map<String, Integer>> judgements = set.judgements();
        List<SearchQuality.OfQuery> queries = new ArrayList<>();
        set.queries().forEach((id, query) -> {
            SearchRequest request =
                    new SearchRequest(query, Map.of(), Map.of(), SearchRequest.Sort.RELEVANCE, 1, DEPTH, 0, false);
            SearchResult result = search.search(Reader.localOperator(), request);
            List<String> ranked =
                    result.documents().stream().map(hit -> hit.card().id()).toList();
            queries.add(SearchQuality.judge(id, ranked, result.total(), judgements.getOrDefault(id, Map.of())));
        });
        return SearchQuality.of(queries);
    }

    private List<Passage> passages(Text text) {
        Block block = Block.of(BlockKind.PARAGRAPH, 0, text.text());
        PageContent page = new PageContent(1, null, List.of(block), TextSource.TEXT, null);
        DocumentContent content =
                new DocumentContent("text/plain", DocumentContent.Paging.NONE, List.of(page), Map.of());
        return splitter.split(text.id(), content).passages();
    }

    private static DocumentCard card(Text text) {
        return new DocumentCard(
                text.id(),
                Compartment.PUBLISHED,
                text.title(),
                "other",
                "Other",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "txt",
                false,
                CardSubject.UNKNOWN,
                0);
    }
}
