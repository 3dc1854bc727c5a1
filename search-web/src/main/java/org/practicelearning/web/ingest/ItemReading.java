package org.practicelearning.web.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.AcceptedFormats;
import org.practicelearning.indexer.extract.Archive;
import org.practicelearning.indexer.extract.UnreadableReason;
import org.practicelearning.indexer.extract.WorkerSettings;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.ingest.ReadItem.Ends;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.library.Originals.Arrived;

/** Reads one file: from its row to everything the library will keep of it. Thread-safe; changes nothing but files. */
final class ItemReading {
    private final Library library;
    private final JdbiLedger ledger;
    private final StagedFiles staged;
    private final WorkerSettings settings;
    private final Saying saying;
    private final Entrance entrance;
    private final Rereading rereading;
    private final Unpacking unpacking;
    private final Room room;
    private final Arriving arriving = new Arriving();
    private final Function<String, Reader> readers;
    private final InstantSource clock;

    ItemReading(
            Library library,
            JdbiLedger ledger,
            StagedFiles staged,
            WorkerSettings settings,
            FileReader files,
            Room room,
            Function<String, Reader> readers,
            InstantSource clock) {
        TextTaking taking = new TextTaking(clock);
        this.library = library;
        this.ledger = ledger;
        this.staged = staged;
        this.settings = settings;
        this.saying = new Saying(settings);
        this.entrance = new Entrance(library, files, taking, saying, readers, clock);
        this.rereading = new Rereading(library, files, taking, readers, clock);
        this.unpacking = new Unpacking(staged, settings.limits(), clock);
        this.room = room;
        this.readers = readers;
        this.clock = clock;
    }

    ReadItem read(IngestItem item) throws IOException {
        if (item.wayIn() == WayIn.REREAD) {
            return rereading.read(item);
        }
        Path file = staged.locate(item);
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException gone) {
            return failed(item, UnreadableReason.UNREACHABLE);
        }
        if (!attributes.isRegularFile()) {
            return failed(item, UnreadableReason.UNREACHABLE);
        }
        FoundFile found = new FoundFile(
                file,
                attributes.size(),
                attributes.lastModifiedTime().toMillis(),
                seenAgain(item) ? ledger.met(item.place()).orElse(null) : null);
        return found.isAsMet() ? again(item, found) : fresh(item, found);
    }

    /** A file whose size and time are those of the last time: it is not opened unless something else has changed. */
    private ReadItem again(IngestItem item, FoundFile found) throws IOException {
        MetFile met = found.metAs();
        Optional<DocumentRecord> document = Optional.ofNullable(met.documentId())
                .flatMap(id -> library.catalogue().find(readers.apply(item.addedBy()), id));
        if (document.isEmpty()) {
            boolean isGone = met.documentId() != null;
            boolean stands = !isGone && !saying.couldEndOtherwise(met) && !saying.saysSomethingElse(item, met);
            return stands ? notChanged(item, met) : fresh(item, found);
        }
        boolean isItsOwn = met.state() != ItemState.HELD;
        if (isItsOwn && saying.couldEndOtherwise(met)) {
            return fresh(item, found);
        }
        return saying.saysSomethingElse(item, met)
                ? entrance.saidAnew(item, document.get(), met, isItsOwn)
                : notChanged(item, met);
    }

    private ReadItem fresh(IngestItem item, FoundFile found) throws IOException {
        Optional<UnreadableReason> refused = refusal(item, found.bytes());
        if (refused.isPresent()) {
            IngestItem end = ended(item, ItemState.FAILED, Remarks.of(refused.get()));
            return new Ends(end, remembered(item, found, end));
        }
        if (!room.has(found.bytes())) {
            return new Ends(ended(item, ItemState.FAILED, Remarks.NO_ROOM), null);
        }
        if (Archive.isArchive(found.file(), item.fileName())) {
            return unpacking.unpack(item, found.file(), end -> remembered(item, found, end));
        }
        return arrive(item, found);
    }

    /** Refused before a byte is copied: a film of ten gigabytes in the folder costs nothing. */
    private Optional<UnreadableReason> refusal(IngestItem item, long bytes) {
        if (AcceptedFormats.ofName(item.fileName()).isEmpty()) {
            return Optional.of(UnreadableReason.UNSUPPORTED);
        }
        if (bytes == 0) {
            return Optional.of(UnreadableReason.EMPTY);
        }
        return bytes > settings.limits().fileBytes() ? Optional.of(UnreadableReason.TOO_LARGE) : Optional.empty();
    }

    private ReadItem arrive(IngestItem item, FoundFile found) {
        Arrived arrived;
        try {
            arrived = library.originals().arrive(found.file(), item.compartment());
        } catch (IOException unreadable) {
            return room.has(found.bytes())
                    ? failed(item, UnreadableReason.UNREACHABLE)
                    : new Ends(ended(item, ItemState.FAILED, Remarks.NO_ROOM), null);
        }
        boolean enters = false;
        String turn = item.addedBy() + " " + arrived.sha256();
        arriving.await(turn);
        try {
            ReadItem read = entrance.enter(item, found, arrived);
            enters = read instanceof ReadItem.Enters;
            return read;
        } finally {
            if (!enters) {
                library.originals().forget(arrived);
                arriving.done(turn);
            }
        }
    }

    /** To be called once what came of a file is written. */
    void settled(ReadItem read) {
        if (read instanceof ReadItem.Enters enters) {
            arriving.done(turn(enters));
        }
    }

    /** To be called when what came of a file will not be written: its files are removed at the next start. */
    void discard(ReadItem read) {
        if (read instanceof ReadItem.Enters enters) {
            arriving.done(turn(enters));
            library.changes().tidyNextTime();
        }
    }

    private static String turn(ReadItem.Enters enters) {
        return enters.item().addedBy() + " " + enters.addition().version().sha256();
    }

    /** Stops waiting: nothing will be settled any more. */
    void stop() {
        arriving.stop();
    }

    /** How a file ends that nobody expected to fail. */
    ReadItem unexpected(IngestItem item) {
        library.changes().tidyNextTime();
        String remark = room.has(item.bytes()) ? Remarks.unexpected(item) : Remarks.NO_ROOM;
        return new Ends(ended(item, ItemState.FAILED, remark), null);
    }

    private ReadItem notChanged(IngestItem item, MetFile met) {
        return new Ends(
                met.state().needsAttention()
                        ? item.ended(met.state(), met.remark(), partly(met), clock.instant())
                        : item.ended(ItemState.HELD, Remarks.NOT_CHANGED, met.documentId(), clock.instant()),
                null);
    }

    /** A file that failed is not what its path's document is made of. */
    private static @Nullable String partly(MetFile met) {
        return met.state() == ItemState.PARTLY ? met.documentId() : null;
    }

    private ReadItem failed(IngestItem item, UnreadableReason reason) {
        return new Ends(ended(item, ItemState.FAILED, Remarks.of(reason)), null);
    }

    private IngestItem ended(IngestItem item, ItemState state, String remark) {
        return item.ended(state, remark, null, clock.instant());
    }

    private @Nullable MetFile remembered(IngestItem item, FoundFile found, IngestItem end) {
        return seenAgain(item) ? found.met(item, "", saying.of(item, end.state()), end.state(), end) : null;
    }

    /** A path names one file; an upload has none, and the next one of its name may be another. */
    static boolean seenAgain(IngestItem item) {
        return item.wayIn() != WayIn.UPLOAD && !JdbiRows.placeHash(item).isEmpty();
    }
}
