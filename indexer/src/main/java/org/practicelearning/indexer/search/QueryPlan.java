package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.indexer.index.LibraryWords;

/**
 * A query made ready: words that are one word bound together, small words put aside where others stand beside them.
 *
 * @param root empty when every document answers
 * @param wanted the leaves a passage may be found by: all that are not excluded
 * @param rows runs of telling words as they were typed, for weighing nearness
 */
record QueryPlan(Optional<QueryNode> root, List<QueryNode.Leaf> wanted, List<List<LibraryWords.Word>> rows) {

    static QueryPlan of(Optional<QueryNode> read) {
        return of(read, new Widening(Equivalents.none(), Set.of()));
    }

    static QueryPlan of(Optional<QueryNode> read, Widening widening) {
        List<List<LibraryWords.Word>> rows = new ArrayList<>();
        Optional<QueryNode> root = read.map(widening::widened).map(node -> prepared(node, rows));
        Set<QueryNode.Leaf> wanted = new LinkedHashSet<>();
        root.ifPresent(node -> addWanted(node, wanted));
        return new QueryPlan(root, List.copyOf(wanted), List.copyOf(rows));
    }

    private static QueryNode prepared(QueryNode node, List<List<LibraryWords.Word>> rows) {
        return switch (node) {
            case QueryNode.Leaf leaf -> leaf;
            case QueryNode.Not not -> new QueryNode.Not(prepared(not.part(), new ArrayList<>()));
            case QueryNode.All all -> new QueryNode.All(preparedAll(all.parts(), rows));
            case QueryNode.Any any -> new QueryNode.Any(preparedAll(any.parts(), rows));
            case QueryNode.Sequence sequence -> preparedSequence(sequence, rows);
        };
    }

    private static List<QueryNode> preparedAll(List<QueryNode> parts, List<List<LibraryWords.Word>> rows) {
        return parts.stream().map(each -> prepared(each, rows)).toList();
    }

    private static QueryNode preparedSequence(QueryNode.Sequence sequence, List<List<LibraryWords.Word>> rows) {
        rows.addAll(rows(sequence.parts()));
        List<QueryNode> bound = bound(sequence.parts());
        List<QueryNode> telling = bound.stream().filter(each -> !isSmall(each)).toList();
        boolean tells = telling.stream().anyMatch(each -> !(each instanceof QueryNode.Not));
        List<QueryNode> kept = preparedAll(tells ? telling : bound, rows);
        return kept.size() == 1 ? kept.getFirst() : new QueryNode.Sequence(kept);
    }

    private static boolean isSmall(QueryNode node) {
        return node instanceof QueryNode.Word word && SmallWords.isSmall(word);
    }

    private static List<List<LibraryWords.Word>> rows(List<QueryNode> parts) {
        List<List<LibraryWords.Word>> rows = new ArrayList<>();
        List<LibraryWords.Word> row = new ArrayList<>();
        for (QueryNode each : parts) {
            if (each instanceof QueryNode.Word word) {
                word.parts().stream()
                        .filter(part -> !SmallWords.isSmall(part.plain()))
                        .forEach(row::add);
            } else {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(List.copyOf(row));
        rows.removeIf(each -> each.size() < 2);
        return rows;
    }

    /** "non accidental" is "non-accidental". */
    private static List<QueryNode> bound(List<QueryNode> parts) {
        List<QueryNode> bound = new ArrayList<>();
        for (QueryNode each : parts) {
            if (!bound.isEmpty()
                    && each instanceof QueryNode.Word second
                    && bound.getLast() instanceof QueryNode.Word first
                    && Compounds.areOne(
                            first.parts().getLast().plain(),
                            second.parts().getFirst().plain())) {
                List<LibraryWords.Word> both = new ArrayList<>(first.parts());
                both.addAll(second.parts());
                bound.set(
                        bound.size() - 1,
                        new QueryNode.Word(first.typed() + " " + second.typed(), both, first.from(), second.to()));
            } else {
                bound.add(each);
            }
        }
        return bound;
    }

    private static void addWanted(QueryNode node, Set<QueryNode.Leaf> wanted) {
        switch (node) {
            case QueryNode.Leaf leaf -> wanted.add(leaf);
            case QueryNode.Not not -> {}
            case QueryNode.All all -> all.parts().forEach(each -> addWanted(each, wanted));
            case QueryNode.Any any -> any.parts().forEach(each -> addWanted(each, wanted));
            case QueryNode.Sequence sequence -> sequence.parts().forEach(each -> addWanted(each, wanted));
        }
    }

    /** Whether any wanted leaf can be found in a passage, so that passages and not only documents answer. */
    boolean findsPassages() {
        return wanted.stream().anyMatch(QueryPlan::standsInPassages);
    }

    private static boolean standsInPassages(QueryNode.Leaf leaf) {
        return switch (leaf) {
            case QueryNode.Word word -> true;
            case QueryNode.Phrase phrase -> true;
            case QueryNode.Prefix prefix -> true;
            case QueryNode.Widened widened -> true;
            case QueryNode.InField field -> field.field() == QueryField.SECTION;
            case QueryNode.Between between -> between.field() == QueryField.PAGE;
        };
    }
}
