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
        return Quorum.asksForAll(words)
                ? ""
                : "Not all of these " + words
                        + " words need stand in a passage: rare words count more than common ones,"
                        + " and passages with more of them come first.";
    }
}
