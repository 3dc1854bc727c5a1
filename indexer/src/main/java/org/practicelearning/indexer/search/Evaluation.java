package org.practicelearning.indexer.search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.practicelearning.indexer.index.IndexField;

/**
 * Answers a query over sets: each leaf is read from the index once, and AND, OR, NOT and the quorum are then operations
 * on bits. One evaluation serves one query.
 */
final class Evaluation {
    private final OpenLibrary library;
    private final UnitFinder finder;
    private final InstantSource clock;
    private final Instant deadline;
    private final Map<QueryNode.Leaf, UnitHits> found = new HashMap<>();
    private boolean outOfTime;
    private boolean fewHoldAll;

    Evaluation(OpenLibrary library, boolean exact, InstantSource clock, Instant deadline) {
        this.library = library;
        this.finder = new UnitFinder(library, exact);
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * What answers a query.
     *
     * @param passages places of the passages that hold what is wanted
     * @param documents those of the passages, and those found by their title or properties alone
     */
    record Answer(FixedBitSet passages, FixedBitSet documents) {}

    /** Sets of places, or of documents. */
    private enum Level {
        PLACES,
        DOCUMENTS
    }

    /** What answers a query among some passages only; a document answers when one of them does. */
    Answer answer(QueryPlan plan, Within within) {
        Answer anywhere = answer(plan);
        if (within.isAnywhere()) {
            return anywhere;
        }
        FixedBitSet passages = among(within);
        if (plan.root().isPresent() && plan.findsPassages()) {
            passages.and(anywhere.passages());
        }
        FixedBitSet documents = PlaceSets.empty(library.cards().size());
        PlaceSets.each(passages, place -> {
            if (anywhere.documents().get(library.documentAt(place))) {
                documents.set(library.documentAt(place));
            } else {
                passages.clear(place);
            }
        });
        return new Answer(passages, documents);
    }

    /** The passages that lie within. */
    FixedBitSet passages(Within within) {
        if (!within.isAnywhere()) {
            return among(within);
        }
        FixedBitSet all = PlaceSets.empty(library.places());
        for (int place = 0; place < library.places(); place++) {
            if (library.isPassage(place)) {
                all.set(place);
            }
        }
        return all;
    }

    private FixedBitSet among(Within within) {
        Postings postings = new Postings(library);
        FixedBitSet themed = postings.having(IndexField.THEME, within.themes());
        FixedBitSet playing = postings.having(IndexField.ROLE, within.roles());
        if (within.themes().isEmpty()) {
            return playing;
        }
        if (!within.roles().isEmpty()) {
            themed.and(playing);
        }
        return themed;
    }

    Answer answer(QueryPlan plan) {
        FixedBitSet none = PlaceSets.empty(library.places());
        if (plan.root().isEmpty()) {
            return new Answer(none, everything(Level.DOCUMENTS));
        }
        QueryNode root = plan.root().get();
        if (!plan.findsPassages()) {
            return new Answer(none, set(root, Level.DOCUMENTS));
        }
        FixedBitSet places = set(root, Level.PLACES);
        FixedBitSet own = PlaceSets.empty(library.places());
        for (QueryNode.Leaf each : plan.wanted()) {
            own.or(PlaceSets.of(hits(each).own(), library.places()));
        }
        FixedBitSet documents = PlaceSets.empty(library.cards().size());
        FixedBitSet passages = PlaceSets.empty(library.places());
        PlaceSets.each(places, place -> {
            boolean card = library.isCard(place);
            if (card || own.get(place)) {
                documents.set(library.documentAt(place));
            }
            if (!card && own.get(place)) {
                passages.set(place);
            }
        });
        return new Answer(passages, documents);
    }

    /** Where a leaf is found; nowhere when time has run out before it was looked for. */
    UnitHits hits(QueryNode.Leaf leaf) {
        return found.computeIfAbsent(leaf, each -> {
            outOfTime |= clock.instant().isAfter(deadline);
            return outOfTime ? UnitHits.ofWords(TermHits.none(), TermHits.none()) : finder.find(each);
        });
    }

    /** Whether so few passages hold all of the words that some of them were enough. */
    boolean askedForLess() {
        return fewHoldAll;
    }

    boolean isOutOfTime() {
        return outOfTime;
    }

    private FixedBitSet set(QueryNode node, Level level) {
        return switch (node) {
            case QueryNode.Leaf leaf ->
                level == Level.PLACES ? hits(leaf).places(library) : hits(leaf).documents(library);
            case QueryNode.Not not -> not(set(not.part(), level), level);
            case QueryNode.All all -> all(all.parts(), level);
            case QueryNode.Any any -> any(any.parts(), level);
            case QueryNode.Sequence sequence -> sequence(sequence.parts(), level);
        };
    }

    private FixedBitSet not(FixedBitSet set, Level level) {
        FixedBitSet rest = everything(level);
        rest.andNot(set);
        return rest;
    }

    private FixedBitSet all(List<QueryNode> parts, Level level) {
        FixedBitSet result = set(parts.getFirst(), level);
        parts.subList(1, parts.size()).forEach(each -> result.and(set(each, level)));
        return result;
    }

    private FixedBitSet any(List<QueryNode> parts, Level level) {
        FixedBitSet result = set(parts.getFirst(), level);
        parts.subList(1, parts.size()).forEach(each -> result.or(set(each, level)));
        return result;
    }

    /**
     * Plain words by quorum; phrases, fields, brackets and exclusions hold without exception. Whether there is enough is
     * asked of the whole library and never of what a facet leaves, so that choosing a value cannot change what a search
     * means. A word that nobody holds is not made up for: the answer is then that it is the one.
     */
    private FixedBitSet sequence(List<QueryNode> parts, Level level) {
        List<QueryNode> words = parts.stream().filter(Evaluation::isPlainWord).toList();
        if (words.size() < 2) {
            return all(parts, level);
        }
        Holdings holdings = new Holdings(
                size(level), words.stream().map(each -> set(each, level)).toList());
        boolean all = Quorum.asksForAll(words.size());
        if (all && !holdings.everyWordIsFound()) {
            return PlaceSets.empty(size(level));
        }
        List<QueryNode> others =
                parts.stream().filter(each -> !isPlainWord(each)).toList();
        FixedBitSet rest = others.isEmpty() ? everything(level) : all(others, level);
        FixedBitSet result = holdings.withShare(Quorum.share(words.size()));
        result.and(rest);
        for (double share : Quorum.smallerShares(words.size())) {
            if (documents(result, level) < Quorum.ENOUGH) {
                FixedBitSet more = holdings.withShare(share);
                more.and(rest);
                fewHoldAll |= all && more.cardinality() > result.cardinality();
                result = more;
            }
        }
        return result;
    }

    private int documents(FixedBitSet set, Level level) {
        if (level == Level.DOCUMENTS) {
            return set.cardinality();
        }
        FixedBitSet documents = PlaceSets.empty(library.cards().size());
        PlaceSets.each(set, place -> documents.set(library.documentAt(place)));
        return documents.cardinality();
    }

    static boolean isPlainWord(QueryNode node) {
        return node instanceof QueryNode.Word || node instanceof QueryNode.Prefix || node instanceof QueryNode.Widened;
    }

    private int size(Level level) {
        return level == Level.PLACES ? library.places() : library.cards().size();
    }

    private FixedBitSet everything(Level level) {
        FixedBitSet all = PlaceSets.empty(size(level));
        if (level == Level.DOCUMENTS) {
            all.set(0, size(level));
            return all;
        }
        for (int place = 0; place < library.places(); place++) {
            if (library.documentAt(place) >= 0) {
                all.set(place);
            }
        }
        return all;
    }
}
