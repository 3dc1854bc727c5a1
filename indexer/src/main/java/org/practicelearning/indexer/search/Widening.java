package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.search.Equivalents.Other;

/**
 * Widens a query by other ways to say what was typed. Words between quotation marks, in a field or after a minus stand as
 * they were typed.
 */
final class Widening {
    /** Words of one thing, typed without quotation marks, may stand this far apart. */
    private static final int NEAR = 4;

    private final Equivalents equivalents;
    private final Set<String> unwanted;
    private final List<SearchResult.Widened> done = new ArrayList<>();

    /** @param unwanted other ways, as they were shown, that are not wanted */
    Widening(Equivalents equivalents, Set<String> unwanted) {
        this.equivalents = equivalents;
        this.unwanted = unwanted;
    }

    /** What was added, in the order of the query; what was asked to be left out stands there too. */
    List<SearchResult.Widened> done() {
        return done;
    }

    QueryNode widened(QueryNode node) {
        return switch (node) {
            case QueryNode.Word word -> run(List.of(word)).orElse(word);
            case QueryNode.Leaf leaf -> leaf;
            case QueryNode.Not not -> not;
            case QueryNode.All all -> new QueryNode.All(each(all.parts()));
            case QueryNode.Any any -> new QueryNode.Any(each(any.parts()));
            case QueryNode.Sequence sequence -> sequence(sequence.parts());
        };
    }

    private List<QueryNode> each(List<QueryNode> parts) {
        return parts.stream().map(this::widened).toList();
    }

    /** The longest runs first: "child sexual exploitation" is one thing, and not "sexual exploitation" of a child. */
    private QueryNode sequence(List<QueryNode> parts) {
        List<QueryNode> widened = new ArrayList<>();
        int at = 0;
        while (at < parts.size()) {
            List<QueryNode.Word> run = words(parts, at);
            int length = run.size();
            Optional<QueryNode> found = Optional.empty();
            while (length > 0 && found.isEmpty()) {
                found = run(run.subList(0, length--));
            }
            if (found.isEmpty()) {
                widened.add(widened(parts.get(at++)));
            } else {
                widened.add(found.get());
                at += length + 1;
            }
        }
        return widened.size() == 1 ? widened.getFirst() : new QueryNode.Sequence(widened);
    }

    private List<QueryNode.Word> words(List<QueryNode> parts, int from) {
        List<QueryNode.Word> run = new ArrayList<>();
        for (int at = from; at < parts.size() && run.size() < equivalents.longest(); at++) {
            if (!(parts.get(at) instanceof QueryNode.Word word)) {
                break;
            }
            run.add(word);
        }
        return run;
    }

    private Optional<QueryNode> run(List<QueryNode.Word> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<LibraryWords.Word> parts =
                words.stream().flatMap(each -> each.parts().stream()).toList();
        String typed = words.stream().map(QueryNode.Word::typed).collect(Collectors.joining(" "));
        return equivalents.of(parts, typed).map(others -> {
            done.add(new SearchResult.Widened(
                    typed,
                    others.stream()
                            .map(each -> new SearchResult.Added(each.text(), each.era(), isWanted(each)))
                            .toList()));
            List<QueryNode.Leaf> wanted = others.stream()
                    .filter(this::isWanted)
                    .<QueryNode.Leaf>map(each -> new QueryNode.Phrase(each.text(), each.words(), Pattern.SIDE_BY_SIDE))
                    .toList();
            QueryNode.Leaf own = words.size() == 1 ? words.getFirst() : new QueryNode.Phrase(typed, parts, NEAR);
            return wanted.isEmpty() && words.size() > 1
                    ? new QueryNode.Sequence(List.copyOf(words))
                    : wanted.isEmpty() ? own : new QueryNode.Widened(typed, own, wanted);
        });
    }

    private boolean isWanted(Other other) {
        return !unwanted.contains(other.text());
    }
}
