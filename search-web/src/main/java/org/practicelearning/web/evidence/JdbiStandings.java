package org.practicelearning.web.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.DocumentType;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.templates.evidence.Standing;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Database;

/**
 * What has become of documents as such: what people said, and of guidance whether the library holds a later edition.
 * Thread-safe.
 */
public final class JdbiStandings {
    private final H2Database database;
    private final JdbiCatalogue catalogue;

    public JdbiStandings(H2Database database, JdbiCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** What somebody said of a document. Whether the reader may know of the document was asked before. */
    Optional<DocumentStanding> of(String documentId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM document_standing WHERE document_id = :id")
                        .bind("id", documentId)
                        .map((row, ctx) -> new DocumentStanding(
                                Standing.valueOf(row.getString("standing")), row.getString("replaced_by")))
                        .findOne());
    }

    /** Says something of a document, in place of what was said before; null takes that back. */
    void say(String documentId, @Nullable DocumentStanding said, String by, Instant now) {
        database.useTransaction(transaction -> {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM document_standing WHERE document_id = :id")
                    .bind("id", documentId)
                    .execute();
            if (said != null) {
                transaction
                        .handle()
                        .createUpdate(
                                "INSERT INTO document_standing (document_id, standing, replaced_by, said_by, said)"
                                        + " VALUES (:id, :standing, :by, :who, :now)")
                        .bind("id", documentId)
                        .bind("standing", said.standing().name())
                        .bind("by", said.replacedBy())
                        .bind("who", by)
                        .bind("now", JdbiCollections.at(now))
                        .execute();
            }
        });
        database.sync();
    }

    /**
     * A later edition of guidance that the reader may open: guidance of the same title, but for the year in it, and
     * published later.
     */
    Optional<DocumentStanding> laterEdition(Reader reader, DocumentCard card) {
        LocalDate published = card.published();
        if (!card.type().equals(DocumentType.GUIDANCE.key()) || published == null) {
            return Optional.empty();
        }
        String name = name(card.title());
        return catalogue.list(reader).stream()
                .filter(each -> each.description().type() == DocumentType.GUIDANCE
                        && !each.id().equals(card.id())
                        && published(each).isAfter(published)
                        && name(each.description().title()).equals(name))
                .max(Comparator.comparing(JdbiStandings::published))
                .map(each -> new DocumentStanding(Standing.REPLACED, each.id()));
    }

    private static LocalDate published(DocumentRecord document) {
        LocalDate published = document.description().published();
        return published == null ? LocalDate.MIN : published;
    }

    /** A title without years, editions and punctuation. */
    static String name(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(?:19|20)\\d\\d\\b|\\b(?:edition|version|updated|revised)\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
