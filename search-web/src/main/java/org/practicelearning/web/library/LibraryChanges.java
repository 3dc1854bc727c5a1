package org.practicelearning.web.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.web.catalogue.Change;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.database.H2Database;

/**
 * The one door through which the library changes: files, catalogue and index together, one change at a time and in order.
 *
 * <p>The order that makes it safe to be killed anywhere: files first, then the catalogue in one transaction with the number
 * of the change, then the disk is forced, then the index. An index that lags behind is brought up from the numbers at the
 * next start; a file without a row is harmless.
 */
public final class LibraryChanges {
    private final H2Database database;
    private final JdbiCatalogue catalogue;
    private final Originals originals;
    private final Texts texts;
    private final IndexKeeper indexes;
    private final InstantSource clock;
    private final ReentrantLock door = new ReentrantLock(true);

    public LibraryChanges(
            H2Database database,
            JdbiCatalogue catalogue,
            Originals originals,
            Texts texts,
            IndexKeeper indexes,
            InstantSource clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.originals = originals;
        this.texts = texts;
        this.indexes = indexes;
        this.clock = clock;
    }

    /**
     * Takes files in, all or none of them.
     *
     * @param additions files that have been read
     * @param alongside written in the same transaction, for the ledger
     */
    public void add(List<Addition> additions, Consumer<Handle> alongside) {
        inOrder(() -> {
            Map<DocumentCard, List<Passage>> fresh = new LinkedHashMap<>();
            database.jdbi().useTransaction(handle -> {
                for (Addition each : additions) {
                    fresh.put(enter(handle, each), each.text().passages());
                }
                alongside.accept(handle);
            });
            database.sync();
            fresh.forEach(indexes::put);
            return additions.size();
        });
    }

    /** Changes what the catalogue says of a document and answers its proposals. */
    public EditOutcome describe(Reader reader, String id, int rowVersion, Description description) {
        return inOrder(() -> {
            EditOutcome outcome =
                    edit(reader, id, rowVersion, Change.Kind.CARD, before -> withDescription(before, description));
            if (outcome instanceof EditOutcome.Saved(DocumentRecord document)) {
                indexes.putCard(document);
                indexes.commit();
            }
            return outcome;
        });
    }

    /** Moves a document to another compartment and purges the old place. */
    public EditOutcome move(Reader reader, String id, int rowVersion, Compartment target) {
        return inOrder(() -> {
            Optional<DocumentRecord> found = catalogue.find(reader, id);
            if (found.isEmpty()) {
                return new EditOutcome.NotFound();
            }
            Compartment source = found.get().compartment();
            if (source.equals(target)) {
                return new EditOutcome.Saved(found.get());
            }
            copyFiles(found.get(), target);
            EditOutcome outcome =
                    edit(reader, id, rowVersion, Change.Kind.PUT, before -> inCompartment(before, target));
            if (outcome instanceof EditOutcome.Saved(DocumentRecord moved)) {
                indexes.put(card(moved), passages(moved));
                indexes.commit();
                leave(found.get(), moved.changeSeq());
            }
            return outcome;
        });
    }

    /** Removes a document with all its versions from catalogue, index and disk. */
    public EditOutcome remove(Reader reader, String id) {
        return inOrder(() -> {
            Optional<DocumentRecord> found = catalogue.find(reader, id);
            if (found.isEmpty()) {
                return new EditOutcome.NotFound();
            }
            DocumentRecord document = found.get();
            Change change = database.jdbi().inTransaction(handle -> {
                catalogue.delete(handle, id);
                return catalogue.record(handle, id, document.compartment(), Change.Kind.REMOVE, clock.instant());
            });
            database.sync();
            removeFiles(document, List.of());
            indexes.removeAndPurge(document.compartment(), id, change.seq());
            return new EditOutcome.Saved(document);
        });
    }

    /** Forces to the disk what was written to the database outside a change. */
    public void force() {
        database.sync();
    }

