package org.practicelearning.web.evidence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.templates.citation.Citation;
import org.practicelearning.templates.evidence.Evidence;
import org.practicelearning.web.page.Words;

/** Quotations as rows. */
final class JdbiCollectedRows {
    /** With where the document lives; of one that is gone, where it lived last. */
    static final String SELECT = "SELECT i.*, COALESCE(d.compartment, (SELECT l.compartment FROM change_log l WHERE"
            + " l.document_id = i.document_id ORDER BY l.seq DESC FETCH FIRST ROW ONLY), i.compartment) AS lives_in"
            + " FROM collected i LEFT JOIN document d ON d.id = i.document_id";

    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_LINE = 4000;

    private JdbiCollectedRows() {}

    /** A quotation with the compartment that decides who sees it. */
    record Seen(CollectedItem item, Compartment livesIn) {
        Optional<CollectedItem> by(Reader reader) {
            return reader.opens(livesIn) ? Optional.of(item) : Optional.empty();
        }
    }

    static CollectionRecord collection(ResultSet row) throws SQLException {
        return new CollectionRecord(
                row.getString("id"),
                row.getString("name"),
                row.getString("owner"),
                Sharing.ofKey(row.getString("sharing")).orElse(Sharing.NOBODY),
                row.getObject("made", OffsetDateTime.class).toInstant());
    }

    static Seen seen(ResultSet row) throws SQLException {
        Instant taken = row.getObject("taken", OffsetDateTime.class).toInstant();
        int place = row.getInt("place");
        LocalDate day = LocalDate.ofInstant(taken, Words.ZONE);
        Evidence evidence = new Evidence(
                "e" + place,
                row.getString("document_id"),
                citation(row, day),
                row.getInt("start_at"),
                row.getInt("end_at"),
                day,
                row.getString("note"));
        return new Seen(
                new CollectedItem(
                        row.getString("id"),
                        row.getString("collection_id"),
                        place,
                        row.getString("passage_id"),
                        new Compartment(row.getString("compartment")),
                        evidence,
                        row.getString("taken_by"),
                        taken),
                new Compartment(row.getString("lives_in")));
    }

    private static Citation citation(ResultSet row, LocalDate day) throws SQLException {
        Date published = row.getDate("published");
        return new Citation(
                "pll-" + row.getString("document_id"),
                row.getString("title"),
                row.getString("publisher"),
                published == null ? null : published.toLocalDate(),
                (Integer) row.getObject("published_year"),
                row.getString("kind"),
                row.getString("page"),
                row.getString("paragraph"),
                row.getString("section"),
                row.getString("quotation"),
                row.getString("address"),
                row.getString("version"),
                day);
    }

    static int insert(Handle handle, CollectedItem item, int place) {
        Evidence evidence = item.evidence();
        Citation cited = evidence.citation();
        return handle.createUpdate("INSERT INTO collected (id, collection_id, place, document_id, version, compartment,"
                        + " passage_id, start_at, end_at, quotation, title, publisher, published, published_year, kind,"
                        + " page, paragraph, section, address, note, taken_by, taken) VALUES (:id, :collection, :place,"
                        + " :document, :version, :compartment, :passage, :start, :end, :quotation, :title, :publisher,"
                        + " :published, :year, :kind, :page, :paragraph, :section, :address, :note, :by, :taken)")
                .bind("id", item.id())
                .bind("collection", item.collection())
                .bind("place", place)
                .bind("document", evidence.document())
                .bind("version", cited.version())
                .bind("compartment", item.compartment().key())
                .bind("passage", item.passage())
                .bind("start", evidence.start())
                .bind("end", evidence.end())
                .bind("quotation", evidence.quotation())
                .bind("title", cited.title())
                .bind("publisher", cited.publisher())
                .bind("published", cited.published())
                .bind("year", cited.year())
                .bind("kind", cited.kind())
                .bind("page", cut(cited.page()))
                .bind("paragraph", cut(cited.paragraph()))
                .bind("section", line(cited.section()))
                .bind("address", line(cited.address()))
                .bind("note", evidence.note())
                .bind("by", item.takenBy())
                .bind("taken", JdbiCollections.at(item.taken()))
                .execute();
    }

    /** Deletes every quotation of a document, whoever took it. */
    static void deleteOf(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM collected WHERE document_id = :document")
                .bind("document", documentId)
                .execute();
    }

    private static @Nullable String cut(@Nullable String word) {
        return word == null || word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }

    private static String line(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE);
    }
}
