package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.search.LibrarySearch.Span;

/** Finds in a text what a query looks for, by the same patterns by which the index was searched. */
final class Marker {
    private final List<List<Pattern>> patterns = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();
    private final boolean exact;

    /**
     * A match in a text.
     *
     * @param leaf which part of the query it is
     */
    record Mark(Span span, int leaf) {}

    Marker(List<QueryNode.Leaf> wanted, boolean exact) {
        this.exact = exact;
        for (QueryNode.Leaf each : wanted) {
            switch (each) {
                case QueryNode.Word word -> patterns.add(Pattern.of(word, exact));
                case QueryNode.Phrase phrase -> patterns.add(Pattern.of(phrase, exact));
                case QueryNode.Prefix prefix -> beginnings.add(prefix.beginning());
                case QueryNode.InField field -> {}
                case QueryNode.Between between -> {}
            }
        }
    }

    /** Matches in order, not overlapping. */
    List<Mark> marks(String text) {
        List<LibraryWords.Word> words = LibraryWords.of(text);
        Map<String, int[]> positions = positions(words);
        List<Mark> marks = new ArrayList<>();
        for (int leaf = 0; leaf < patterns.size(); leaf++) {
            for (Pattern pattern : patterns.get(leaf)) {
                mark(pattern, leaf, words, positions, marks);
            }
        }
        for (int at = 0; at < beginnings.size(); at++) {
            for (LibraryWords.Word each : words) {
                if (each.plain().startsWith(beginnings.get(at))) {
                    marks.add(new Mark(new Span(each.start(), each.end()), patterns.size() + at));
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
            Pattern pattern, int leaf, List<LibraryWords.Word> words, Map<String, int[]> positions, List<Mark> marks) {
        int[][] ofTerms = pattern.terms().stream()
                .map(term -> positions.getOrDefault(term, new int[0]))
                .toArray(int[][]::new);
        for (int[] row : Nearness.occurrences(pattern, ofTerms)) {
            if (pattern.slop() < 0) {
                int start = words.get(row[0]).start();
                marks.add(new Mark(
                        new Span(start, words.get(row[row.length - 1]).end()), leaf));
            } else {
                for (int at : row) {
                    marks.add(new Mark(
                            new Span(words.get(at).start(), words.get(at).end()), leaf));
                }
            }
        }
    }

    private static List<Mark> merged(List<Mark> marks) {
        marks.sort(Comparator.comparingInt((Mark each) -> each.span().start())
                .thenComparing(each -> -each.span().end()));
        List<Mark> merged = new ArrayList<>();
        int end = -1;
        for (Mark each : marks) {
            if (each.span().start() >= end) {
                merged.add(each);
                end = each.span().end();
            } else if (each.span().end() > end) {
                Mark last = merged.removeLast();
                end = each.span().end();
                merged.add(new Mark(new Span(last.span().start(), end), last.leaf()));
            }
        }
        return merged;
    }
}
