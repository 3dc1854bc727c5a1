package org.practicelearning.indexer.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a typed query. Words side by side bind closest, then AND, then OR. Brackets are kept on a stack of our own, so
 * that no query, however deep, can exhaust the thread's; what cannot be read is left out with a remark.
 */
final class QueryReader {
    private static final int DEEPEST = 20;

    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);
    private final Deque<Frame> open = new ArrayDeque<>();
    private int ignoredBrackets;

    private QueryReader() {}

    /**
     * A query as it was read.
     *
     * @param node empty when there is nothing to look for
     */
    record ReadQuery(String typed, Optional<QueryNode> node, Optional<Remark> remark) {

        String text() {
            return remark.isEmpty() ? typed : node.map(QueryNode::text).orElse("");
        }
    }

    /** What stands between two brackets, as far as it was read. */
    private static final class Frame {
        private final List<QueryNode> alternatives = new ArrayList<>();
        private final List<QueryNode> conjuncts = new ArrayList<>();
        private final List<QueryNode> sequence = new ArrayList<>();
        private boolean negate;
        private boolean signPending;

        void add(QueryNode node) {
            sequence.add(negate ? negated(node) : node);
            negate = false;
            signPending = false;
        }

        private static QueryNode negated(QueryNode node) {
            return node instanceof QueryNode.Not twice ? twice.part() : new QueryNode.Not(node);
        }

        void endSequence() {
            if (!sequence.isEmpty()) {
                conjuncts.add(
                        sequence.size() == 1 ? sequence.getFirst() : new QueryNode.Sequence(List.copyOf(sequence)));
                sequence.clear();
            }
        }

        void endConjunction() {
            endSequence();
            if (!conjuncts.isEmpty()) {
                alternatives.add(
                        conjuncts.size() == 1 ? conjuncts.getFirst() : new QueryNode.All(List.copyOf(conjuncts)));
                conjuncts.clear();
            }
        }

        Optional<QueryNode> node() {
            endConjunction();
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    alternatives.size() == 1 ? alternatives.getFirst() : new QueryNode.Any(List.copyOf(alternatives)));
        }
    }

    static ReadQuery read(String query) {
        return new QueryReader().readAll(query);
    }

    private ReadQuery readAll(String query) {
        QueryLexer lexer = new QueryLexer(query.strip());
        open.push(new Frame());
        for (QueryToken token : lexer.tokens()) {
            switch (token) {
                case QueryToken.Piece piece -> top().add(piece.leaf());
                case QueryToken.Sign sign -> sign(sign);
            }
        }
        if (open.size() > 1 || ignoredBrackets > 0) {
            remarks.add(Remark.BRACKET_NOT_CLOSED);
        }
        while (open.size() > 1) {
            close();
        }
        checkNoSignAlone();
        remarks.addAll(lexer.remarks());
        Optional<QueryNode> node = top().node();
        return new ReadQuery(query.strip(), node, remarks.stream().findFirst());
    }

    private Frame top() {
        return open.element();
    }

    private void sign(QueryToken.Sign sign) {
        switch (sign) {
            case OPEN -> openBracket();
            case CLOSE -> closeBracket();
            case AND -> {
                checkNoSignAlone();
                signAlone(top().sequence.isEmpty());
                top().endSequence();
                top().signPending = true;
            }
            case OR -> {
                checkNoSignAlone();
                signAlone(top().sequence.isEmpty() && top().conjuncts.isEmpty());
                top().endConjunction();
                top().signPending = true;
            }
            case NOT -> {
                top().negate = !top().negate;
                top().signPending = true;
            }
        }
    }

    private void openBracket() {
        if (open.size() > DEEPEST) {
            remarks.add(Remark.TOO_DEEP);
            ignoredBrackets++;
        } else {
            open.push(new Frame());
        }
    }

    private void closeBracket() {
        if (ignoredBrackets > 0) {
            ignoredBrackets--;
        } else if (open.size() == 1) {
            remarks.add(Remark.BRACKET_NOT_OPENED);
        } else {
            close();
        }
    }

    private void close() {
        checkNoSignAlone();
        Optional<QueryNode> inside = open.pop().node();
        inside.ifPresent(node -> top().add(node));
    }

    private void checkNoSignAlone() {
        signAlone(top().signPending);
        top().signPending = false;
        top().negate = false;
    }

    private void signAlone(boolean alone) {
        if (alone) {
            remarks.add(Remark.SIGN_ALONE);
        }
    }
}
