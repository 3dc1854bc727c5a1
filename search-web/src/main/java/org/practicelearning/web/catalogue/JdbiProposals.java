package org.practicelearning.web.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.practicelearning.indexer.describe.DescribedField;
import org.practicelearning.indexer.describe.Proposal;

/** Proposals as rows. */
final class JdbiProposals {
    /** Columns hold this much; a longer sentence is cut here, its passage stays linked. */
    private static final int MAX_SENTENCE = 4000;

    private static final int MAX_VALUE = 1000;
    private static final int MAX_LABEL = 40;

    private JdbiProposals() {}

    static List<Proposal> of(Handle handle, String documentId) {
        return handle.createQuery("SELECT * FROM proposal WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, ctx) -> read(row))
                .list();
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                DescribedField.valueOf(row.getString("field")),
                row.getString("value_text"),
                row.getString("sentence"),
                row.getString("page_label"),
                row.getString("passage_id"));
    }

    static void replace(Handle handle, String documentId, List<Proposal> proposals) {
        handle.createUpdate("DELETE FROM proposal WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
        if (proposals.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO proposal (document_id, field, value_text, sentence,"
                + " page_label, passage_id) VALUES (:id, :field, :value, :sentence, :label, :passage)");
        for (Proposal each : proposals) {
            batch.bind("id", documentId)
                    .bind("field", each.field().name())
                    .bind("value", Cut.to(MAX_VALUE, each.value()))
                    .bind("sentence", Cut.to(MAX_SENTENCE, each.sentence()))
                    .bind("label", each.pageLabel() == null ? null : Cut.to(MAX_LABEL, each.pageLabel()))
                    .bind("passage", each.passageId())
                    .add();
        }
        batch.execute();
    }
}
