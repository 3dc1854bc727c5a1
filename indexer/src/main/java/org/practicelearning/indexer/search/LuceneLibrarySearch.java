package org.practicelearning.indexer.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.HeldIndexes;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.QueryReading;
import org.practicelearning.indexer.search.SearchResult.WordCount;

/**
 * Searches the indexes of this process. Each question opens exactly the compartments its reader may open and knows
 * nothing of the others. Thread-safe.
 */
public final class LuceneLibrarySearch implements LibrarySearch {
    /** After this a question is answered from what was read so far, with a remark. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Readers with different rights at one time; a library takes some milliseconds to make again. */
    private static final int LIBRARIES = 16;

    private static final int NEAREST = 3;

    private final CompartmentIndexes indexes;
    private final InstantSource clock;
    private final Map<List<Object>, OpenLibrary> libraries = new LinkedHashMap<>(LIBRARIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, OpenLibrary> eldest) {
            return size() > LIBRARIES;
        }
    };

    public LuceneLibrarySearch(CompartmentIndexes indexes, InstantSource clock) {
        this.indexes = indexes;
        this.clock = clock;
    }

    @Override
    public SearchResult search(Reader reader, SearchRequest request) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return search(library(held), request);
        }
    }

    private OpenLibrary library(HeldIndexes held) {
        List<Object> key = held.key();
        synchronized (libraries) {
            OpenLibrary known = libraries.get(key);
            if (known != null) {
                return known;
            }
        }
        OpenLibrary opened = OpenLibrary.of(held);
        synchronized (libraries) {
            libraries.put(key, opened);
        }
        return opened;
    }

    private Evaluation evaluation(OpenLibrary library, boolean exact, Instant deadline) {
        return new Evaluation(library, exact, clock, deadline);
    }

    private SearchResult search(OpenLibrary library, SearchRequest request) {
        Instant deadline = clock.instant().plus(PATIENCE);
        QueryReader.ReadQuery read = QueryReader.read(request.query());
        QueryPlan plan = QueryPlan.of(read.node());
        Evaluation evaluation = evaluation(library, request.exact(), deadline);
        Evaluation.Answer answer = evaluation.answer(plan);
        FacetCounts facets = FacetCounts.of(library, request, answer.documents());
        Ranking ranking = Ranking.of(library, plan, evaluation, answer.passages());
        boolean empty = plan.root().isEmpty();
        SearchRequest.Sort sort =
                empty && request.sort() == SearchRequest.Sort.RELEVANCE ? SearchRequest.Sort.NEWEST : request.sort();
        List<Integer> sorted = ResultOrder.sorted(library, facets.chosen(), sort, ranking::ofDocument);
        int pages = Math.max(1, (sorted.size() + request.size() - 1) / request.size());
        int page = request.page() > pages ? 1 : request.page();
        List<Integer> shown =
                sorted.subList((page - 1) * request.size(), Math.min(sorted.size(), page * request.size()));
        HitReader hits = new HitReader(library, new Marker(plan.wanted(), request.exact()), request.passagesEach());
        List<DocumentHit> documents = hits.hits(
                shown, answer.passages(), ranking::ofPassage, !plan.wanted().isEmpty());
        boolean nothing = sorted.isEmpty() && !empty;
        return new SearchResult(
                new QueryReading(read.text(), rule(plan), remark(read, evaluation), empty),
                sorted.size(),
                passages(library, answer, facets),
                page,
                pages,
                documents,
                facets.facets(),
                facets.undated(),
                null,
                nothing ? words(library, request, plan, evaluation) : List.of(),
                nothing ? nearest(library, request, plan, evaluation) : List.of());
    }

    private static @Nullable String rule(QueryPlan plan) {
        return plan.root().map(QueryRule::sentence).orElse("").isEmpty()
                ? null
                : plan.root().map(QueryRule::sentence).get();
    }

    private static @Nullable String remark(QueryReader.ReadQuery read, Evaluation evaluation) {
        if (evaluation.isOutOfTime()) {
            return Remark.TOO_SLOW.sentence();
        }
        return read.remark().map(Remark::sentence).orElse(null);
    }

    private static int passages(OpenLibrary library, Evaluation.Answer answer, FacetCounts facets) {
        int[] count = {0};
        PlaceSets.each(answer.passages(), place -> count[0] += facets.chosen().get(library.documentAt(place)) ? 1 : 0);
        return count[0];
    }

    private static List<WordCount> words(
            OpenLibrary library, SearchRequest request, QueryPlan plan, Evaluation evaluation) {
        return plan.wanted().stream()
                .map(leaf -> new WordCount(
                        leaf.text(),
                        FacetCounts.of(library, request, evaluation.hits(leaf).documents(library))
                                .chosen()
                                .cardinality()))
                .toList();
    }

    /** The documents with the most of the words, when no passage holds enough of them. */
    private static List<DocumentHit> nearest(
            OpenLibrary library, SearchRequest request, QueryPlan plan, Evaluation evaluation) {
        if (plan.wanted().size() < 2 || request.passagesEach() == 0) {
            return List.of();
        }
        QueryPlan any = QueryPlan.of(Optional.of(new QueryNode.Any(new ArrayList<>(plan.wanted()))));
        Evaluation.Answer answer = evaluation.answer(any);
        FixedBitSet chosen =
                FacetCounts.of(library, request, answer.documents()).chosen();
        Ranking ranking = Ranking.of(library, any, evaluation, answer.passages());
        List<Integer> sorted = ResultOrder.sorted(library, chosen, SearchRequest.Sort.RELEVANCE, ranking::ofDocument);
        return new HitReader(library, new Marker(any.wanted(), request.exact()), 1)
                .hits(sorted.subList(0, Math.min(NEAREST, sorted.size())), answer.passages(), ranking::ofPassage, true);
    }

    @Override
    public Optional<List<PassageMatch>> matchesIn(Reader reader, String documentId, String query, boolean exact) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            OpenLibrary library = library(held);
            int document = library.document(documentId);
            if (document < 0) {
                return Optional.empty();
            }
            QueryPlan plan = QueryPlan.of(QueryReader.read(query).node());
            Evaluation evaluation = evaluation(library, exact, clock.instant().plus(PATIENCE));
            return Optional.of(matches(library, document, plan, evaluation.answer(plan), exact));
        }
    }

    private static List<PassageMatch> matches(
            OpenLibrary library, int document, QueryPlan plan, Evaluation.Answer answer, boolean exact) {
        Marker marker = new Marker(plan.wanted(), exact);
        Map<Integer, PassageMatch> byOrdinal = new TreeMap<>();
        PlaceSets.each(answer.passages(), place -> {
            if (library.documentAt(place) == document) {
                Passage passage = library.passage(place);
                List<Span> spans = marker.marks(passage.text()).stream()
                        .map(Marker.Mark::span)
                        .toList();
                byOrdinal.put(passage.ordinal(), new PassageMatch(passage.id(), spans));
            }
        });
        return List.copyOf(byOrdinal.values());
    }

    @Override
    public List<Suggestion> suggest(Reader reader, String typed, int limit) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return Completions.of(library(held), typed, limit);
        }
    }
}
