package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.describe.Describer;
import org.practicelearning.indexer.extract.Archive;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.likeness.TextSketch;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.PassageSplitter;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.ingest.JdbiLedger.MetFile;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.Originals;
import org.practicelearning.web.library.Originals.Arrived;
import org.practicelearning.web.library.Texts;

/** Reads one file: from its bytes to everything the library will keep of it. Thread-safe; changes nothing but files. */
final class ItemReading {
    private final JdbiCatalogue catalogue;
    private final JdbiLedger ledger;
    private final Originals originals;
    private final Texts texts;
    private final Extractor extractor;
    private final Unpacking unpacking;
    private final Function<String, Reader> readers;
    private final InstantSource clock;
    private final PassageSplitter splitter = new PassageSplitter();
    private final Describer describer = new Describer();

    ItemReading(
            JdbiCatalogue catalogue,
            JdbiLedger ledger,
            Originals originals,
            Texts texts,
            Extractor extractor,
            Unpacking unpacking,
            Function<String, Reader> readers,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.originals = originals;
        this.texts = texts;
        this.extractor = extractor;
        this.unpacking = unpacking;
        this.readers = readers;
        this.clock = clock;
    }

    ReadItem read(IngestItem item) throws IOException {
        if (item.wayIn() == WayIn.REREAD) {
            return reread(item);
        }
        Path file = Path.of(item.path());
        if (!Files.isRegularFile(file)) {
            return new ReadItem.Ends(failed(item, UnreadableReason.UNREACHABLE), null);
        }
        Optional<MetFile> met = seenAgain(item) ? ledger.met(item.place()) : Optional.empty();
        if (met.isPresent() && unchanged(met.get(), item, file)) {
            return new ReadItem.Ends(notChanged(item, met.get()), null);
        }
        if (Archive.isArchive(file, item.fileName())) {
            return unpacking.unpack(item, metArchive(item, file));
        }
        return arrive(item, file, met.map(MetFile::documentId).orElse(null));
    }

    private ReadItem arrive(IngestItem item, Path file, @Nullable String metAs) throws IOException {
        Arrived arrived;
        long modified = Files.getLastModifiedTime(file).toMillis();
        try {
            arrived = originals.arrive(file, item.compartment());
        } catch (IOException unreadable) {
            return new ReadItem.Ends(failed(item, UnreadableReason.UNREACHABLE), null);
        }
        Optional<DocumentRecord> held = catalogue.withFile(readers.apply(item.addedBy()), arrived.sha256()).stream()
                .findFirst();
        if (held.isPresent()) {
            originals.forget(arrived);
            return new ReadItem.Ends(
                    alreadyHeld(item, held.get()), met(item, arrived, modified, alreadyHeld(item, held.get())));
        }
        try {
            return extract(item, arrived, modified, documentFor(item, metAs));
        } catch (RuntimeException unexpected) {
            originals.forget(arrived);
            throw unexpected;
        }
    }

    private ReadItem extract(IngestItem item, Arrived arrived, long modified, String documentId) {
        ExtractionOutcome outcome = extractor.extract(arrived.file(), item.fileName());
        return switch (outcome) {
            case ExtractionOutcome.Unreadable unreadable -> {
                originals.forget(arrived);
                IngestItem end = failed(item, unreadable.reason());
                yield new ReadItem.Ends(end, met(item, arrived, modified, end));
            }
            case ExtractionOutcome.Extracted read ->
                enters(item, arrived, modified, documentId, read.content(), List.of());
            case ExtractionOutcome.PartlyExtracted part ->
                enters(item, arrived, modified, documentId, part.content(), part.missing());
        };
    }

    private ReadItem enters(
            IngestItem item,
            Arrived arrived,
            long modified,
            String documentId,
            DocumentContent content,
            List<String> missing) {
        Compartment compartment = compartmentOf(item, documentId);
        SplitDocument split = splitter.split(documentId, content);
        GivenDescription described =
                new GivenDescription(item.given(), describer.propose(item.fileName(), content, split));
        Addition addition = new Addition(
                documentId,
                compartment,
                described.describe(item.fileName()),
                described.confirmed(),
                version(item.fileName(), arrived.sha256(), arrived.bytes(), content, split, missing),
                split,
                described.open(),
                List.of(),
                item.addedBy());
        originals.keep(arrived, compartment);
        texts.keep(compartment, documentId, arrived.sha256(), split);
        List<String> remarks = new ArrayList<>(missing);
        remarks.addAll(described.remarks());
        IngestItem end = ended(
                item, missing.isEmpty() ? ItemState.DONE : ItemState.PARTLY, String.join(" ", remarks), documentId);
        return new ReadItem.Enters(end, addition, met(item, arrived, modified, end));
    }

    /** Reads the original of a document again, for instance once Tesseract has been installed. */
    private ReadItem reread(IngestItem item) {
        Reader reader = readers.apply(item.addedBy());
        Optional<DocumentRecord> found = Optional.ofNullable(item.replaces()).flatMap(id -> catalogue.find(reader, id));
        Optional<DocumentVersion> current = found.flatMap(each -> catalogue.version(each.id(), each.currentVersion()));
        if (found.isEmpty() || current.isEmpty()) {
            return new ReadItem.Ends(
                    ended(item, ItemState.FAILED, "The document is no longer in the library.", null), null);
        }
        DocumentRecord document = found.get();
        DocumentVersion version = current.get();
        Path original = originals.place(document.compartment(), version.sha256());
        return switch (extractor.extract(original, version.fileName())) {
            case ExtractionOutcome.Unreadable unreadable -> new ReadItem.Ends(failed(item, unreadable.reason()), null);
            case ExtractionOutcome.Extracted read -> againWith(item, document, version, read.content(), List.of());
            case ExtractionOutcome.PartlyExtracted part ->
                againWith(item, document, version, part.content(), part.missing());
        };
    }

