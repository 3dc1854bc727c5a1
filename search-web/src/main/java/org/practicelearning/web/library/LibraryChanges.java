package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.taxonomy.ConceptScheme;
import org.practicelearning.web.catalogue.Change;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.coding.Coding;
import org.practicelearning.web.database.H2Database;
import org.practicelearning.web.database.H2Transaction;

/**
 * The one door through which the library changes: files, catalogue and index together, one change at a time and in order.
 *
 * <p>The order that makes it safe to be killed anywhere: files first, then the catalogue in one transaction with the number
 * of the change, then the disk is forced, then the index. An index that lags behind is brought up from the numbers; a file
 * without a row is removed at the next start.
 */
public final class LibraryChanges {
    private final H2Database database;
    private final JdbiCatalogue catalogue;
    private final DocumentFiles files;
    private final IndexKeeper indexes;
    private final Coding coding;
    private final Entering entering;
    private final InstantSource clock;
    private final ReentrantLock door = new ReentrantLock(true);
    private volatile boolean untidy;

    public LibraryChanges(
            H2Database database,
            JdbiCatalogue catalogue,
            Originals originals,
            Texts texts,
            IndexKeeper indexes,
            Coding coding,
            InstantSource clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.files = new DocumentFiles(catalogue, originals, texts);
        this.indexes = indexes;
        this.coding = coding;
        this.entering = new Entering(catalogue, clock);
        this.clock = clock;
    }

    /**
     * Takes files in, all or none of them.
     *
     * @param additions files that have been read
     * @param alongside written in the same transaction, for the ledger
     */
    public void add(List<Addition> additions, Consumer<H2Transaction> alongside) {
        inOrder(() -> {
            Map<DocumentRecord, List<Passage>> fresh = new LinkedHashMap<>();
            database.useTransaction(transaction -> {
                for (Addition each : additions) {
                    fresh.put(entering.enter(transaction, each), each.text().passages());
                }
                alongside.accept(transaction);
            });
            database.sync();
            indexes.put(fresh);
            return additions.size();
        });
    }

    /**
     * Changes what the catalogue says of documents, as far as no person has said otherwise.
     *
     * @param alongside written in the same transaction, for the ledger
     */
    public void redescribe(List<Redescription> redescriptions, Consumer<H2Transaction> alongside) {
        inOrder(() -> {
            List<DocumentRecord> changed = new ArrayList<>();
            database.useTransaction(transaction -> {
                redescriptions.forEach(
                        each -> entering.redescribe(transaction, each).ifPresent(changed::add));
                alongside.accept(transaction);
            });
            database.sync();
            changed.forEach(indexes::put);
            for (Redescription each : redescriptions) {
                if (each.compartment() != null) {
                    placeUnlessPlaced(each.documentId(), each.compartment());
                }
            }
            return changed.size();
        });
    }

    private void placeUnlessPlaced(String id, Compartment target) throws IOException {
        Optional<DocumentRecord> found = catalogue.find(Reader.localOperator(), id);
        if (found.isPresent()
                && !found.get().placed()
                && !found.get().compartment().equals(target)) {
            relocate(found.get(), found.get().in(target, false), transaction -> {});
        }
    }

    /** Changes what the catalogue says of a document and answers its proposals. */
    public EditOutcome describe(Reader reader, String id, int rowVersion, Description description) {
        return edit(reader, id, rowVersion, before -> describe(before.editedTo(description)));
    }

    /**
     * Writes the licences of documents that the reader may open, all or none; what else is said of them stays as it is.
     *
     * @param licences key of a licence, by id of the document
     * @return the documents that had another, as they were
     */
    public List<DocumentRecord> license(Reader reader, Map<String, String> licences) {
        return inOrder(() -> {
            List<DocumentRecord> before = opened(reader, licences.keySet().stream()).stream()
                    .filter(each -> !each.description().licence().equals(licences.get(each.id())))
                    .toList();
            database.useTransaction(transaction -> before.forEach(each ->
                    write(transaction, each.licensedAs(licences.getOrDefault(each.id(), "")), Change.Kind.CARD)));
            database.sync();
            before.forEach(each -> indexes.put(reloaded(each)));
            indexes.commit();
            return before;
        });
    }

