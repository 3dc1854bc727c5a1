package org.practicelearning.web.coding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.practicelearning.indexer.tag.Decision;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.indexer.tag.Verdict;
import org.practicelearning.web.database.H2Transaction;

/** What people decided about themes, in the database. Whose document it is was asked before. Thread-safe. */
public final class JdbiDecisions {
    private final Jdbi jdbi;

    public JdbiDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes decisions; each stands until another of the same coder on the same passage and concept. */
    public void write(H2Transaction transaction, Collection<CodedDecision> decisions) {
        PreparedBatch batch = transaction
                .handle()
                .prepareBatch("INSERT INTO tag_decision (batch, document_id, passage_id, concept, coder, verdict,"
                        + " status, decided) VALUES (:batch, :document, :passage, :concept, :coder, :verdict, :status,"
                        + " :decided)");
        for (CodedDecision each : decisions) {
            batch.bind("batch", each.batch())
                    .bind("document", each.documentId())
                    .bind("passage", each.decision().passageId())
                    .bind("concept", each.decision().concept())
                    .bind("coder", each.coder())
                    .bind("verdict", each.decision().verdict().key())
                    .bind("status", each.decision().status().key())
                    .bind("decided", OffsetDateTime.ofInstant(each.decided(), ZoneOffset.UTC))
                    .add();
        }
        batch.execute();
    }

    /** Takes a batch back; what stood before stands again. Returns the documents it was about. */
    public List<String> takeBack(H2Transaction transaction, String batch) {
        Handle handle = transaction.handle();
        List<String> documents = documentsOf(handle, batch);
        handle.createUpdate("UPDATE tag_decision SET taken_back = TRUE WHERE batch = :batch")
                .bind("batch", batch)
                .execute();
        return documents;
    }

    /** The decisions of a batch that were not taken back, in the order they were made. */
    public List<CodedDecision> batch(String batch) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM tag_decision WHERE batch = :batch AND NOT taken_back ORDER BY id")
                .bind("batch", batch)
                .map((row, ctx) -> read(row))
                .list());
    }

    /** The documents that a batch which stands is about. */
    public List<String> documentsOf(String batch) {
        return jdbi.withHandle(handle -> documentsOf(handle, batch));
    }

    private static List<String> documentsOf(Handle handle, String batch) {
        return handle.createQuery(
                        "SELECT DISTINCT document_id FROM tag_decision WHERE batch = :batch AND NOT taken_back")
                .bind("batch", batch)
                .mapTo(String.class)
                .list();
    }

    /** Every decision that stands on a concept, of all coders, in the order they were made. */
    public List<CodedDecision> on(String concept) {
        return standing(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM tag_decision WHERE concept = :concept AND NOT taken_back ORDER BY id")
                .bind("concept", concept)
                .map((row, ctx) -> read(row))
                .list()));
    }

    /** How many decisions stand on each concept that has any. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all().forEach(each -> counts.merge(each.decision().concept(), 1, Integer::sum));
        return counts;
    }

    /** Every decision that stands on a document, of all coders, in the order they were made. */
    public List<CodedDecision> of(String documentId) {
        return standing(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM tag_decision WHERE document_id = :id AND NOT taken_back ORDER BY id")
                .bind("id", documentId)
                .map((row, ctx) -> read(row))
                .list()));
    }

    /** Every decision that stands. */
    public List<CodedDecision> all() {
        return standing(jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM tag_decision WHERE NOT taken_back ORDER BY id")
                        .map((row, ctx) -> read(row))
                        .list()));
    }

    /** What counts for a document: of several coders' words on one passage and concept, the last; one withdrawn is none. */
    public List<Decision> effective(String documentId) {
        return effective(of(documentId));
    }

    /** What one coder's word would be for a document if nobody else had decided anything. */
    public List<Decision> effective(String documentId, String coder) {
        return effective(of(documentId).stream()
                .filter(each -> each.coder().equals(coder))
                .toList());
    }

    private static List<Decision> effective(List<CodedDecision> inOrder) {
        Map<String, Decision> last = new LinkedHashMap<>();
        inOrder.forEach(each -> {
            String key = each.decision().passageId() + ' ' + each.decision().concept();
            last.remove(key);
            last.put(key, each.decision());
        });
        last.values().removeIf(each -> each.verdict() == Verdict.WITHDRAWN);
        return List.copyOf(last.values());
    }

    private static List<CodedDecision> standing(List<CodedDecision> inOrder) {
        Map<String, CodedDecision> last = new LinkedHashMap<>();
        for (CodedDecision each : inOrder) {
            String key = String.join(
                    "\t",
                    each.documentId(),
                    each.decision().passageId(),
                    each.decision().concept(),
                    each.coder());
            last.remove(key);
            last.put(key, each);
        }
        return List.copyOf(last.values());
    }

    private static CodedDecision read(ResultSet row) throws SQLException {
        return new CodedDecision(
                row.getString("batch"),
                row.getString("document_id"),
                new Decision(
                        row.getString("passage_id"),
                        row.getString("concept"),
                        Verdict.ofKey(row.getString("verdict")).orElseThrow(),
                        TagStatus.ofKey(row.getString("status")).orElseThrow()),
                row.getString("coder"),
                row.getObject("decided", OffsetDateTime.class).toInstant());
    }
}
