package org.practicelearning.indexer.search;

/** A piece of a typed query. */
sealed interface QueryToken {

    /** A sign between words. */
    enum Sign implements QueryToken {
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /** Something to look for. */
    record Piece(QueryNode.Leaf leaf) implements QueryToken {}
}
