package org.practicelearning.web.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.web.rights.Licence;

/** Documents as rows. */
final class JdbiDocuments {
    private JdbiDocuments() {}

    static Optional<DocumentRecord> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM document WHERE id = :id")
                .bind("id", id)
                .map((row, ctx) -> read(row))
                .findFirst();
    }

    static Map<Compartment, Stock> stock(Handle handle) {
        Map<Compartment, Stock> stock = new HashMap<>();
        handle.createQuery("SELECT d.compartment, count(*) AS documents, sum(v.passages) AS passages,"
                        + " max(d.published) AS latest FROM document d JOIN document_version v"
                        + " ON v.document_id = d.id AND v.sha256 = d.current_version GROUP BY d.compartment")
                .map((row, ctx) -> Map.entry(
                        new Compartment(row.getString("compartment")),
                        new Stock(
                                row.getInt("documents"),
                                row.getInt("passages"),
                                row.getObject("latest", LocalDate.class))))
                .forEach(each -> stock.put(each.getKey(), each.getValue()));
        return stock;
    }

    static void insert(Handle handle, DocumentRecord document) {
        bind(
                        handle.createUpdate("INSERT INTO document (id, compartment, current_version, title, type,"
                                + " publisher, partnership, published, incident, pseudonym, ages, sexes, ethnicity,"
                                + " licence, holder, source, got, confirmed, edited, placed, added, added_by, change_seq,"
                                + " row_version) VALUES (:id, :compartment, :version, :title, :type, :publisher,"
                                + " :partnership, :published, :incident, :pseudonym, :ages, :sexes, :ethnicity,"
                                + " :licence, :holder, :source, :got, :confirmed, :edited, :placed, :added, :addedBy,"
                                + " :seq, :rowVersion)"),
                        document)
                .bind("added", OffsetDateTime.ofInstant(document.added(), ZoneOffset.UTC))
                .bind("addedBy", document.addedBy())
                .execute();
    }

    static boolean update(Handle handle, DocumentRecord document) {
        return bind(
                                handle.createUpdate("UPDATE document SET compartment = :compartment, current_version ="
                                        + " :version, title = :title, type = :type, publisher = :publisher,"
                                        + " partnership = :partnership, published = :published, incident = :incident,"
                                        + " pseudonym = :pseudonym, ages = :ages, sexes = :sexes, ethnicity ="
                                        + " :ethnicity, licence = :licence, holder = :holder,"
                                        + " source = :source, got = :got, confirmed = :confirmed, edited = :edited,"
                                        + " placed = :placed, change_seq = :seq, row_version = row_version + 1"
                                        + " WHERE id = :id AND row_version = :rowVersion"),
                                document)
                        .execute()
                == 1;
    }

    static void delete(Handle handle, String id) {
        handle.createUpdate("DELETE FROM document WHERE id = :id")
                .bind("id", id)
                .execute();
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
                .bind("edited", document.edited())
                .bind("placed", document.placed())
                .bind("seq", document.changeSeq())
                .bind("rowVersion", document.rowVersion());
    }

    static DocumentRecord read(ResultSet row) throws SQLException {
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
                Licence.of(row.getString("licence")).key(),
                row.getString("holder"),
                row.getString("source"),
                row.getObject("got", LocalDate.class));
        return new DocumentRecord(
                row.getString("id"),
                new Compartment(row.getString("compartment")),
                row.getString("current_version"),
                described,
                row.getBoolean("confirmed"),
                row.getBoolean("edited"),
                row.getBoolean("placed"),
                row.getObject("added", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                row.getLong("change_seq"),
                row.getInt("row_version"));
    }

    static List<String> split(@Nullable String joined, String mark) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(mark));
    }
}
