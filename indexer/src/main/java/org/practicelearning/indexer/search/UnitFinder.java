package org.practicelearning.indexer.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.IndexField;
import org.practicelearning.indexer.index.LibraryWords;

/** Finds the leaves of a query in a library. */
final class UnitFinder {
    /** A word in a heading tells more of what a passage is about than nothing, less than the word in it. */
    private static final float HEADING = 0.5f;

    /** What was typed tells a little more than another way to say it. */
    private static final float OTHER_WAY = 0.8f;

    private final OpenLibrary library;
    private final Postings postings;
    private final boolean exact;

    UnitFinder(OpenLibrary library, boolean exact) {
        this.library = library;
        this.postings = new Postings(library);
        this.exact = exact;
    }

    UnitHits find(QueryNode.Leaf leaf) {
        return switch (leaf) {
            case QueryNode.Word word -> words(Pattern.of(word, exact));
            case QueryNode.Phrase phrase -> words(Pattern.of(phrase, exact));
            case QueryNode.Prefix prefix ->
                UnitHits.ofWords(
                        postings.beginning(IndexField.TEXT, prefix.beginning())
                                .plus(postings.beginning(IndexField.SECTION, prefix.beginning()), HEADING),
                        postings.beginning(IndexField.TITLE, prefix.beginning()));
            case QueryNode.Widened widened -> widened(widened);
            case QueryNode.InField field -> inField(field);
            case QueryNode.Between between -> between(between);
        };
    }

    private UnitHits widened(QueryNode.Widened widened) {
        UnitHits hits = find(widened.own());
        for (QueryNode.Leaf each : widened.others()) {
            UnitHits other = find(each);
            hits = UnitHits.ofWords(
                    hits.own().plus(other.own(), OTHER_WAY), hits.title().plus(other.title(), OTHER_WAY));
        }
        return hits;
    }

    private UnitHits words(List<Pattern> patterns) {
        return UnitHits.ofWords(
                in(IndexField.TEXT, patterns).plus(in(IndexField.SECTION, patterns), HEADING),
                in(IndexField.TITLE, patterns));
    }

    private TermHits in(IndexField field, List<Pattern> patterns) {
        TermHits hits = postings.of(field, patterns.getFirst());
        for (Pattern each : patterns.subList(1, patterns.size())) {
            hits = hits.plus(postings.of(field, each), 1);
        }
        return hits;
    }

    private UnitHits inField(QueryNode.InField leaf) {
        return switch (leaf.field()) {
            case TITLE -> UnitHits.ofWords(TermHits.none(), inOneField(IndexField.TITLE, leaf.value()));
            case SECTION -> UnitHits.ofWords(inOneField(IndexField.SECTION, leaf.value()), TermHits.none());
            case PUBLISHER -> documents(leaf.value(), DocumentCard::publisher);
            case PARTNERSHIP -> documents(leaf.value(), DocumentCard::partnership);
            case TYPE -> documents(leaf.value(), card -> card.type() + " " + card.typeLabel());
            case YEAR, PAGE -> throw new IllegalStateException("numbers are read as ranges");
        };
    }

    private TermHits inOneField(IndexField field, QueryNode.Leaf value) {
        return switch (value) {
            case QueryNode.Word word -> in(field, Pattern.of(word, exact));
            case QueryNode.Phrase phrase -> in(field, Pattern.of(phrase, exact));
            case QueryNode.Prefix prefix -> postings.beginning(field, prefix.beginning());
            case QueryNode.Widened widened -> inOneField(field, widened.own());
            case QueryNode.InField field1 -> throw new IllegalStateException("no field in a field");
            case QueryNode.Between between -> throw new IllegalStateException("no range in a field of words");
        };
    }

    /** Documents in whose property every word of the value stands. */
    private UnitHits documents(QueryNode.Leaf value, Function<DocumentCard, @Nullable String> property) {
        Set<String> wanted = new HashSet<>();
        String beginning = "";
        switch (value) {
            case QueryNode.Word word -> word.parts().forEach(each -> wanted.add(each.stem()));
            case QueryNode.Phrase phrase -> phrase.parts().forEach(each -> wanted.add(each.stem()));
            case QueryNode.Prefix prefix -> beginning = prefix.beginning();
            case QueryNode.Widened widened -> throw new IllegalStateException("a field is not widened");
            case QueryNode.InField field -> throw new IllegalStateException("no field in a field");
            case QueryNode.Between between -> throw new IllegalStateException("no range in a field of words");
        }
        FixedBitSet found = PlaceSets.empty(library.cards().size());
        for (int document = 0; document < library.cards().size(); document++) {
            String text = property.apply(library.cards().get(document));
            if (text != null && holds(LibraryWords.of(text), wanted, beginning)) {
                found.set(document);
            }
        }
        return UnitHits.ofDocuments(found);
    }

    private static boolean holds(Collection<LibraryWords.Word> words, Set<String> wanted, String beginning) {
        Set<String> stems = new HashSet<>();
        boolean begins = beginning.isEmpty();
        for (LibraryWords.Word each : words) {
            stems.add(each.stem());
            begins |= each.plain().startsWith(beginning);
        }
        return begins && stems.containsAll(wanted);
    }

    private UnitHits between(QueryNode.Between range) {
        return range.field() == QueryField.PAGE ? pages(range) : years(range);
    }

    private UnitHits years(QueryNode.Between range) {
        FixedBitSet found = PlaceSets.empty(library.cards().size());
        for (int document = 0; document < library.cards().size(); document++) {
            Integer year = library.cards().get(document).year();
            if (year != null && year >= range.from() && year <= range.to()) {
                found.set(document);
            }
        }
        return UnitHits.ofDocuments(found);
    }

    private UnitHits pages(QueryNode.Between range) {
        TermHits hits = new TermHits();
        for (LibraryLeaf leaf : library.leaves()) {
            for (int doc = 0; doc < leaf.size(); doc++) {
                int page = leaf.segment().page(doc);
                if (page > 0 && page >= range.from() && page <= range.to() && library.isPassage(leaf.base() + doc)) {
                    hits.add(leaf.base() + doc, 1);
                }
            }
        }
        return UnitHits.ofWords(hits, TermHits.none());
    }
}
