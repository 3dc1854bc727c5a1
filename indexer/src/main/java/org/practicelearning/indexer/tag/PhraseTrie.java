package org.practicelearning.indexer.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.tag.StemTable.Coded;

/** Finds many phrases in one pass over a text; a hyphen is a space or nothing. */
final class PhraseTrie<T> {
    private final StemTable table;
    private final Node<T> root = new Node<>();

    PhraseTrie(StemTable table) {
        this.table = table;
    }

    private static final class Node<T> {
        private final Map<Integer, Node<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>();
    }

    /**
     * A phrase found.
     *
     * @param from its first word
     * @param to the word after its last
     */
    record Found<T>(T value, int from, int to) implements Span {}

    /** Adds a phrase; words in capitals count only as written. */
    void add(String phrase, T value) {
        List<Words.Word> words = Words.of(phrase);
        if (!words.isEmpty()) {
            add(root, words, 0, value);
        }
    }

    private void add(Node<T> node, List<Words.Word> words, int at, T value) {
        if (at == words.size()) {
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
            return;
        }
        Words.Word word = words.get(at);
        int id = word.isCapitals() ? table.addExact(word.raw()) : table.add(word.lower());
        add(node.next.computeIfAbsent(id, key -> new Node<>()), words, at + 1, value);
        if (word.joined() && at + 1 < words.size()) {
            int joined = table.add(word.lower() + words.get(at + 1).lower());
            add(node.next.computeIfAbsent(joined, key -> new Node<>()), words, at + 2, value);
        }
    }

    /** Every phrase in a text, none of them over the end of a sentence. */
    List<Found<T>> in(Coded text) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < text.stems().length; i++) {
            walk(root, text, i, i, found);
        }
        return found;
    }

    private void walk(Node<T> node, Coded text, int from, int at, List<Found<T>> found) {
        if (at > from) {
            for (T value : node.values) {
                found.add(new Found<>(value, from, at));
            }
        }
        if (at == text.stems().length
                || node.next.isEmpty()
                || text.words().at(at).sentence() != text.words().at(from).sentence()) {
            return;
        }
        step(node, text.stems()[at], text, from, at + 1, found);
        step(node, text.exact()[at], text, from, at + 1, found);
        step(node, text.joined()[at], text, from, at + 2, found);
    }

    private void step(Node<T> node, int id, Coded text, int from, int at, List<Found<T>> found) {
        @Nullable Node<T> next = id == StemTable.UNKNOWN ? null : node.next.get(id);
        if (next != null) {
            walk(next, text, from, at, found);
        }
    }
}
