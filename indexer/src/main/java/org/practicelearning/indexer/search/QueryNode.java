package org.practicelearning.indexer.search;

import java.util.List;
import org.practicelearning.indexer.index.LibraryWords;

/** A query as it was read. */
sealed interface QueryNode {

    /** The query in the query language, so that reading it again gives the same. */
    String text();

    /** What is looked for by itself: everything that is not made of other nodes. */
    sealed interface Leaf extends QueryNode {}

    /**
     * A word as typed between spaces. With a hyphen or the like inside it has several parts, which stand side by side or
     * written as one.
     *
     * @param from where it stands in what was typed
     * @param to where it ends there
     */
    record Word(String typed, List<LibraryWords.Word> parts, int from, int to) implements Leaf {
        @Override
        public String text() {
            return typed;
        }
    }

    /**
     * Words between quotation marks: side by side in order, or with {@code slop} at most that many other words between
     * them, in any order.
     *
     * @param slop other words that may stand between; -1 for side by side
     */
    record Phrase(String typed, List<LibraryWords.Word> parts, int slop) implements Leaf {
        @Override
        public String text() {
            return "\"" + typed + "\"" + (slop < 0 ? "" : "~" + slop);
        }
    }

    /** Words that begin so. */
    record Prefix(String beginning) implements Leaf {
        @Override
        public String text() {
            return beginning + "*";
        }
    }

    /** Something in a field of the document or passage. */
    record InField(QueryField field, Leaf value) implements Leaf {
        @Override
        public String text() {
            return field.key() + ":" + value.text();
        }
    }

    /** A number or a range of them in a field; both ends included. */
    record Between(QueryField field, int from, int to) implements Leaf {
        @Override
        public String text() {
            return field.key() + ":" + (from == to ? Integer.toString(from) : open(from) + "-" + open(to));
        }

        private static String open(int end) {
            return end == Integer.MIN_VALUE || end == Integer.MAX_VALUE ? "" : Integer.toString(end);
        }
    }

    /**
     * Words as they were typed, or any other way to say the same.
     *
     * @param others never empty
     */
    record Widened(String typed, Leaf own, List<Leaf> others) implements Leaf {
        @Override
        public String text() {
            return typed;
        }
    }

    /** Words one after the other without a sign between them. */
    record Sequence(List<QueryNode> parts) implements QueryNode {
        @Override
        public String text() {
            return joined(parts, " ");
        }
    }

    /** All of them. */
    record All(List<QueryNode> parts) implements QueryNode {
        @Override
        public String text() {
            return joined(parts, " AND ");
        }
    }

    /** Any of them. */
    record Any(List<QueryNode> parts) implements QueryNode {
        @Override
        public String text() {
            return joined(parts, " OR ");
        }
    }

    /** Not this. */
    record Not(QueryNode part) implements QueryNode {
        @Override
        public String text() {
            return "-" + bracketed(part);
        }
    }

    private static String joined(List<QueryNode> parts, String sign) {
        return String.join(sign, parts.stream().map(QueryNode::bracketed).toList());
    }

    private static String bracketed(QueryNode part) {
        return part instanceof Leaf || part instanceof Not ? part.text() : "(" + part.text() + ")";
    }
}
