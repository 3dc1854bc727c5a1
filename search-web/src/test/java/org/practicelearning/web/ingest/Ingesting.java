package org.practicelearning.web.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.indexer.search.LuceneLibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.library.DataFolder;
import org.practicelearning.web.library.Library;

/**
 * A library in a temporary folder with its way in, real but for what a test says, and a folder of files to be taken in.
 * Counts the files that are handed to the extractor.
 */
final class Ingesting implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Path root;
    private final Path files;
    private final AtomicInteger extractions = new AtomicInteger();
    private WorkerSettings settings = WorkerSettings.defaults().withWorkers(1).withTesseract("");
    private Function<String, Reader> readers = id -> Reader.localOperator();
    private FileReader reading = Ingesting::plainText;
    private long floor;
    private boolean closed;
    private Library library;
    private Extractor extractor;
    private IngestService service;

    Ingesting(Path root) {
        this.root = root;
        this.files = root.resolve("files");
        try {
            Files.createDirectories(files);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        open();
    }

    /** Reads text files in this process: for tests of what surrounds reading. */
    private static ExtractionOutcome plainText(Path file, String fileName) {
        return PlainTexts.read(file);
    }

    private void open() {
        closed = false;
        library = Library.open(new DataFolder(root.resolve("data")), InstantSource.system());
        extractor = new Extractor(settings, root.resolve("data/worker"));
        service = Ingests.of(
                library,
                (file, name) -> {
                    extractions.incrementAndGet();
                    return reading.extract(file, name);
                },
                extractor::close,
                settings,
                new Room(library.data(), floor),
                readers,
                InstantSource.system());
    }

    /** Reads with a real worker process. */
    Ingesting withRealWorker() {
        return restarted(() -> reading = (file, name) -> extractor.extract(file, name));
    }

    Ingesting reading(FileReader other) {
        return restarted(() -> reading = other);
    }

    Ingesting withReaders(Function<String, Reader> other) {
        return restarted(() -> readers = other);
    }

    Ingesting with(WorkerSettings other) {
        return restarted(() -> settings = other);
    }

    Ingesting keepingFree(long bytes) {
        return restarted(() -> floor = bytes);
    }

    Ingesting restarted() {
        return restarted(() -> {});
    }

    private Ingesting restarted(Runnable change) {
        close();
        change.run();
        open();
        return this;
    }

    Library library() {
        return library;
    }

    IngestService service() {
        return service;
    }

    JdbiLedger ledger() {
        return new JdbiLedger(library.database());
    }

    int extractions() {
        return extractions.get();
    }

    Path files() {
        return files;
    }

    Path file(String name) {
        return files.resolve(name);
    }

    /** Writes a text file; one written again is also newer. */
    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = files.resolve(name);
            Files.createDirectories(file.getParent());
            boolean isThere = Files.exists(file);
            Files.write(file, bytes);
            if (isThere) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(extractions.get() + 5)));
            }
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Writes a zip: names and contents in turn. */
    Path zip(String name, String... entries) {
        try {
            Path file = files.resolve(name);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (int i = 0; i < entries.length; i += 2) {
                    zip.putNextEntry(new ZipEntry(entries[i]));
                    zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes the folder in and returns its rows by file name, as "state: remark". */
    Rows ingest() {
        return ingest(Optional.empty());
    }

    Rows ingest(AccessClass access) {
        return ingest(Optional.of(access));
    }

    private Rows ingest(Optional<AccessClass> access) {
        return submit(new Submission(List.of(files), WayIn.FOLDER, access, Reader.localOperator(), null));
    }

    /** The folder, to be submitted without waiting. */
    Submission folder(AccessClass access) {
        return new Submission(List.of(files), WayIn.FOLDER, Optional.of(access), Reader.localOperator(), null);
    }

    Rows submit(Submission submission) {
        return finish(service.submit(submission));
    }

    Rows finish(IngestRun run) {
        if (!service.await(run.id(), LONG)) {
            throw new AssertionError("the run does not end: " + rows(LedgerFilter.ofRun(run.id())));
        }
        library.changes().commitIndexes();
        return rows(LedgerFilter.ofRun(run.id()));
    }

    Rows rows(LedgerFilter filter) {
        List<IngestItem> rows = new ArrayList<>();
        ledger().each(Reader.localOperator(), filter, rows::add);
        return new Rows(rows);
    }

    /** Uploads a file as the site does. */
    Rows upload(Reader by, String name, String text, AccessClass access, @Nullable String replaces) {
        try {
            Path staged = service.newStagingFolder().resolve(name);
            Files.writeString(staged, text);
            return submit(new Submission(List.of(staged), WayIn.UPLOAD, Optional.of(access), by, replaces));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Rows of a run. */
    record Rows(List<IngestItem> items) {
        IngestItem of(String fileName) {
            return items.stream()
                    .filter(each -> each.fileName().equals(fileName))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row for " + fileName + " in " + this));
        }

        ItemState state(String fileName) {
            return of(fileName).state();
        }

        String remark(String fileName) {
            return of(fileName).remark();
        }

        String documentId(String fileName) {
            return String.valueOf(of(fileName).documentId());
        }

        List<ItemState> states() {
            return items.stream().map(IngestItem::state).toList();
        }

        @Override
        public String toString() {
            return items.stream()
                    .map(each -> each.fileName() + "=" + each.state() + ": " + each.remark())
                    .collect(Collectors.joining("\n"));
        }
    }

    List<DocumentRecord> documents() {
        return library.catalogue().list(Reader.localOperator());
    }

    DocumentRecord document(String id) {
        return library.catalogue().find(Reader.localOperator(), id).orElseThrow();
    }

    DocumentRecord titled(String title) {
        return documents().stream()
                .filter(each -> each.description().title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document titled " + title + " in "
                        + documents().stream()
                                .map(each -> each.description().title())
                                .toList()));
    }

    /** Titles of the documents a search finds. */
    List<String> found(Reader reader, String words) {
        return new LuceneLibrarySearch(library.indexes(), InstantSource.system())
                .search(reader, SearchRequest.of(words)).documents().stream()
                        .map(each -> each.card().title())
                        .toList();
    }

    /** How many documents a search finds. */
    int total(String words) {
        return new LuceneLibrarySearch(library.indexes(), InstantSource.system())
                .search(Reader.localOperator(), SearchRequest.of(words))
                .total();
    }

    List<String> found(String words) {
        return found(Reader.localOperator(), words);
    }

    /** Somebody who may open what is published and what they added themselves. */
    static Reader person(String id) {
        return new Reader(
                id,
                compartment -> compartment.equals(Compartment.PUBLISHED) || compartment.equals(Compartment.heldBy(id)));
    }

    /** A text of this many words, the same for the same seed and unlike any other. */
    static String prose(int words, String seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word(seed, i)).append(i % 12 == 11 ? ".\n\n" : " ");
        }
        return text.toString();
    }

    static String word(String seed, int number) {
        String digits = Integer.toString((seed.hashCode() ^ number * 7919) & 0xFFFFFF, 26)
                .toLowerCase(Locale.ROOT);
        return "w" + digits.replaceAll("[0-9]", "q");
    }

    @Override
    public void close() {
        if (!closed) {
            service.close();
            extractor.close();
            library.close();
        }
        closed = true;
    }
}
