package org.practicelearning.web.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.likeness.TextSketch;

/** Versions as rows. */
final class JdbiVersions {
    /** Columns hold this much. File systems stop at 255, a form field may send more. */
    private static final int LONGEST_NAME = 1000;

    private static final int LONGEST_TYPE = 200;

    private JdbiVersions() {}

    static List<DocumentVersion> of(Handle handle, String documentId) {
        return handle.createQuery("SELECT * FROM document_version WHERE document_id = :id ORDER BY number DESC")
                .bind("id", documentId)
                .map((row, ctx) -> read(row))
                .list();
    }

    static Optional<DocumentVersion> find(Handle handle, String documentId, String sha256) {
        return handle.createQuery("SELECT * FROM document_version WHERE document_id = :id AND sha256 = :sha")
                .bind("id", documentId)
                .bind("sha", sha256)
                .map((row, ctx) -> read(row))
                .findFirst();
    }

    static void put(Handle handle, String documentId, DocumentVersion version) {
        handle.createUpdate("DELETE FROM document_version WHERE document_id = :id AND sha256 = :sha")
                .bind("id", documentId)
                .bind("sha", version.sha256())
                .execute();
        handle.createUpdate("INSERT INTO document_version (document_id, sha256, number, file_name, media_type, bytes,"
                        + " pages, paging, passages, words, ocr_pages, ocr_confidence, missing, sketch, added) VALUES"
                        + " (:id, :sha, :number, :fileName, :mediaType, :bytes, :pages, :paging, :passages, :words,"
                        + " :ocrPages, :ocrConfidence, :missing, :sketch, :added)")
                .bind("id", documentId)
                .bind("sha", version.sha256())
                .bind("number", version.number())
                .bind("fileName", Cut.to(LONGEST_NAME, version.fileName()))
                .bind("mediaType", Cut.to(LONGEST_TYPE, version.mediaType()))
                .bind("bytes", version.bytes())
                .bind("pages", version.pages())
                .bind("paging", version.paging().name())
                .bind("passages", version.passages())
                .bind("words", version.words())
                .bind("ocrPages", version.ocrPages())
                .bind("ocrConfidence", version.ocrConfidence())
                .bind("missing", String.join("\n", version.missing()))
                .bind("sketch", version.sketch().toBytes())
                .bind("added", OffsetDateTime.ofInstant(version.added(), ZoneOffset.UTC))
                .execute();
    }

    private static DocumentVersion read(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getString("sha256"),
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("pages"),
                Paging.valueOf(row.getString("paging")),
                row.getInt("passages"),
                row.getInt("words"),
                row.getInt("ocr_pages"),
                (Integer) row.getObject("ocr_confidence"),
                JdbiDocuments.split(row.getString("missing"), "\n"),
                TextSketch.ofBytes(row.getBytes("sketch")),
                row.getObject("added", OffsetDateTime.class).toInstant());
    }
}
