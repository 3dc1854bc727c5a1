package org.practicelearning.web.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.indexer.likeness.TextSketch;
import org.practicelearning.web.database.H2Transaction;

/**
 * The catalogue in the database. Reading names the reader and sees only what that reader may open; what may not be opened
 * and what does not exist cannot be told apart. Writing happens inside a transaction of the caller. Thread-safe.
 */
public final class JdbiCatalogue {
    private final Jdbi jdbi;

    public JdbiCatalogue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every compartment that holds a document. */
    public List<Compartment> compartments() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT DISTINCT compartment FROM document ORDER BY 1")
                .map((row, ctx) -> new Compartment(row.getString(1)))
                .list());
    }

    /** A document the reader may open. */
    public Optional<DocumentRecord> find(Reader reader, String id) {
        return jdbi.withHandle(handle -> JdbiDocuments.find(handle, id))
                .filter(document -> reader.opens(document.compartment()));
    }

    /** A document whoever asks; for use inside a change. */
    public Optional<DocumentRecord> find(H2Transaction transaction, String id) {
        return JdbiDocuments.find(transaction.handle(), id);
    }

    /** Whether a legal hold stands on a document: then nobody removes it. */
    public boolean isHeld(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM legal_hold WHERE document_id = :id AND lifted_at IS NULL")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** All documents the reader may open, the last added first. */
    public List<DocumentRecord> list(Reader reader) {
        return inOpen(reader, "SELECT * FROM document WHERE compartment IN (<open>) ORDER BY added DESC, id");
    }

    /** How many documents the reader may open. */
    public int count(Reader reader) {
        List<String> open = open(reader);
        return open.isEmpty()
                ? 0
                : jdbi.withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM document WHERE compartment IN (<open>)")
                                .bindList("open", open)
                                .mapTo(Integer.class)
                                .one());
    }

    /** What each compartment holds, without reading its documents. */
    public Map<Compartment, Stock> stock() {
        return jdbi.withHandle(JdbiDocuments::stock);
    }

    /** How many passages the current versions have that the reader may open. */
    public int passages(Reader reader) {
        List<String> open = open(reader);
        return open.isEmpty()
                ? 0
                : jdbi.withHandle(handle -> handle.createQuery("SELECT COALESCE(SUM(v.passages), 0) FROM document d"
                                + " JOIN document_version v ON v.document_id = d.id AND v.sha256 = d.current_version"
                                + " WHERE d.compartment IN (<open>)")
                        .bindList("open", open)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Documents of one compartment, for building its index. */
    public List<DocumentRecord> inCompartment(Compartment compartment) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM document WHERE compartment = :key ORDER BY change_seq")
                        .bind("key", compartment.key())
                        .map((row, ctx) -> JdbiDocuments.read(row))
                        .list());
    }

    /** Documents the reader may open one version of which is the file with this hash. */
    public List<DocumentRecord> withFile(Reader reader, String sha256) {
        return jdbi
                .withHandle(handle -> handle.createQuery("SELECT d.* FROM document d JOIN document_version v"
                                + " ON v.document_id = d.id WHERE v.sha256 = :sha ORDER BY d.added")
                        .bind("sha", sha256)
                        .map((row, ctx) -> JdbiDocuments.read(row))
                        .list())
                .stream()
                .filter(document -> reader.opens(document.compartment()))
                .toList();
    }

    /** The versions of a document, the newest first. */
    public List<DocumentVersion> versions(String documentId) {
        return jdbi.withHandle(handle -> JdbiVersions.of(handle, documentId));
    }

    /** The versions of a document, for use inside a change. */
    public List<DocumentVersion> versions(H2Transaction transaction, String documentId) {
        return JdbiVersions.of(transaction.handle(), documentId);
    }

    /** Every file that is kept of any document. */
    public List<Kept> kept() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT d.id, d.compartment, d.current_version, v.sha256"
                        + " FROM document d JOIN document_version v ON v.document_id = d.id ORDER BY d.id, v.number")
                .map((row, ctx) -> new Kept(
                        row.getString(1),
                        new Compartment(row.getString(2)),
                        row.getString(4),
                        row.getString(3).equals(row.getString(4))))
                .list());
    }

    /**
     * A file that is kept.
     *
     * @param isCurrent whether it is the one searched and read now
     */
    public record Kept(String documentId, Compartment compartment, String sha256, boolean isCurrent) {}

    /** One version of a document. */
    public Optional<DocumentVersion> version(String documentId, String sha256) {
        return jdbi.withHandle(handle -> JdbiVersions.find(handle, documentId, sha256));
    }

    /** Proposals for a document that nobody has answered yet. */
    public List<Proposal> proposals(String documentId) {
        return jdbi.withHandle(handle -> JdbiProposals.of(handle, documentId));
    }

    /** Proposals nobody has answered yet, for use inside a change. */
    public List<Proposal> proposals(H2Transaction transaction, String documentId) {
        return JdbiProposals.of(transaction.handle(), documentId);
    }

    /** Documents related to one, as far as the reader may open them. */
    public List<DocumentLink> links(Reader reader, String documentId) {
        return jdbi.withHandle(handle -> JdbiLinks.of(handle, documentId)).stream()
                .filter(link -> find(reader, link.otherId()).isPresent())
                .toList();
    }

    /** Sketches of the current texts the reader may open. */
    public List<Sketched> sketches(Reader reader) {
        List<String> open = open(reader);
        if (open.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("SELECT d.id, d.compartment, v.sketch FROM document d"
                        + " JOIN document_version v ON v.document_id = d.id AND v.sha256 = d.current_version"
                        + " WHERE d.compartment IN (<open>)")
                .bindList("open", open)
                .map((row, ctx) -> new Sketched(row.getString(1), TextSketch.ofBytes(row.getBytes(3))))
                .list());
    }

    /** A document's id and the sketch of its current text. */
    public record Sketched(String documentId, TextSketch sketch) {}

    /** The last change number given out. */
    public long lastSeq() {
        return jdbi.withHandle(JdbiChanges::last);
    }

    /** Changes of a compartment after a number, in order. */
    public List<Change> changesAfter(Compartment compartment, long seq) {
        return jdbi.withHandle(handle -> JdbiChanges.after(handle, compartment, seq));
    }

    /** Compartments that any change has ever touched. */
    public List<Compartment> changedCompartments() {
        return jdbi.withHandle(JdbiChanges::compartments);
    }

    /** Writes a change number. */
    public Change record(
            H2Transaction transaction, String documentId, Compartment compartment, Change.Kind kind, Instant at) {
        return JdbiChanges.write(transaction.handle(), documentId, compartment, kind, at);
    }

    public void insert(H2Transaction transaction, DocumentRecord document) {
        JdbiDocuments.insert(transaction.handle(), document);
    }

    /**
     * Writes a changed document if nobody changed it meanwhile.
     *
     * @param document with the row version that was read
     * @return whether it was written; if not, somebody else was first
     */
    public boolean update(H2Transaction transaction, DocumentRecord document) {
        return JdbiDocuments.update(transaction.handle(), document);
    }

    public void delete(H2Transaction transaction, String documentId) {
        JdbiDocuments.delete(transaction.handle(), documentId);
    }

    /** Adds a version, or replaces what is known of it after it was read again. */
    public void putVersion(H2Transaction transaction, String documentId, DocumentVersion version) {
        JdbiVersions.put(transaction.handle(), documentId, version);
    }

    /** Replaces the open proposals of a document. */
    public void putProposals(H2Transaction transaction, String documentId, List<Proposal> proposals) {
        JdbiProposals.replace(transaction.handle(), documentId, proposals);
    }

    /** Writes a relation, seen from both sides. */
    public void link(H2Transaction transaction, String documentId, DocumentLink link) {
        JdbiLinks.put(transaction.handle(), documentId, link);
    }

    public void unlink(H2Transaction transaction, String documentId) {
        JdbiLinks.remove(transaction.handle(), documentId);
    }

    private List<DocumentRecord> inOpen(Reader reader, String sql) {
        List<String> open = open(reader);
        return open.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bindList("open", open)
                        .map((row, ctx) -> JdbiDocuments.read(row))
                        .list());
    }

    private List<String> open(Reader reader) {
        return compartments().stream()
                .filter(reader::opens)
                .map(Compartment::key)
                .toList();
    }
}
