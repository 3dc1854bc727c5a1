package org.practicelearning.web.ingest;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.ingest.ReadItem.Ends;
import org.practicelearning.web.ingest.ReadItem.Enters;
import org.practicelearning.web.ingest.TextTaking.Taken;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.Library;

/** Reads the original of a document again, for instance once Tesseract has been installed. */
final class Rereading {
    private final Library library;
    private final FileReader files;
    private final TextTaking taking;
    private final Function<String, Reader> readers;
    private final InstantSource clock;

    Rereading(
            Library library,
            FileReader files,
            TextTaking taking,
            Function<String, Reader> readers,
            InstantSource clock) {
        this.library = library;
        this.files = files;
        this.taking = taking;
        this.readers = readers;
        this.clock = clock;
    }

    ReadItem read(IngestItem item) {
        Reader reader = readers.apply(item.addedBy());
        Optional<DocumentRecord> found = Optional.ofNullable(item.replaces())
                .flatMap(id -> library.catalogue().find(reader, id));
        Optional<DocumentVersion> current =
                found.flatMap(each -> library.catalogue().version(each.id(), each.currentVersion()));
        if (found.isEmpty() || current.isEmpty()) {
            return new Ends(item.ended(ItemState.FAILED, Remarks.REMOVED, null, clock.instant()), null);
        }
        DocumentRecord document = found.get();
        DocumentVersion version = current.get();
        Path original = library.originals().place(document.compartment(), version.sha256());
        return switch (files.extract(original, version.fileName())) {
            case ExtractionOutcome.Unreadable unreadable ->
                new Ends(
                        item.ended(
                                ItemState.FAILED,
                                Remarks.of(unreadable.reason()) + " What was read before stays.",
                                document.id(),
                                clock.instant()),
                        null);
            case ExtractionOutcome.Extracted read -> again(item, document, version, read.content(), List.of());
            case ExtractionOutcome.PartlyExtracted part ->
                again(item, document, version, part.content(), part.missing());
        };
    }

    private ReadItem again(
            IngestItem item,
            DocumentRecord document,
            DocumentVersion version,
            DocumentContent content,
            List<String> missing) {
        Taken taken =
                taking.take(document.id(), version.fileName(), version.sha256(), version.bytes(), content, missing);
        GivenDescription given = GivenDescription.known(
                document.description(),
                library.catalogue().proposals(document.id()),
                version.fileName(),
                taken.proposals());
        Addition addition = new Addition(
                document.id(),
                document.compartment(),
                document.confirmed() ? document.description() : given.describe(version.fileName()),
                document.confirmed(),
                taken.version(),
                taken.text(),
                given.open(),
                List.of(),
                document.addedBy());
        library.texts().keep(document.compartment(), document.id(), version.sha256(), taken.text());
        return new Enters(
                item.ended(taken.state(), String.join(" ", missing), document.id(), clock.instant()), addition, null);
    }
}
