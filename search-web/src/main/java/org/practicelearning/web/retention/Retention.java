package org.practicelearning.web.retention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;
import org.practicelearning.web.library.EditOutcome;
import org.practicelearning.web.library.LibraryChanges;
import org.practicelearning.web.page.Words;

/** Rules, holds and disposal, each as somebody who may open the document. Thread-safe. */
public final class Retention {
    /** Reasons are sentences, not letters. */
    static final int LONGEST_REASON = 1_000;

    private final H2Database database;
    private final JdbiRetention rows;
    private final JdbiCatalogue catalogue;
    private final LibraryChanges changes;
    private final BiConsumer<H2Transaction, String> forgetting;
    private final InstantSource clock;

    /** @param forgetting takes what else is known of a document's files out, in the same transaction */
    public Retention(
            H2Database database,
            JdbiCatalogue catalogue,
            LibraryChanges changes,
            BiConsumer<H2Transaction, String> forgetting,
            InstantSource clock) {
        this.database = database;
        this.rows = new JdbiRetention(database);
        this.catalogue = catalogue;
        this.changes = changes;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    /**
     * A document somebody is to decide about.
     *
     * @param held whether it must not be removed all the same
     */
    record Due(DocumentRecord document, LocalDate since, String reason, boolean held) {}

    Map<AccessClass, RetentionRule> rules() {
        return rows.rules();
    }

    void set(Reader by, RetentionRule rule) {
        rows.put(rule, by.id(), clock.instant());
    }

    void unset(AccessClass access) {
        rows.removeRule(access);
    }

    /** Documents past their date that the reader may open, the longest overdue first. */
    List<Due> due(Reader reader) {
        Map<AccessClass, RetentionRule> rules = rows.rules();
        Set<String> held = rows.standing().stream().map(LegalHold::documentId).collect(Collectors.toSet());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        List<Due> due = new ArrayList<>();
        for (DocumentRecord each : catalogue.list(reader)) {
            RetentionRule rule = rules.get(each.compartment().accessClass());
            if (rule != null && !rule.due(each).isAfter(today)) {
                due.add(new Due(each, rule.due(each), rule.reason(each), held.contains(each.id())));
            }
        }
        due.sort(Comparator.comparing(Due::since)
                .thenComparing(each -> each.document().id()));
        return due;
    }

    /** A document held, with the hold, as far as the reader may open it. */
    record Held(DocumentRecord document, LegalHold hold) {}

    List<Held> held(Reader reader) {
        return rows.standing().stream()
                .flatMap(hold ->
                        catalogue.find(reader, hold.documentId()).stream().map(document -> new Held(document, hold)))
                .toList();
    }

    /** Holds of a document, those lifted too, the last put first. Empty when the reader may not open it. */
    List<LegalHold> holds(Reader reader, String documentId) {
        return catalogue.find(reader, documentId).isEmpty() ? List.of() : rows.holds(documentId);
    }

    /** Whether a hold stands on a document the reader may open. */
    boolean isHeld(Reader reader, String documentId) {
        return holds(reader, documentId).stream().anyMatch(LegalHold::stands);
    }

    /** Puts a hold; false when there is no such document for the reader. */
    boolean hold(Reader reader, String documentId, String reason) {
        boolean there = catalogue.find(reader, documentId).isPresent();
        if (there) {
            rows.put(new LegalHold(
                    UUID.randomUUID().toString(), documentId, reason, reader.id(), clock.instant(), null, null, null));
        }
        return there;
    }

    /** Lifts a hold that stands; false when there is none for the reader. */
    boolean lift(Reader reader, String documentId, String holdId, String reason) {
        boolean there = holds(reader, documentId).stream()
                .anyMatch(each -> each.stands() && each.id().equals(holdId));
        if (there) {
            rows.lift(holdId, reason, reader.id(), clock.instant());
        }
        return there;
    }

    /** Removes a document for good and leaves a tombstone. What was quoted from it stays. Refused while it is held. */
    public EditOutcome dispose(Reader reader, String documentId, String reason) {
        return dispose(reader, documentId, reason, List.of());
    }

    /**
     * Removes a document for good and leaves a tombstone. Refused while it is held.
     *
     * @param out where the words quoted from it are taken out as well
     */
    EditOutcome dispose(Reader reader, String documentId, String reason, List<Quoting> out) {
        EditOutcome outcome = changes.remove(reader, documentId, (transaction, document) -> {
            forgetting.accept(transaction, documentId);
            out.forEach(each -> each.takeOut(transaction, documentId));
            rows.bury(
                    transaction,
                    new Tombstone(
                            documentId,
                            document.compartment(),
                            Tombstone.title(
                                    document.compartment(),
                                    document.description().title()),
                            document.description().type().key(),
                            reason,
                            reader.id(),
                            clock.instant()));
        });
        if (outcome instanceof EditOutcome.Saved) {
            database.forgetDeleted();
        }
        return outcome;
    }

    /** What is left of a document, for somebody who may open what lies where it lay. */
    Optional<Tombstone> tombstone(Reader reader, String documentId) {
        return rows.tombstone(documentId).filter(each -> reader.opens(each.compartment()));
    }

    List<Tombstone> tombstones(Reader reader) {
        return rows.tombstones().stream()
                .filter(each -> reader.opens(each.compartment()))
                .toList();
    }
}
