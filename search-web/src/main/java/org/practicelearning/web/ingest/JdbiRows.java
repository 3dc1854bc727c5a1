package org.practicelearning.web.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.practicelearning.indexer.access.Compartment;

/** The ledger's items as rows. */
final class JdbiRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> GIVEN = new TypeReference<>() {};

    /** Columns hold this much. Paths in an archive can be longer; the end of one says more than its middle. */
    private static final int LONGEST_PLACE = 4000;

    private static final int LONGEST_NAME = 1000;

    private JdbiRows() {}

    static void insert(Handle handle, Collection<IngestItem> items) {
        if (items.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO ingest_item (id, run_id, place, place_hash, path,"
                + " file_name, way_in, compartment, replaces, described, added_by, state, remark, document_id, bytes,"
                + " queued, finished, answered) VALUES (:id, :run, :place, :hash, :path, :name, :way, :compartment,"
                + " :replaces, :given, :addedBy, :state, :remark, :document, :bytes, :queued, :finished, :answered)");
        for (IngestItem each : items) {
            batch.bind("id", each.id())
                    .bind("run", each.runId())
                    .bind("place", cut(LONGEST_PLACE, each.place()))
                    .bind("hash", placeHash(each))
                    .bind("path", cut(LONGEST_PLACE, each.path()))
                    .bind("name", cut(LONGEST_NAME, each.fileName()))
                    .bind("way", each.wayIn().name())
                    .bind("compartment", each.compartment().key())
                    .bind("replaces", each.replaces())
                    .bind("given", json(each.given()))
                    .bind("addedBy", each.addedBy())
                    .bind("state", each.state().name())
                    .bind("remark", each.remark())
                    .bind("document", each.documentId())
                    .bind("bytes", each.bytes())
                    .bind("queued", at(each.queued()))
                    .bind("finished", each.finished() == null ? null : at(each.finished()))
                    .bind("answered", each.answered())
                    .add();
        }
        batch.execute();
    }

    static IngestItem read(ResultSet row) throws SQLException {
        return new IngestItem(
                row.getString("id"),
                row.getString("run_id"),
                row.getString("place"),
                row.getString("path"),
                row.getString("file_name"),
                WayIn.valueOf(row.getString("way_in")),
                new Compartment(row.getString("compartment")),
                row.getString("replaces"),
                given(row.getString("described")),
                row.getString("added_by"),
                ItemState.valueOf(row.getString("state")),
                row.getString("remark"),
                row.getString("document_id"),
                row.getLong("bytes"),
                instant(row, "queued"),
                row.getObject("finished") == null ? null : instant(row, "finished"),
                row.getBoolean("answered"));
    }

    /** Only a path names one file; two uploads may have the same name. */
    static String placeHash(IngestItem item) {
        try {
            return Path.of(item.place()).isAbsolute() ? JdbiMetFiles.hash(item.place()) : "";
        } catch (InvalidPathException odd) {
            return "";
        }
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String cut(int longest, String text) {
        return text.length() <= longest ? text : "…" + text.substring(text.length() - longest + 1);
    }

    private static String json(Map<String, String> given) {
        try {
            return JSON.writeValueAsString(given);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of strings is always JSON", impossible);
        }
    }

    private static Map<String, String> given(String json) {
        try {
            return JSON.readValue(json, GIVEN);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the ledger holds what this class wrote", damaged);
        }
    }
}