    /**
     * Writes what a person decided about themes of passages.
     *
     * @param made on documents the reader may open; those on others are passed over
     * @return the documents they were written for
     */
    public List<DocumentRecord> decide(Reader reader, List<CodedDecision> made) {
        return inOrder(() -> {
            List<CodedDecision> decisions = made.stream().map(coding::asEdited).toList();
            List<DocumentRecord> documents = opened(
                    reader, decisions.stream().map(CodedDecision::documentId).distinct());
            Set<String> ids = documents.stream().map(DocumentRecord::id).collect(Collectors.toSet());
            return recode(
                    documents,
                    transaction -> coding.decisions()
                            .write(
                                    transaction,
                                    decisions.stream()
                                            .filter(each -> ids.contains(each.documentId()))
                                            .toList()));
        });
    }

    /** Takes back what was decided by one press of a button, if the reader may open every document it was about. */
    public List<DocumentRecord> takeBack(Reader reader, String batch) {
        return inOrder(() -> {
            List<String> ids = coding.decisions().documentsOf(batch);
            List<DocumentRecord> documents = opened(reader, ids.stream());
            return documents.size() < ids.size()
                    ? List.of()
                    : recode(documents, transaction -> coding.decisions().takeBack(transaction, batch));
        });
    }

    private List<DocumentRecord> opened(Reader reader, Stream<String> ids) {
        return ids.flatMap(id -> catalogue.find(reader, id).stream()).toList();
    }

    private List<DocumentRecord> recode(List<DocumentRecord> documents, Consumer<H2Transaction> writing) {
        if (documents.isEmpty()) {
            return documents;
        }
        // The catalogue says what it said: only the index is to hold more, so the rows keep their version.
        List<DocumentRecord> changed = database.inTransaction(transaction -> {
            writing.accept(transaction);
            return documents.stream()
                    .map(each -> each.at(catalogue
                            .record(transaction, each.id(), each.compartment(), Change.Kind.CARD, clock.instant())
                            .seq()))
                    .toList();
        });
        database.sync();
        changed.forEach(indexes::put);
        indexes.commit();
        return documents;
    }

    /**
     * Changes the vocabulary. Documents are marked by it soon after, beside the live indexes.
     *
     * @param writing writes the change and returns the vocabulary after it; empty when it is refused
     */
    public boolean changeVocabulary(Function<H2Transaction, Optional<ConceptScheme>> writing) {
        return inOrder(() -> {
            Optional<ConceptScheme> after = database.inTransaction(writing);
            database.sync();
            after.ifPresent(coding::changed);
            return after.isPresent();
        });
    }

    /** Moves a document to another compartment and purges the old place. */
    public EditOutcome move(Reader reader, String id, int rowVersion, Compartment target) {
        return edit(reader, id, rowVersion, before -> {
            if (!before.compartment().equals(target)) {
                relocate(before, before.in(target, true), transaction -> {});
            }
        });
    }

    /** Both at once: whatever happens meanwhile, nobody sees one without the other. */
    public EditOutcome describeAndMove(
            Reader reader, String id, int rowVersion, Description description, Compartment target) {
        return edit(reader, id, rowVersion, before -> {
            DocumentRecord edited = before.editedTo(description);
            if (before.compartment().equals(target)) {
                describe(edited);
            } else {
                relocate(
                        before,
                        edited.in(target, true),
                        transaction -> catalogue.putProposals(transaction, id, List.of()));
            }
        });
    }

    private void describe(DocumentRecord edited) {
        database.useTransaction(transaction -> {
            write(transaction, edited, Change.Kind.CARD);
            catalogue.putProposals(transaction, edited.id(), List.of());
        });
        database.sync();
        indexes.put(reloaded(edited));
        indexes.commit();
    }

    /** Removes a document with all its versions from catalogue, index and disk, unless it is held. */
    public EditOutcome remove(Reader reader, String id) {
        return remove(reader, id, (transaction, document) -> {});
    }

