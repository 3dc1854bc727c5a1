package org.practicelearning.web.site;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SuggestionQueue;
import org.practicelearning.indexer.search.UncoveredPhrases;
import org.practicelearning.web.audit.AuditLog;
import org.practicelearning.web.coding.CodedDecision;
import org.practicelearning.web.drafting.Drafts;
import org.practicelearning.web.evidence.Collections;
import org.practicelearning.web.house.House;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.Ingests;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.people.AccessPolicy;
import org.practicelearning.web.people.Passwords;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.SecretBox;
import org.practicelearning.web.shelf.CatalogueShelf;
import org.practicelearning.web.shelf.Shelf;

/** A data folder with the real catalogue, index and reading process. Nothing is started before the first file comes. */
final class RealLibrary implements AutoCloseable {
    /** Hashes that cost nothing: tests sign in often. */
    private static final AccessPolicy POLICY = AccessPolicy.usual()
            .withCost(new Passwords.Cost(64, 1))
            .withPublicName("learn.example")
            .withSearchesPerMinute(100_000);

    private final Library library;
    private final Extractor extractor;
    private final IngestService ingest;
    private final JdbiLedger ledger;
    private final LibrarySearch search;
    private final People people;
    private final AuditLog audit;
    private boolean lost;

    RealLibrary(Path folder) {
        this(folder, true);
    }

    RealLibrary(Path folder, boolean secondFactor) {
        library = Library.open(new DataFolder(folder), InstantSource.system());
        WorkerSettings settings = WorkerSettings.defaults().withWorkers(1).withTesseract("");
        extractor = new Extractor(settings, folder.resolve("worker"));
        ledger = new JdbiLedger(library.database());
        people = new People(
                library.database(),
                POLICY.withSecondFactor(secondFactor),
                SecretBox.in(folder),
                InstantSource.system(),
                false);
        ingest = Ingests.of(library, extractor, settings, people::readerOf, InstantSource.system());
        search = new LuceneLibrarySearch(library.indexes(), InstantSource.system());
        audit = AuditLog.open(library.database(), library.data(), InstantSource.system());
        ingest.start();
    }

    WebSite.Desk desk() {
        return new WebSite.Desk(
                ingest,
                ledger,
                library.catalogue(),
                library.changes(),
                library.coding(),
                new Collections(library.database(), library.catalogue(), InstantSource.system()),
                House.in(library.database(), InstantSource.system()),
                new Drafts(library.database(), InstantSource.system()));
    }

    AuditLog audit() {
        return audit;
    }

    People people() {
        return people;
    }

    SuggestionQueue queue() {
        return new SuggestionQueue(library.indexes());
    }

    UncoveredPhrases phrases() {
        return new UncoveredPhrases(library.indexes());
    }

    void rebuildIndexes() {
        library.rebuildIndexes();
    }

    /** What people decided and has not been taken back. */
    List<CodedDecision> decisions() {
        return library.coding().decisions().all();
    }

    LibrarySearch search() {
        return search;
    }

    Shelf shelf() {
        return new CatalogueShelf(library, extractor, ledger::needingAttention);
    }

    Library library() {
        return library;
    }

    String obstacle() {
        return library.obstacle();
    }

    /** Takes the database away from under the site. */
    void loseDatabase() {
        lost = true;
        library.database().close();
    }

    IngestService ingest() {
        return ingest;
    }

    JdbiLedger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ingest.close();
        extractor.close();
        audit.close();
        if (!lost) {
            library.close();
        }
    }
}
