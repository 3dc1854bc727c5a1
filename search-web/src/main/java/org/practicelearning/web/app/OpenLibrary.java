package org.practicelearning.web.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.web.audit.AuditLog;
import org.practicelearning.web.ingest.IngestService;
import org.practicelearning.web.ingest.Ingests;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.people.AccessPolicy;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.SecretBox;
import org.practicelearning.web.settings.Settings;
import org.practicelearning.web.shelf.CatalogueShelf;
import org.practicelearning.web.shelf.Shelf;

/** A data folder with everything that works on it, put together by hand. */
final class OpenLibrary implements AutoCloseable {
    private final Library library;
    private final Extractor reading;
    private final Extractor drawing;
    private final IngestService ingest;
    private final LuceneLibrarySearch search;
    private final JdbiLedger ledger;
    private final Shelf shelf;
    private final AccessPolicy policy;
    private final InstantSource time;
    private final SecretBox box;
    private final AuditLog audit;
    private People people;

    private OpenLibrary(Library library, Settings settings, InstantSource clock) {
        this.library = library;
        Path worker = library.data().worker();
        reading = new Extractor(settings.workers(), worker.resolve("reading"));
        // One worker of its own, so that nobody reading waits behind an ingest.
        drawing = new Extractor(settings.workers().withWorkers(1), worker.resolve("drawing"));
        search = new LuceneLibrarySearch(
                library.indexes(), clock, () -> library.coding().equivalents());
        ledger = new JdbiLedger(library.database());
        policy = settings.access();
        time = clock;
        box = SecretBox.in(library.data().root());
        people = new People(library.database(), policy, box, clock, false);
        ingest =
                Ingests.of(library, reading, settings.workers(), id -> readers().readerOf(id), clock);
        shelf = new CatalogueShelf(library, drawing, ledger::needingAttention);
        audit = AuditLog.open(library.database(), library.data(), clock);
    }

    /** Opens everything; unfinished ingests go on once the ingest is started or gets its first file. */
    static OpenLibrary of(Settings settings, InstantSource clock) {
        Library library = Library.open(new DataFolder(settings.data()), clock);
        try {
            return new OpenLibrary(library, settings, clock);
        } catch (RuntimeException problem) {
            library.close();
            throw problem;
        }
    }

    Library library() {
        return library;
    }

    IngestService ingest() {
        return ingest;
    }

    LibrarySearch search() {
        return search;
    }

    Shelf shelf() {
        return shelf;
    }

    /** Who did what. */
    AuditLog audit() {
        return audit;
    }

    JdbiLedger ledger() {
        return ledger;
    }

    Extractor drawing() {
        return drawing;
    }

    /**
     * Who may use the library.
     *
     * @param everClosed whether there were accounts before in this process
     */
    People people(boolean everClosed) {
        if (everClosed && !people.mustSignIn()) {
            people = new People(library.database(), policy, box, time, true);
        }
        return people;
    }

    private People readers() {
        return people;
    }

    /** Begins to start the reading processes, so that the first file need not wait for them. */
    void warmUp() {
        reading.warmUp();
    }

    @Override
    public void close() {
        try {
            ingest.close();
            reading.close();
            drawing.close();
            audit.close();
        } finally {
            library.close();
        }
    }
}