    /**
     * Removes a document with all its versions from catalogue, index and disk, unless it is held.
     *
     * @param alongside written in the same transaction, while the document is still there
     */
    public EditOutcome remove(Reader reader, String id, BiConsumer<H2Transaction, DocumentRecord> alongside) {
        return inOrder(() -> {
            Optional<DocumentRecord> found = catalogue.find(reader, id);
            if (found.isEmpty()) {
                return new EditOutcome.NotFound();
            }
            if (catalogue.isHeld(id)) {
                return new EditOutcome.Held();
            }
            DocumentRecord document = found.get();
            List<DocumentVersion> versions = catalogue.versions(id);
            Change change = database.inTransaction(transaction -> {
                alongside.accept(transaction, document);
                catalogue.delete(transaction, id);
                return catalogue.record(transaction, id, document.compartment(), Change.Kind.REMOVE, clock.instant());
            });
            database.sync();
            files.remove(document, versions);
            indexes.removeAndPurge(document.compartment(), List.of(change));
            return new EditOutcome.Saved(document);
        });
    }

    /** Says that files lie in the library that no document has; the next start removes them. */
    public void tidyNextTime() {
        untidy = true;
    }

    boolean isTidy() {
        return !untidy;
    }

    /** Forces to the disk what was written to the database outside a change. */
    public void force() {
        database.sync();
    }

    /** Whether the themes of a document could not be looked for when it was put into its index. */
    public boolean isUntagged(String documentId) {
        return coding.untagged().contains(documentId);
    }

    /**
     * Makes the indexes durable as far as they are. Called when a batch of work is over.
     *
     * @return whether every index now holds every change; if not, call again later
     */
    public boolean commitIndexes() {
        return inOrder(indexes::commit);
    }

    /** Runs something while nothing changes, such as a backup. */
    public <T> T inOrder(Action<T> action) {
        door.lock();
        try {
            return action.run();
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "a change of the library stopped half way; the next start completes it", problem);
        } finally {
            door.unlock();
        }
    }

    /** Something done behind the door. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws IOException;
    }

    /** A change of one document. */
    private interface Edit {
        void apply(DocumentRecord before) throws IOException;
    }

    private EditOutcome edit(Reader reader, String id, int rowVersion, Edit edit) {
        return inOrder(() -> {
            Optional<DocumentRecord> found = catalogue.find(reader, id);
            if (found.isEmpty()) {
                return new EditOutcome.NotFound();
            }
            if (found.get().rowVersion() != rowVersion) {
                return new EditOutcome.ChangedMeanwhile(found.get());
            }
            edit.apply(found.get());
            return new EditOutcome.Saved(reloaded(found.get()));
        });
    }

    private void relocate(DocumentRecord before, DocumentRecord after, Consumer<H2Transaction> alongside)
            throws IOException {
        List<DocumentVersion> versions = catalogue.versions(before.id());
        files.copy(before, versions, after.compartment());
        Change left = database.inTransaction(transaction -> {
            write(transaction, after, Change.Kind.PUT);
            alongside.accept(transaction);
            // What is alike was found for readers of the old place; readers of the new one may be others.
            catalogue.unlink(transaction, before.id());
            return catalogue.record(
                    transaction, before.id(), before.compartment(), Change.Kind.REMOVE, clock.instant());
        });
        database.sync();
        indexes.put(reloaded(before));
        indexes.commit();
        indexes.removeAndPurge(before.compartment(), List.of(left));
        files.remove(before, versions);
    }

    private void write(H2Transaction transaction, DocumentRecord changed, Change.Kind kind) {
        long seq = catalogue
                .record(transaction, changed.id(), changed.compartment(), kind, clock.instant())
                .seq();
        if (!catalogue.update(transaction, changed.at(seq))) {
            throw new IllegalStateException("changed meanwhile in spite of the door: " + changed.id());
        }
    }

    private DocumentRecord reloaded(DocumentRecord document) {
        return catalogue.find(Reader.localOperator(), document.id()).orElse(document);
    }
}
