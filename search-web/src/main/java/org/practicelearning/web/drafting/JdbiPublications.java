package org.practicelearning.web.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.drafting.Publication.State;

/** Publications and what was answered on the way to them, in the database. On the disk when a method returns. */
final class JdbiPublications {
    private final H2Database database;

    JdbiPublications(H2Database database) {
        this.database = database;
    }

    /** Somebody's word on something that was found. */
    record Answered(String reason, String by, Instant at) {}

    /** What was answered about a draft, by the hash of what was found. */
    Map<String, Answered> answers(String draftId) {
        Map<String, Answered> answers = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("SELECT * FROM publication_answer WHERE draft_id = :draft")
                        .bind("draft", draftId)
                        .map((row, ctx) -> Map.entry(
                                row.getString("finding"),
                                new Answered(
                                        row.getString("reason"),
                                        row.getString("answered_by"),
                                        row.getObject("answered_at", OffsetDateTime.class)
                                                .toInstant())))
                        .forEach(each -> answers.put(each.getKey(), each.getValue())));
        return answers;
    }

    /** Keeps answers; an empty one takes back what was said before. */
    void answer(String draftId, Map<String, String> reasons, String by, Instant at) {
        database.useTransaction(transaction -> reasons.forEach((finding, reason) -> {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM publication_answer WHERE draft_id = :draft AND finding = :finding")
                    .bind("draft", draftId)
                    .bind("finding", finding)
                    .execute();
            if (!reason.isEmpty()) {
                transaction
                        .handle()
                        .createUpdate(
                                "INSERT INTO publication_answer (draft_id, finding, reason, answered_by, answered_at)"
                                        + " VALUES (:draft, :finding, :reason, :by, :at)")
                        .bind("draft", draftId)
                        .bind("finding", finding)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("at", time(at))
                        .execute();
            }
        }));
        database.sync();
    }

    /** Enters a question; what was asked before of the same form and not decided is overtaken. */
    void ask(Publication asked) {
        database.useTransaction(transaction -> {
            transaction
                    .handle()
                    .createUpdate("UPDATE publication SET state = 'OVERTAKEN' WHERE draft_id = :draft AND form = :form"
                            + " AND state = 'ASKED'")
                    .bind("draft", asked.draftId())
                    .bind("form", asked.form().name())
                    .execute();
            transaction
                    .handle()
                    .createUpdate("INSERT INTO publication (id, draft_id, form, title, parts, compartment, version,"
                            + " text_hash, state, asked_by, asked_at, asked_of) VALUES (:id, :draft, :form, :title, :parts,"
                            + " :compartment, :version, :hash, 'ASKED', :by, :at, :of)")
                    .bind("id", asked.id())
                    .bind("draft", asked.draftId())
                    .bind("form", asked.form().name())
                    .bind("title", asked.title())
                    .bind("parts", String.join(" ", asked.parts()))
                    .bind("compartment", asked.compartment().key())
                    .bind("version", asked.version())
                    .bind("hash", asked.textHash())
                    .bind("by", asked.askedBy())
                    .bind("at", time(asked.asked()))
                    .bind("of", asked.askedOf())
                    .execute();
        });
        database.sync();
    }

    /** Decides a question that waits; says whether it did. */
    boolean decide(String id, State state, String intruder, Instant at) {
        return change(
                        "UPDATE publication SET state = :state, intruder = :words, decided_at = :at"
                                + " WHERE id = :id AND state = 'ASKED'",
                        Map.of("id", id, "state", state.name(), "words", intruder, "at", time(at)))
                > 0;
    }

    void entering(String id, String runId) {
        change("UPDATE publication SET run_id = :run WHERE id = :id", Map.of("id", id, "run", runId));
    }

    /** The file did not come in: whoever asked may ask again. */
    void fail(String id) {
        change("UPDATE publication SET state = 'ASKED', run_id = NULL WHERE id = :id", Map.of("id", id));
    }

    void published(String id, String documentId) {
        change(
                "UPDATE publication SET state = 'PUBLISHED', document_id = :document WHERE id = :id",
                Map.of("id", id, "document", documentId));
    }

    void overtake(String id) {
        change("UPDATE publication SET state = 'OVERTAKEN' WHERE id = :id AND state = 'ASKED'", Map.of("id", id));
    }

    void withdraw(String id, String by, Instant at, String why) {
        change(
                "UPDATE publication SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at, withdrawn_why = :why"
                        + " WHERE id = :id",
                Map.of("id", id, "by", by, "at", time(at), "why", why));
    }

    private int change(String statement, Map<String, ?> values) {
        int changed = database.inTransaction(transaction ->
                transaction.handle().createUpdate(statement).bindMap(values).execute());
        database.sync();
        return changed;
    }

    /** The publications of a draft, the last asked for first. */
    List<Publication> of(String draftId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM publication WHERE draft_id = :draft ORDER BY asked_at DESC, id")
                        .bind("draft", draftId)
                        .map((row, ctx) -> publication(row))
                        .list());
    }

    /** What somebody was asked as the second person, the last first. */
    List<Publication> askedOf(String person) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM publication WHERE asked_of = :person ORDER BY asked_at DESC, id")
                        .bind("person", person)
                        .map((row, ctx) -> publication(row))
                        .list());
    }

    /** The publication that a document of the library is. */
    List<Publication> ofDocument(String documentId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT * FROM publication WHERE document_id = :document AND state = 'PUBLISHED'")
                        .bind("document", documentId)
                        .map((row, ctx) -> publication(row))
                        .list());
    }

    Optional<Publication> find(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM publication WHERE id = :id")
                        .bind("id", id)
                        .map((row, ctx) -> publication(row))
                        .findOne());
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("id"),
                row.getString("draft_id"),
                PublicationForm.valueOf(row.getString("form")),
                row.getString("title"),
                Set.of(row.getString("parts").split(" ")),
                new Compartment(row.getString("compartment")),
                row.getInt("version"),
                row.getString("text_hash"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_of"),
                words(row.getString("intruder")),
                moment(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("run_id"),
                row.getString("document_id"),
                words(row.getString("withdrawn_by")),
                moment(row.getObject("withdrawn_at", OffsetDateTime.class)),
                words(row.getString("withdrawn_why")));
    }

    private static String words(@Nullable String stored) {
        return Objects.requireNonNullElse(stored, "");
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
