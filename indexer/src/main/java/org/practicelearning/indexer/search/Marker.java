package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.search.LibrarySearch.Span;

/** Finds in a text what a query looks for, by the same patterns by which the index was searched. */
final class Marker {
    private final List<Sought> sought;
    private final boolean exact;

    /** A part of the query: what its words may look like, or how they begin; neither where it cannot stand in the text. */
    private record Sought(List<Pattern> patterns, @Nullable String beginning) {}

    /** A marker of the text of passages. */
    Marker(List<QueryNode.Leaf> wanted, boolean exact) {
        this(wanted, exact, null);
    }

    private Marker(List<QueryNode.Leaf> wanted, boolean exact, @Nullable QueryField field) {
        this.exact = exact;
        this.sought = wanted.stream().map(leaf -> sought(leaf, exact, field)).toList();
    }

    /** A marker of titles or headings: what is looked for in that field alone counts too. */
    static Marker of(QueryField field, List<QueryNode.Leaf> wanted, boolean exact) {
        return new Marker(wanted, exact, field);
    }

    private static Sought sought(QueryNode.Leaf leaf, boolean exact, @Nullable QueryField field) {
        return switch (leaf) {
            case QueryNode.Word word -> new Sought(Pattern.of(word, exact), null);
            case QueryNode.Phrase phrase -> new Sought(Pattern.of(phrase, exact), null);
            case QueryNode.Prefix prefix -> new Sought(List.of(), prefix.beginning());
            case QueryNode.Widened widened -> either(widened, exact, field);
            case QueryNode.InField in ->
                in.field() == field ? sought(in.value(), exact, field) : new Sought(List.of(), null);
            case QueryNode.Between between -> new Sought(List.of(), null);
        };
    }

    private static Sought either(QueryNode.Widened widened, boolean exact, @Nullable QueryField field) {
        List<Pattern> patterns =
                new ArrayList<>(sought(widened.own(), exact, field).patterns());
        widened.others()
                .forEach(each -> patterns.addAll(sought(each, exact, field).patterns()));
        return new Sought(patterns, null);
    }

    /** Matches in order, not overlapping; each with the place of its part among those wanted. */
    List<Span> marks(String text) {
        List<LibraryWords.Word> words = LibraryWords.of(text);
        Map<String, int[]> positions = positions(words);
        List<Span> marks = new ArrayList<>();
        for (int part = 0; part < sought.size(); part++) {
            for (Pattern pattern : sought.get(part).patterns()) {
                mark(pattern, part, words, positions, marks);
            }
            String beginning = sought.get(part).beginning();
            if (beginning != null) {
                for (LibraryWords.Word each : words) {
                    if (each.plain().startsWith(beginning)) {
                        marks.add(new Span(each.start(), each.end(), part));
                    }
                }
            }
        }
        return merged(marks);
    }

    private Map<String, int[]> positions(List<LibraryWords.Word> words) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (int at = 0; at < words.size(); at++) {
            LibraryWords.Word word = words.get(at);
            String term = exact ? LibraryWords.EXACT + word.plain() : word.stem();
            found.computeIfAbsent(term, key -> new ArrayList<>()).add(at);
        }
        Map<String, int[]> positions = new HashMap<>();
        found.forEach((term, places) ->
                positions.put(term, places.stream().mapToInt(Integer::intValue).toArray()));
        return positions;
    }

    private static void mark(
            Pattern pattern, int part, List<LibraryWords.Word> words, Map<String, int[]> positions, List<Span> marks) {
        int[][] ofTerms = pattern.terms().stream()
                .map(term -> positions.getOrDefault(term, new int[0]))
                .toArray(int[][]::new);
        for (int[] row : Nearness.occurrences(pattern, ofTerms)) {
            if (pattern.slop() < 0) {
                int start = words.get(row[0]).start();
                marks.add(new Span(start, words.get(row[row.length - 1]).end(), part));
            } else {
                for (int at : row) {
                    marks.add(new Span(words.get(at).start(), words.get(at).end(), part));
                }
            }
        }
    }

    private static List<Span> merged(List<Span> marks) {
        marks.sort(Comparator.comparingInt(Span::start).thenComparing(each -> -each.end()));
        List<Span> merged = new ArrayList<>();
        int end = -1;
        for (Span each : marks) {
            if (each.start() >= end) {
                merged.add(each);
                end = each.end();
            } else if (each.end() > end) {
                Span last = merged.removeLast();
                end = each.end();
                merged.add(new Span(last.start(), end, last.word()));
            }
        }
        return merged;
    }
}
