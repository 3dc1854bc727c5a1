package org.practicelearning.web.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Files met before, as rows. */
final class JdbiMetFiles {
    private static final int LONGEST_PLACE = 4000;

    private JdbiMetFiles() {}

    /** Paths are too long for an index. */
    static String hash(String place) {
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static Optional<MetFile> find(Handle handle, String place) {
        return handle.createQuery("SELECT * FROM met_file WHERE place_hash = :hash")
                .bind("hash", hash(place))
                .map((row, ctx) -> new MetFile(
                        row.getString("place"),
                        row.getLong("bytes"),
                        row.getLong("modified"),
                        row.getString("sha256"),
                        row.getString("described"),
                        ItemState.valueOf(row.getString("state")),
                        row.getString("remark"),
                        row.getString("document_id")))
                .findFirst();
    }

    static void put(Handle handle, MetFile file) {
        remove(handle, file.place());
        handle.createUpdate(
                        "INSERT INTO met_file (place, place_hash, bytes, modified, sha256, described, state, remark,"
                                + " document_id) VALUES (:place, :hash, :bytes, :modified, :sha, :described, :state, :remark,"
                                + " :document)")
                .bind(
                        "place",
                        file.place().length() > LONGEST_PLACE ? file.place().substring(0, LONGEST_PLACE) : file.place())
                .bind("hash", hash(file.place()))
                .bind("bytes", file.bytes())
                .bind("modified", file.modified())
                .bind("sha", file.sha256())
                .bind("described", file.described())
                .bind("state", file.state().name())
                .bind("remark", file.remark())
                .bind("document", file.documentId())
                .execute();
    }

    /** What was said of it and how it was read counts no more; which document it became does. */
    static void forgetSaying(Handle handle, String place) {
        handle.createUpdate("UPDATE met_file SET described = '' WHERE place_hash = :hash")
                .bind("hash", hash(place))
                .execute();
    }

    /** Files that became a document are met as if for the first time. */
    static void forget(Handle handle, String documentId) {
        handle.createUpdate("DELETE FROM met_file WHERE document_id = :document")
                .bind("document", documentId)
                .execute();
    }

    private static void remove(Handle handle, String place) {
        handle.createUpdate("DELETE FROM met_file WHERE place_hash = :hash")
                .bind("hash", hash(place))
                .execute();
    }
}
