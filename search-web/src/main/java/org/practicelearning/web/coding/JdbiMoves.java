package org.practicelearning.web.coding;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.database.H2Transaction;

/**
 * Carries decisions from concept to concept and remembers which were carried by what change of the vocabulary. All rows of
 * a passage go together, those taken back too, so that taking back still finds what stood before.
 */
public final class JdbiMoves {
    private static final String REMEMBER =
            "INSERT INTO vocabulary_move (change_id, decision_id, from_concept, to_concept)"
                    + " SELECT :change, id, concept, :to FROM tag_decision WHERE concept = :from";
    private static final String CARRY = "UPDATE tag_decision SET concept = :to WHERE concept = :from";

    private JdbiMoves() {}

    /** Carries every decision on a concept. */
    public static void carry(H2Transaction transaction, long change, String from, String to) {
        for (String statement : List.of(REMEMBER, CARRY)) {
            run(transaction.handle(), statement, change, from, to, null);
        }
    }

    /** Carries those on some passages. */
    public static void carry(H2Transaction transaction, long change, String from, String to, List<String> passages) {
        for (String passage : passages) {
            for (String statement : List.of(REMEMBER, CARRY)) {
                run(transaction.handle(), statement + " AND passage_id = :passage", change, from, to, passage);
            }
        }
    }

    private static void run(
            Handle handle, String statement, long change, String from, String to, @Nullable String passage) {
        var update = handle.createUpdate(statement).bind("from", from).bind("to", to);
        if (statement.startsWith("INSERT")) {
            update.bind("change", change);
        }
        if (passage != null) {
            update.bind("passage", passage);
        }
        update.execute();
    }

    /** Carries back what a change carried and no later one has carried on. */
    public static void carryBack(H2Transaction transaction, long undoing, long undone) {
        Handle handle = transaction.handle();
        handle.createUpdate("INSERT INTO vocabulary_move (change_id, decision_id, from_concept, to_concept)"
                        + " SELECT :undoing, m.decision_id, m.to_concept, m.from_concept FROM vocabulary_move m JOIN"
                        + " tag_decision d ON d.id = m.decision_id AND d.concept = m.to_concept"
                        + " WHERE m.change_id = :undone")
                .bind("undoing", undoing)
                .bind("undone", undone)
                .execute();
        handle.createUpdate("UPDATE tag_decision SET concept = (SELECT m.to_concept FROM vocabulary_move m WHERE"
                        + " m.change_id = :undoing AND m.decision_id = tag_decision.id) WHERE id IN (SELECT decision_id"
                        + " FROM vocabulary_move WHERE change_id = :undoing)")
                .bind("undoing", undoing)
                .execute();
    }
}
