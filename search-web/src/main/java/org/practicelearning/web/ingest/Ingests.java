package org.practicelearning.web.ingest;

import java.time.InstantSource;
import java.util.function.Function;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.library.Library;

/** Puts the way in together for an opened library. */
public final class Ingests {
    /** While one file waits for the disk another can be read; more gains nothing with few cores. */
    private static final int THREADS_PER_WORKER = 2;

    private Ingests() {}

    /**
     * The ingest of a library, not yet started.
     *
     * @param extractor closed together with the ingest
     * @param workers how the extractor was set up
     * @param readers finds the person behind an id in the ledger
     */
    public static IngestService of(
            Library library,
            Extractor extractor,
            WorkerSettings workers,
            Function<String, Reader> readers,
            InstantSource clock) {
        return of(library, extractor::extract, extractor::close, workers, Room.of(library.data()), readers, clock);
    }

    static IngestService of(
            Library library,
            FileReader files,
            Runnable stopReading,
            WorkerSettings workers,
            Room room,
            Function<String, Reader> readers,
            InstantSource clock) {
        JdbiLedger ledger = new JdbiLedger(library.database());
        StagedFiles staged = new StagedFiles(library.data().staging());
        return new IngestService(
                library,
                ledger,
                new ItemReading(library, ledger, staged, workers, files, room, readers, clock),
                new Intake(library.data(), clock, reader -> Compartment.heldBy(reader.id())),
                staged,
                readers,
                stopReading,
                clock,
                workers.workers() * THREADS_PER_WORKER);
    }
}
