package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Spans of one text by their first word, so that each is compared with those beside it and not with all others. */
final class SpansByWord<S extends Span> {
    private final List<List<S>> starting;
    private final int longest;

    /** @param words how many words the text has */
    SpansByWord(int words, List<S> spans) {
        starting = new ArrayList<>(Collections.nCopies(words, List.of()));
        int most = 0;
        for (S span : spans) {
            if (starting.get(span.from()).isEmpty()) {
                starting.set(span.from(), new ArrayList<>(2));
            }
            starting.get(span.from()).add(span);
            most = Math.max(most, span.length());
        }
        longest = most;
    }

    /** Whether one of those that share a word with a place is as asked. */
    boolean anyOver(int from, int to, Predicate<S> asked) {
        return anyFrom(from - longest + 1, to, span -> span.to() > from && asked.test(span));
    }

    /** Whether one of those that begin in a place is as asked. */
    boolean anyFrom(int from, int to, Predicate<S> asked) {
        int end = Math.min(to, starting.size());
        for (int word = Math.max(0, from); word < end; word++) {
            for (S span : starting.get(word)) {
                if (asked.test(span)) {
                    return true;
                }
            }
        }
        return false;
    }
}
