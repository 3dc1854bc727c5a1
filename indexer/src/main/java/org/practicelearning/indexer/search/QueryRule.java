package org.practicelearning.indexer.search;

/** Tells in a sentence when not all of the words are asked for. */
final class QueryRule {
    private QueryRule() {}

    /** Empty when every word must be found. */
    static String sentence(QueryNode root) {
        if (!(root instanceof QueryNode.Sequence sequence)) {
            return "";
        }
        int words =
                (int) sequence.parts().stream().filter(Evaluation::isPlainWord).count();
        int needed = Quorum.of(words);
        return needed == words
                ? ""
                : "Passages with at least " + needed + " of these " + words
                        + " words are shown; those with more of them come first.";
    }
}