    private ReadItem againWith(
            IngestItem item,
            DocumentRecord document,
            DocumentVersion version,
            DocumentContent content,
            List<String> missing) {
        SplitDocument split = splitter.split(document.id(), content);
        GivenDescription described =
                new GivenDescription(item.given(), describer.propose(version.fileName(), content, split));
        texts.keep(document.compartment(), document.id(), version.sha256(), split);
        Addition addition = new Addition(
                document.id(),
                document.compartment(),
                document.confirmed() ? document.description() : described.describe(version.fileName()),
                document.confirmed(),
                version(version.fileName(), version.sha256(), version.bytes(), content, split, missing),
                split,
                described.open(),
                List.of(),
                document.addedBy());
        IngestItem end = ended(
                item, missing.isEmpty() ? ItemState.DONE : ItemState.PARTLY, String.join(" ", missing), document.id());
        return new ReadItem.Enters(end, addition, null);
    }

    private DocumentVersion version(
            String fileName,
            String sha256,
            long bytes,
            DocumentContent content,
            SplitDocument split,
            List<String> missing) {
        List<PageNote> read = split.pages().stream()
                .filter(each -> each.source() == TextSource.OCR)
                .toList();
        int words = split.pages().stream().mapToInt(PageNote::words).sum();
        return new DocumentVersion(
                sha256,
                1,
                fileName,
                content.mediaType(),
                bytes,
                content.pages().size(),
                content.paging(),
                split.passages().size(),
                words,
                read.size(),
                read.isEmpty() ? null : (int) Math.round(meanConfidence(read)),
                missing,
                TextSketch.of(split.passages().stream().map(Passage::text).toList()),
                clock.instant());
    }

    private static double meanConfidence(List<PageNote> pages) {
        return pages.stream()
                .mapToInt(each -> each.confidence() == null ? 0 : each.confidence())
                .average()
                .orElse(0);
    }

    /** The same path with other content is a new version of the document it was, as far as that still is one. */
    private String documentFor(IngestItem item, @Nullable String metAs) {
        Reader reader = readers.apply(item.addedBy());
        return Optional.ofNullable(item.replaces())
                .or(() -> Optional.ofNullable(metAs))
                .filter(id -> catalogue.find(reader, id).isPresent())
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private Compartment compartmentOf(IngestItem item, String documentId) {
        return catalogue
                .find(readers.apply(item.addedBy()), documentId)
                .map(DocumentRecord::compartment)
                .orElse(item.compartment());
    }

    private IngestItem notChanged(IngestItem item, MetFile met) {
        if (met.state() == ItemState.FAILED || met.state() == ItemState.PARTLY) {
            return ended(item, met.state(), met.remark(), met.documentId());
        }
        return ended(item, ItemState.HELD, "Not changed since last time.", met.documentId());
    }

    private IngestItem alreadyHeld(IngestItem item, DocumentRecord held) {
        return ended(
                item,
                ItemState.HELD,
                "The same file is in the library already as “"
                        + held.description().title() + "”.",
                held.id());
    }

    private IngestItem failed(IngestItem item, UnreadableReason reason) {
        return ended(item, ItemState.FAILED, Remarks.of(reason), null);
    }

    private IngestItem ended(IngestItem item, ItemState state, String remark, @Nullable String documentId) {
        return item.ended(state, remark, documentId, clock.instant());
    }

    private static boolean seenAgain(IngestItem item) {
        return item.wayIn() == WayIn.FOLDER || item.wayIn() == WayIn.INBOX;
    }

    private boolean unchanged(MetFile met, IngestItem item, Path file) throws IOException {
        return met.bytes() == Files.size(file)
                && met.modified() == Files.getLastModifiedTime(file).toMillis()
                && met.described().equals(fingerprint(item))
                && (met.documentId() == null
                        || catalogue
                                .find(readers.apply(item.addedBy()), met.documentId())
                                .isPresent());
    }

    private @Nullable MetFile met(IngestItem item, Arrived arrived, long modified, IngestItem end) {
        return seenAgain(item)
                ? new MetFile(
                        item.place(),
                        arrived.bytes(),
                        modified,
                        arrived.sha256(),
                        fingerprint(item),
                        end.state(),
                        end.remark(),
                        end.documentId())
                : null;
    }

    private static @Nullable MetFile metArchive(IngestItem item, Path file) throws IOException {
        return seenAgain(item)
                ? new MetFile(
                        item.place(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        "",
                        fingerprint(item),
                        ItemState.DONE,
                        "",
                        null)
                : null;
    }

    /** Changes when the catalogue says something else of the file, or it is to go elsewhere. */
    private static String fingerprint(IngestItem item) {
        String said = new TreeMap<>(item.given()) + " " + item.compartment().key();
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
