package org.practicelearning.indexer.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CompartmentIndexes;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.HeldIndexes;
import org.practicelearning.indexer.index.LibraryWords;
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

    /** Documents that may hold a word which is yet taken for a slip when the whole query finds nothing. */
    private static final int HARDLY_ANY = 2;

    private final CompartmentIndexes indexes;
    private final InstantSource clock;
    private final Supplier<Equivalents> equivalents;
    private final Map<List<Object>, OpenLibrary> libraries = new LinkedHashMap<>(LIBRARIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, OpenLibrary> eldest) {
            return size() > LIBRARIES;
        }
    };

    /** A search that takes every word as it was typed. */
    public LuceneLibrarySearch(CompartmentIndexes indexes, InstantSource clock) {
        this(indexes, clock, Equivalents::none);
    }

    /** @param equivalents the ways to say the same, of the vocabulary in use at the time of each search */
    public LuceneLibrarySearch(CompartmentIndexes indexes, InstantSource clock, Supplier<Equivalents> equivalents) {
        this.indexes = indexes;
        this.clock = clock;
        this.equivalents = equivalents;
    }

    @Override
    public SearchResult search(Reader reader, SearchRequest request) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return search(held, request);
        }
    }

    @Override
    public List<DocumentHit> among(Reader reader, SearchRequest request, Set<String> documents) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            OpenLibrary library = library(held);
            Question question =
                    ask(library, request, request.query(), clock.instant().plus(PATIENCE));
            FixedBitSet wanted = PlaceSets.empty(library.cards().size());
            for (String id : documents) {
                int document = library.document(id);
                if (document >= 0 && question.facets().chosen().get(document)) {
                    wanted.set(document);
                }
            }
            QueryPlan plan = question.plan();
            FixedBitSet passages = question.answer().passages();
            Ranking ranking = Ranking.of(library, plan, question.evaluation(), passages);
            boolean empty = plan.root().isEmpty();
            List<Integer> sorted = ResultOrder.sorted(library, wanted, sort(request, empty), ranking::ofDocument);
            return new HitReader(library, plan.wanted(), request.exact(), request.passagesEach())
                    .hits(sorted, passages, ranking::ofPassage, !empty);
        }
    }

    /** Nothing is more relevant than another where nothing was asked for. */
    private static SearchRequest.Sort sort(SearchRequest request, boolean empty) {
        return empty && request.sort() == SearchRequest.Sort.RELEVANCE ? SearchRequest.Sort.NEWEST : request.sort();
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

    private SearchResult search(HeldIndexes held, SearchRequest request) {
        OpenLibrary library = library(held);
        Instant deadline = clock.instant().plus(PATIENCE);
        Question question = ask(library, request, request.query(), deadline);
        QueryPlan plan = question.plan();
        Ranking ranking = Ranking.of(
                library, plan, question.evaluation(), question.answer().passages());
        boolean empty = plan.root().isEmpty();
        List<Integer> sorted =
                ResultOrder.sorted(library, question.facets().chosen(), sort(request, empty), ranking::ofDocument);
        int pages = Math.max(1, (sorted.size() + request.size() - 1) / request.size());
        int page = request.page() > pages ? 1 : request.page();
        List<Integer> shown =
                sorted.subList((page - 1) * request.size(), Math.min(sorted.size(), page * request.size()));
        HitReader hits = new HitReader(library, plan.wanted(), request.exact(), request.passagesEach());
        boolean nothing = sorted.isEmpty() && !empty;
        return new SearchResult(
                reading(question),
                sorted.size(),
                question.facets().unpublished(),
                passages(library, question),
                page,
                pages,
                hits.hits(shown, question.answer().passages(), ranking::ofPassage, !empty),
                question.facets().facets(),
                question.facets().undated(),
                empty ? null : didYouMean(held, library, request, question, deadline),
                nothing ? words(library, request, question) : List.of(),
                nothing ? nearest(library, request, question) : List.of());
    }

    /** A query with its answer and what the facets leave of it. */
    private record Question(
            QueryReader.ReadQuery read,
            QueryPlan plan,
            List<SearchResult.Widened> widened,
            Evaluation evaluation,
            Evaluation.Answer answer,
            FacetCounts facets) {}

    private Question ask(OpenLibrary library, SearchRequest request, String query, Instant deadline) {
        QueryReader.ReadQuery read = QueryReader.read(query);
        Widening widening = new Widening(
                request.exact() || !request.widening().on() ? Equivalents.none() : equivalents.get(),
                request.widening().without());
        QueryPlan plan = QueryPlan.of(read.node(), widening);
        Evaluation evaluation = new Evaluation(library, request.exact(), clock, deadline);
        Evaluation.Answer answer = evaluation.answer(plan, request.within());
        return new Question(
                read, plan, widening.done(), evaluation, answer, FacetCounts.of(library, request, answer.documents()));
    }

    private @Nullable String didYouMean(
            HeldIndexes held, OpenLibrary library, SearchRequest request, Question question, Instant deadline) {
        int found = question.facets().chosen().cardinality();
        List<QueryNode.Word> doubtful = new ArrayList<>();
        for (QueryNode.Leaf each : question.plan().wanted()) {
            if (each instanceof QueryNode.Word word && word.parts().size() == 1) {
                int holding =
                        question.evaluation().hits(word).documents(library).cardinality();
                if (holding == 0 || (found == 0 && holding <= HARDLY_ANY)) {
                    doubtful.add(word);
                }
            }
        }
        if (doubtful.isEmpty() || clock.instant().isAfter(deadline)) {
            return null;
        }
        DidYouMean spelling = new DidYouMean(
                held,
                query ->
                        ask(library, request, query, deadline).facets().chosen().cardinality());
        return spelling.better(question.read().typed(), doubtful, found).orElse(null);
    }

    private static QueryReading reading(Question question) {
        String rule = question.plan().root().map(QueryRule::sentence).orElse("");
        return new QueryReading(
                question.read().text(),
                rule.isEmpty() ? null : rule,
                remark(question.read(), question.evaluation()),
                question.plan().root().isEmpty(),
                question.widened());
    }

    private static @Nullable String remark(QueryReader.ReadQuery read, Evaluation evaluation) {
        if (evaluation.isOutOfTime()) {
            return Remark.TOO_SLOW.sentence();
        }
        if (read.remark().isEmpty() && evaluation.askedForLess()) {
            return Remark.FEW_HOLD_ALL.sentence();
        }
        return read.remark().map(Remark::sentence).orElse(null);
    }

    private static int passages(OpenLibrary library, Question question) {
        int[] count = {0};
        FixedBitSet chosen = question.facets().chosen();
        PlaceSets.each(
                question.answer().passages(), place -> count[0] += chosen.get(library.documentAt(place)) ? 1 : 0);
        return count[0];
    }

    private static List<WordCount> words(OpenLibrary library, SearchRequest request, Question question) {
        return question.plan().wanted().stream()
                .map(leaf -> new WordCount(
                        leaf.text(),
                        FacetCounts.of(
                                        library,
                                        request,
                                        question.evaluation().hits(leaf).documents(library))
                                .chosen()
                                .cardinality()))
                .toList();
    }

    /** The documents with the most of the words, when no passage holds enough of them. */
    private static List<DocumentHit> nearest(OpenLibrary library, SearchRequest request, Question question) {
        if (question.plan().wanted().size() < 2 || request.passagesEach() == 0) {
            return List.of();
        }
        QueryPlan any = QueryPlan.of(
                Optional.of(new QueryNode.Any(List.copyOf(question.plan().wanted()))));
        Evaluation.Answer answer = question.evaluation().answer(any);
        FixedBitSet chosen =
                FacetCounts.of(library, request, answer.documents()).chosen();
        Ranking ranking = Ranking.of(library, any, question.evaluation(), answer.passages());
        List<Integer> sorted = ResultOrder.sorted(library, chosen, SearchRequest.Sort.RELEVANCE, ranking::ofDocument);
        return new HitReader(library, any.wanted(), request.exact(), 1)
                .hits(sorted.subList(0, Math.min(NEAREST, sorted.size())), answer.passages(), ranking::ofPassage, true);
    }

    @Override
    public Optional<DocumentMatches> matchesIn(Reader reader, String documentId, String query, boolean exact) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            OpenLibrary library = library(held);
            int document = library.document(documentId);
            if (document < 0) {
                return Optional.empty();
            }
            QueryPlan plan = QueryPlan.of(
                    QueryReader.read(query).node(),
                    new Widening(exact ? Equivalents.none() : equivalents.get(), Set.of()));
            Evaluation evaluation =
                    new Evaluation(library, exact, clock, clock.instant().plus(PATIENCE));
            return Optional.of(matches(library, document, plan, evaluation.answer(plan), exact));
        }
    }

    private static DocumentMatches matches(
            OpenLibrary library, int document, QueryPlan plan, Evaluation.Answer answer, boolean exact) {
        Marker marker = new Marker(plan.wanted(), exact);
        Marker inHeadings = Marker.of(QueryField.SECTION, plan.wanted(), exact);
        Map<Integer, PassageMatch> matching = new TreeMap<>();
        Map<Integer, PassageMatch> others = new TreeMap<>();
        for (int place = 0; place < library.places(); place++) {
            if (library.documentAt(place) == document && library.isPassage(place)) {
                Passage passage = library.passage(place);
                PassageMatch marked = new PassageMatch(
                        passage.id(),
                        marker.marks(passage.text()),
                        passage.section().stream().map(inHeadings::marks).toList());
                if (answer.passages().get(place)) {
                    matching.put(passage.ordinal(), marked);
                } else if (marked.holdsWords()) {
                    others.put(passage.ordinal(), marked);
                }
            }
        }
        return new DocumentMatches(
                plan.wanted().stream().map(QueryNode::text).toList(),
                List.copyOf(matching.values()),
                List.copyOf(others.values()));
    }

    @Override
    public List<Suggestion> suggest(Reader reader, String typed, int limit) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return Completions.of(library(held), typed, limit);
        }
    }

    @Override
    public List<DocumentCard> cards(Reader reader) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            return library(held).cards();
        }
    }

    @Override
    public List<SimilarPassage> similar(Reader reader, String text, Within within, String except, int limit) {
        try (HeldIndexes held = indexes.hold(reader::opens)) {
            OpenLibrary library = library(held);
            Similar similar = new Similar(library);
            return similar.to(text, among(library, within, except), limit).stream()
                    .map(each -> similar(library, similar, each))
                    .toList();
        }
    }

    private FixedBitSet among(OpenLibrary library, Within within, String except) {
        Evaluation evaluation =
                new Evaluation(library, false, clock, clock.instant().plus(PATIENCE));
        FixedBitSet among = evaluation.passages(within);
        int document = library.document(except);
        if (document >= 0) {
            PlaceSets.each(among.clone(), place -> {
                if (library.documentAt(place) == document) {
                    among.clear(place);
                }
            });
        }
        return among;
    }

    private static SimilarPassage similar(OpenLibrary library, Similar similar, Similar.Candidate found) {
        List<QueryNode.Leaf> shared = found.words().stream()
                .<QueryNode.Leaf>map(word -> new QueryNode.Word(word, LibraryWords.of(word), 0, word.length()))
                .toList();
        DocumentCard card = library.cards().get(library.documentAt(found.place()));
        return new SimilarPassage(
                card,
                new HitReader(library, shared, false, 1).passage(found.place(), card.title()),
                found.told(),
                similar.share(found));
    }
}
