package org.practicelearning.web.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.describe.Proposal;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.likeness.TextSketch;

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
        return jdbi.withHandle(handle -> find(handle, id)).filter(document -> reader.opens(document.compartment()));
    }

    /** A document whoever asks; for use inside a change. */
    public Optional<DocumentRecord> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM document WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> document(row))
                .findFirst();
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
                        .map((row, ctx) -> document(row))
                        .list());
    }

    /** Documents the reader may open one version of which is the file with this hash. */
    public List<DocumentRecord> withFile(Reader reader, String sha256) {
        return jdbi
                .withHandle(handle -> handle.createQuery("SELECT d.* FROM document d JOIN document_version v"
                                + " ON v.document_id = d.id WHERE v.sha256 = :sha ORDER BY d.added")
                        .bind("sha", sha256)
                        .map((row, ctx) -> document(row))
                        .list())
                .stream()
                .filter(document -> reader.opens(document.compartment()))
                .toList();
    }

    /** The versions of a document, the newest first. */
    public List<DocumentVersion> versions(String documentId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM document_version WHERE document_id = :id ORDER BY number DESC")
                .bind("id", documentId)
                .map((row, ctx) -> version(row))
                .list());
    }

    /** One version of a document. */
    public Optional<DocumentVersion> version(String documentId, String sha256) {
        return versions(documentId).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst();
    }

    /** Proposals for a document that nobody has answered yet. */
    public List<Proposal> proposals(String documentId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM proposal WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, ctx) -> JdbiProposals.read(row))
                .list());
    }

    /** Documents related to one, as far as the reader may open them. */
    public List<DocumentLink> links(Reader reader, String documentId) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM document_link WHERE document_id = :id ORDER BY percent DESC, other_id")
                        .bind("id", documentId)
                        .map((row, ctx) -> new DocumentLink(
                                row.getString("other_id"),
                                DocumentLink.Kind.valueOf(row.getString("kind")),
                                row.getInt("percent")))
                        .list())
                .stream()
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
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COALESCE(MAX(seq), 0) FROM change_log")
                .mapTo(Long.class)
                .one());
    }

    /** Changes of a compartment after a number, in order. */
    public List<Change> changesAfter(Compartment compartment, long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM change_log WHERE compartment = :key AND seq > :seq ORDER BY seq")
                .bind("key", compartment.key())
                .bind("seq", seq)
                .map((row, ctx) -> new Change(
                        row.getLong("seq"),
                        row.getString("document_id"),
                        compartment,
                        Change.Kind.valueOf(row.getString("kind"))))
                .list());
    }

    /** Compartments that any change has ever touched. */
    public List<Compartment> changedCompartments() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT DISTINCT compartment FROM change_log ORDER BY 1")
                .map((row, ctx) -> new Compartment(row.getString(1)))
                .list());
    }

    /** Writes a change number. */
    public Change record(Handle handle, String documentId, Compartment compartment, Change.Kind kind, Instant at) {
        long seq = handle.createUpdate("INSERT INTO change_log (document_id, compartment, kind, at_time)"
                        + " VALUES (:id, :key, :kind, :at)")
                .bind("id", documentId)
                .bind("key", compartment.key())
                .bind("kind", kind.name())
                .bind("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
        return new Change(seq, documentId, compartment, kind);
    }

    public void insert(Handle handle, DocumentRecord document) {
        bind(
                        handle.createUpdate("INSERT INTO document (id, compartment, current_version, title, type,"
                                + " publisher, partnership, published, incident, pseudonym, ages, sexes, ethnicity,"
                                + " licence, holder, source, got, confirmed, added, added_by, change_seq, row_version) VALUES (:id,"
                                + " :compartment, :version, :title, :type, :publisher, :partnership, :published,"
                                + " :incident, :pseudonym, :ages, :sexes, :ethnicity, :licence, :holder, :source, :got, :confirmed,"
                                + " :added, :addedBy, :seq, :rowVersion)"),
                        document)
                .bind("added", OffsetDateTime.ofInstant(document.added(), ZoneOffset.UTC))
                .bind("addedBy", document.addedBy())
                .execute();
    }

    /**
     * Writes a changed document if nobody changed it meanwhile.
     *
     * @param document with the row version that was read
     * @return whether it was written; if not, somebody else was first
     */
    public boolean update(Handle handle, DocumentRecord document) {
        return bind(
                                handle.createUpdate("UPDATE document SET compartment = :compartment, current_version ="
                                        + " :version, title = :title, type = :type, publisher = :publisher,"
                                        + " partnership = :partnership, published = :published, incident = :incident,"
                                        + " pseudonym = :pseudonym, ages = :ages, sexes = :sexes, ethnicity ="
                                        + " :ethnicity, licence = :licence, holder = :holder,"
                                        + " source = :source, got = :got, confirmed = :confirmed,"
                                        + " change_seq = :seq, row_version = row_version + 1"
                                        + " WHERE id = :id AND row_version = :rowVersion"),
                                document)
                        .execute()
                == 1;
    }

    /** Removes a document, and that its files were met: given again, they are read again. */
    public void delete(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM met_file WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
        handle.createUpdate("DELETE FROM document WHERE id = :id")
                .bind("id", documentId)
                .execute();
    }

    /** Adds a version, or replaces what is known of it after it was read again. */
    public void putVersion(Handle handle, String documentId, DocumentVersion version) {
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
                .bind("fileName", version.fileName())
                .bind("mediaType", version.mediaType())
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

    /** Replaces the open proposals of a document. */
    public void putProposals(Handle handle, String documentId, List<Proposal> proposals) {
        JdbiProposals.replace(handle, documentId, proposals);
    }

    /** Writes a relation, seen from both sides. */
    public void link(Handle handle, String documentId, DocumentLink link) {
        linkOneWay(handle, documentId, link);
        linkOneWay(
                handle, link.otherId(), new DocumentLink(documentId, link.kind().seenFromTheOther(), link.percent()));
    }

    public void unlink(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM document_link WHERE document_id = :id OR other_id = :id")
                .bind("id", documentId)
                .execute();
    }

    private static void linkOneWay(Handle handle, String documentId, DocumentLink link) {
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

    private List<DocumentRecord> inOpen(Reader reader, String sql) {
        List<String> open = open(reader);
        return open.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bindList("open", open)
                        .map((row, ctx) -> document(row))
                        .list());
    }

    private List<String> open(Reader reader) {
        return compartments().stream()
                .filter(reader::opens)
                .map(Compartment::key)
                .toList();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, DocumentRecord document) {
        Description described = document.description();
        return statement
                .bind("id", document.id())
                .bind("compartment", document.compartment().key())
                .bind("version", document.currentVersion())
                .bind("title", described.title())
                .bind("type", described.type().key())
                .bind("publisher", described.publisher())
                .bind("partnership", described.partnership())
                .bind("published", described.published())
                .bind("incident", described.incident())
                .bind("pseudonym", described.pseudonym())
                .bind("ages", String.join(";", described.ages()))
                .bind("sexes", String.join(";", described.sexes()))
                .bind("ethnicity", described.ethnicity())
                .bind("licence", described.licence())
                .bind("holder", described.holder())
                .bind("source", described.source())
                .bind("got", described.got())
                .bind("confirmed", document.confirmed())
                .bind("seq", document.changeSeq())
                .bind("rowVersion", document.rowVersion());
    }

    private static DocumentRecord document(ResultSet row) throws SQLException {
        Description described = new Description(
                row.getString("title"),
                DocumentType.ofKey(row.getString("type")).orElse(DocumentType.OTHER),
                row.getString("publisher"),
                row.getString("partnership"),
                row.getObject("published", LocalDate.class),
                row.getString("incident"),
                row.getString("pseudonym"),
                split(row.getString("ages"), ";"),
                split(row.getString("sexes"), ";"),
                row.getString("ethnicity"),
                Optional.ofNullable(row.getString("licence")).orElse("unknown"),
                row.getString("holder"),
                row.getString("source"),
                row.getObject("got", LocalDate.class));
        return new DocumentRecord(
                row.getString("id"),
                new Compartment(row.getString("compartment")),
                row.getString("current_version"),
                described,
                row.getBoolean("confirmed"),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getLong("change_seq"),
                row.getInt("row_version"));
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
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
                split(row.getString("missing"), "\n"),
                TextSketch.ofBytes(row.getBytes("sketch")),
                row.getObject("added", OffsetDateTime.class).toInstant());
    }

    private static List<String> split(@Nullable String joined, String mark) {
        return joined == null || joined.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(joined.split(mark)));
    }
}