    /** Makes the indexes durable as far as they are. Called when a batch of work is over. */
    public void commitIndexes() {
        inOrder(() -> {
            indexes.commit();
            return true;
        });
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

    private DocumentCard enter(Handle handle, Addition addition) {
        Optional<DocumentRecord> known = catalogue.find(handle, addition.documentId());
        Compartment compartment = known.map(DocumentRecord::compartment).orElse(addition.compartment());
        Change change = catalogue.record(handle, addition.documentId(), compartment, Change.Kind.PUT, clock.instant());
        DocumentRecord document = known.map(before -> withVersion(before, addition, change.seq()))
                .orElseGet(() -> fresh(addition, change.seq()));
        if (known.isPresent()) {
            catalogue.update(handle, document);
        } else {
            catalogue.insert(handle, document);
        }
        DocumentVersion version = numbered(addition);
        catalogue.putVersion(handle, document.id(), version);
        if (!document.confirmed()) {
            catalogue.putProposals(handle, document.id(), addition.proposals());
        }
        for (DocumentLink link : addition.links()) {
            if (catalogue.find(handle, link.otherId()).isPresent()) {
                catalogue.link(handle, document.id(), link);
            }
        }
        return Cards.of(document, version);
    }

    private DocumentVersion numbered(Addition addition) {
        List<DocumentVersion> known = catalogue.versions(addition.documentId());
        int number = known.stream()
                .filter(each -> each.sha256().equals(addition.version().sha256()))
                .mapToInt(DocumentVersion::number)
                .findFirst()
                .orElse(known.size() + 1);
        DocumentVersion read = addition.version();
        return new DocumentVersion(
                read.sha256(),
                number,
                read.fileName(),
                read.mediaType(),
                read.bytes(),
                read.pages(),
                read.paging(),
                read.passages(),
                read.words(),
                read.ocrPages(),
                read.ocrConfidence(),
                read.missing(),
                read.sketch(),
                read.added());
    }

    private EditOutcome edit(
            Reader reader,
            String id,
            int rowVersion,
            Change.Kind kind,
            java.util.function.UnaryOperator<DocumentRecord> change) {
        Optional<DocumentRecord> found = catalogue.find(reader, id);
        if (found.isEmpty()) {
            return new EditOutcome.NotFound();
        }
        if (found.get().rowVersion() != rowVersion) {
            return new EditOutcome.ChangedMeanwhile(found.get());
        }
        DocumentRecord changed = change.apply(found.get());
        database.jdbi().useTransaction(handle -> {
            long seq = catalogue
                    .record(handle, id, changed.compartment(), kind, clock.instant())
                    .seq();
            catalogue.update(handle, withSeq(changed, seq));
            if (changed.confirmed()) {
                catalogue.putProposals(handle, id, List.of());
            }
            if (!changed.compartment().equals(found.get().compartment())) {
                catalogue.record(handle, id, found.get().compartment(), Change.Kind.REMOVE, clock.instant());
                // What is alike was found for readers of the old place; readers of the new one may be others.
                catalogue.unlink(handle, id);
            }
        });
        database.sync();
        return new EditOutcome.Saved(catalogue.find(reader, id).orElse(changed));
    }

    private void copyFiles(DocumentRecord document, Compartment target) throws IOException {
        for (DocumentVersion each : catalogue.versions(document.id())) {
            originals.copy(each.sha256(), document.compartment(), target);
            texts.copy(document.id(), each.sha256(), document.compartment(), target);
        }
    }

    private void leave(DocumentRecord old, long seq) throws IOException {
        removeFiles(old, catalogue.versions(old.id()));
        indexes.removeAndPurge(old.compartment(), old.id(), seq);
    }

    private void removeFiles(DocumentRecord old, List<DocumentVersion> versions) throws IOException {
        texts.remove(old.compartment(), old.id());
        List<String> hashes =
                new ArrayList<>(versions.stream().map(DocumentVersion::sha256).toList());
        hashes.add(old.currentVersion());
        for (String each : hashes) {
            boolean stillUsed = catalogue.withFile(Reader.localOperator(), each).stream()
                    .anyMatch(other -> other.compartment().equals(old.compartment()));
            if (!stillUsed) {
                originals.remove(old.compartment(), each);
            }
        }
    }

    private DocumentCard card(DocumentRecord document) {
        return Cards.of(
                document,
                catalogue
                        .version(document.id(), document.currentVersion())
                        .orElseThrow(() -> new IllegalStateException("document without version " + document.id())));
    }

    private List<Passage> passages(DocumentRecord document) {
        return texts.find(document.compartment(), document.id(), document.currentVersion())
                .map(SplitDocument::passages)
                .orElse(List.of());
    }

    private DocumentRecord fresh(Addition addition, long seq) {
        return new DocumentRecord(
                addition.documentId(),
                addition.compartment(),
                addition.version().sha256(),
                addition.description(),
                addition.confirmed(),
                clock.instant(),
                addition.addedBy(),
                seq,
                0);
    }

    private static DocumentRecord withVersion(DocumentRecord before, Addition addition, long seq) {
        Description described = before.confirmed() ? before.description() : addition.description();
        return new DocumentRecord(
                before.id(),
                before.compartment(),
                addition.version().sha256(),
                described,
                before.confirmed() || addition.confirmed(),
                before.added(),
                before.addedBy(),
                seq,
                before.rowVersion());
    }

    private static DocumentRecord withDescription(DocumentRecord before, Description description) {
        return new DocumentRecord(
                before.id(),
                before.compartment(),
                before.currentVersion(),
                description,
                true,
                before.added(),
                before.addedBy(),
                before.changeSeq(),
                before.rowVersion());
    }

    private static DocumentRecord inCompartment(DocumentRecord before, Compartment target) {
        return new DocumentRecord(
                before.id(),
                target,
                before.currentVersion(),
                before.description(),
                before.confirmed(),
                before.added(),
                before.addedBy(),
                before.changeSeq(),
                before.rowVersion());
    }

    private static DocumentRecord withSeq(DocumentRecord before, long seq) {
        return new DocumentRecord(
                before.id(),
                before.compartment(),
                before.currentVersion(),
                before.description(),
                before.confirmed(),
                before.added(),
                before.addedBy(),
                seq,
                before.rowVersion());
    }
}
