package org.practicelearning.web.catalogue;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Relations of documents as rows, one for each side. */
final class JdbiLinks {
    private JdbiLinks() {}

    static List<DocumentLink> of(Handle handle, String documentId) {
        return handle.createQuery("SELECT * FROM document_link WHERE document_id = :id ORDER BY percent DESC, other_id")
                .bind("id", documentId)
                .map((row, ctx) -> new DocumentLink(
                        row.getString("other_id"),
                        DocumentLink.Kind.valueOf(row.getString("kind")),
                        row.getInt("percent")))
                .list();
    }

    static void put(Handle handle, String documentId, DocumentLink link) {
        oneWay(handle, documentId, link);
        oneWay(handle, link.otherId(), new DocumentLink(documentId, link.kind().seenFromTheOther(), link.percent()));
    }

    static void remove(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM document_link WHERE document_id = :id OR other_id = :id")
                .bind("id", documentId)
                .execute();
    }

    private static void oneWay(Handle handle, String documentId, DocumentLink link) {
        handle.createUpdate("MERGE INTO document_link t USING (VALUES (CAST(:id AS VARCHAR(36)),"
                        + " CAST(:other AS VARCHAR(36)))) s(a, b) ON t.document_id = s.a AND t.other_id = s.b"
                        + " WHEN MATCHED THEN UPDATE SET kind = :kind, percent = :percent"
                        + " WHEN NOT MATCHED THEN INSERT (document_id, other_id, kind, percent)"
                        + " VALUES (:id, :other, :kind, :percent)")
                .bind("id", documentId)
                .bind("other", link.otherId())
                .bind("kind", link.kind().name())
                .bind("percent", link.percent())
                .execute();
    }
}
