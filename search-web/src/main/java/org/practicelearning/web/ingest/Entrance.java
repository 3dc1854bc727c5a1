package org.practicelearning.web.ingest;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.AccessClass;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent;
import org.practicelearning.indexer.extract.ExtractionOutcome;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.ingest.ReadItem.Ends;
import org.practicelearning.web.ingest.ReadItem.Enters;
import org.practicelearning.web.ingest.ReadItem.Redescribes;
import org.practicelearning.web.ingest.TextTaking.Taken;
import org.practicelearning.web.library.Addition;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.library.Originals.Arrived;
import org.practicelearning.web.library.Redescription;

/** Decides what becomes of a file whose bytes are known: held already, a new version, or a new document. */
final class Entrance {
    private final Library library;
    private final FileReader files;
    private final TextTaking taking;
    private final Saying saying;
    private final Function<String, Reader> readers;
    private final InstantSource clock;

    Entrance(
            Library library,
            FileReader files,
            TextTaking taking,
            Saying saying,
            Function<String, Reader> readers,
            InstantSource clock) {
        this.library = library;
        this.files = files;
        this.taking = taking;
        this.saying = saying;
        this.readers = readers;
        this.clock = clock;
    }

    ReadItem enter(IngestItem item, FoundFile found, Arrived arrived) {
        Reader reader = readers.apply(item.addedBy());
        Optional<DocumentRecord> own = own(item, found, reader);
        // Only what the adder may open: any other notice would tell that a restricted file exists.
        List<DocumentRecord> holders = library.catalogue().withFile(reader, arrived.sha256());
        boolean isCurrent = own.isPresent() && own.get().currentVersion().equals(arrived.sha256());
        boolean readAgain = found.isAsMet() && saying.couldEndOtherwise(found.metAs());
        if (isCurrent && !readAgain) {
            return heldAlready(item, found, arrived, own.get(), true);
        }
        boolean isAnothers = holders.stream()
                .noneMatch(each -> own.isPresent() && each.id().equals(own.get().id()));
        if (!holders.isEmpty() && isAnothers) {
            return heldAlready(item, found, arrived, holders.getFirst(), false);
        }
        return extract(item, found, arrived, own.orElse(null));
    }

    /** The same path with other content is a new version of the document it was, as far as that still is one. */
    private Optional<DocumentRecord> own(IngestItem item, FoundFile found, Reader reader) {
        MetFile met = found.met();
        @Nullable String metAs = met == null || met.state() == ItemState.HELD ? null : met.documentId();
        return Optional.ofNullable(item.replaces())
                .or(() -> Optional.ofNullable(metAs))
                .flatMap(id -> library.catalogue().find(reader, id));
    }

    private ReadItem heldAlready(
            IngestItem item, FoundFile found, Arrived arrived, DocumentRecord held, boolean isItsOwn) {
        GivenDescription given = new GivenDescription(item.given(), List.of());
        given.over(held.description());
        boolean improves = isItsOwn
                ? !item.given().isEmpty() && !(held.edited() && held.placed())
                : !given.stated().isEmpty() && !held.confirmed();
        String remark = Remarks.heldAs(held) + accessRemark(item, held, isItsOwn);
        MetFile met = null;
        if (ItemReading.seenAgain(item)) {
            met = isItsOwn
                    ? standing(item, found.bytes(), found.modified(), arrived.sha256(), held, given.remarks())
                    : met(item, found, arrived.sha256(), ItemState.HELD, remark, held.id());
        }
        return improves
                ? redescribed(item, held, remark, met, isItsOwn)
                : new Ends(item.ended(ItemState.HELD, remark, held.id(), clock.instant()), met);
    }

    /** A file that has not changed, of which a catalogue now says something else. */
    ReadItem saidAnew(IngestItem item, DocumentRecord document, MetFile before, boolean isItsOwn) {
        if (!isItsOwn) {
            String remark = Remarks.heldAs(document) + " What the catalogue says of this copy was left out.";
            MetFile met = new MetFile(
                    before.place(),
                    before.bytes(),
                    before.modified(),
                    before.sha256(),
                    saying.of(item, before.state()),
                    before.state(),
                    before.remark(),
                    before.documentId());
            return new Ends(item.ended(ItemState.HELD, remark, document.id(), clock.instant()), met);
        }
        GivenDescription given = new GivenDescription(item.given(), List.of());
        given.over(document.description());
        MetFile met = standing(item, before.bytes(), before.modified(), before.sha256(), document, given.remarks());
        String remark = document.edited()
                ? Remarks.NOT_CHANGED + " A person has described it, so what the catalogue says now was left out."
                : Remarks.NOT_CHANGED + " It is described now as the catalogue says.";
        return redescribed(item, document, remark + accessRemark(item, document, true), met, true);
    }

    /** What is remembered of a file that is the current version of its document. */
    private MetFile standing(
            IngestItem item, long bytes, long modified, String sha256, DocumentRecord document, List<String> remarks) {
        List<String> wrong = new ArrayList<>(library.catalogue()
                .version(document.id(), document.currentVersion())
                .map(DocumentVersion::missing)
                .orElse(List.of()));
        wrong.addAll(remarks);
        ItemState state = wrong.isEmpty() ? ItemState.DONE : ItemState.PARTLY;
        return new MetFile(
                item.place(),
                bytes,
                modified,
                sha256,
                saying.of(item, state),
                state,
                String.join(" ", wrong),
                document.id());
    }

    private ReadItem redescribed(
            IngestItem item, DocumentRecord held, String remark, @Nullable MetFile met, boolean isItsOwn) {
        GivenDescription given = new GivenDescription(item.given(), List.of());
        Redescription redescription = new Redescription(
                held.id(),
                given.over(held.description()),
                given.confirmed(),
                given.stated(),
                isItsOwn ? wanted(item).orElse(null) : null);
        List<String> remarks = new ArrayList<>(List.of(remark));
        remarks.addAll(given.remarks());
        ItemState state = given.remarks().isEmpty() ? ItemState.HELD : ItemState.PARTLY;
        return new Redescribes(
                item.ended(state, String.join(" ", remarks), held.id(), clock.instant()), redescription, met);
    }

    /** Where a catalogue or a command says it is to be; empty where the class was only assumed. */
    private static Optional<Compartment> wanted(IngestItem item) {
        return AccessClass.ofKey(item.given().getOrDefault("access", "")).map(said -> item.compartment());
    }

    private static String accessRemark(IngestItem item, DocumentRecord held, boolean applied) {
        AccessClass now = held.compartment().accessClass();
        boolean isOther = wanted(item).isPresent() && item.compartment().accessClass() != now;
        return isOther && (!applied || held.placed()) ? Remarks.accessStays(now) : "";
    }

    private ReadItem extract(IngestItem item, FoundFile found, Arrived arrived, @Nullable DocumentRecord own) {
        return switch (files.extract(arrived.file(), item.fileName())) {
            case ExtractionOutcome.Unreadable unreadable -> {
                String remark = Remarks.of(unreadable.reason());
                IngestItem end = item.ended(ItemState.FAILED, remark, null, clock.instant());
                // What came under this path before stays its document, should the file be mended.
                String before = own == null ? null : own.id();
                yield new Ends(
                        end,
                        ItemReading.seenAgain(item)
                                ? met(item, found, arrived.sha256(), ItemState.FAILED, remark, before)
                                : null);
            }
            case ExtractionOutcome.Extracted read -> entering(item, found, arrived, own, read.content(), List.of());
            case ExtractionOutcome.PartlyExtracted part ->
                entering(item, found, arrived, own, part.content(), part.missing());
        };
    }

    private ReadItem entering(
            IngestItem item,
            FoundFile found,
            Arrived arrived,
            @Nullable DocumentRecord own,
            DocumentContent content,
            List<String> missing) {
        String documentId = own == null ? UUID.randomUUID().toString() : own.id();
        Compartment compartment = own == null ? item.compartment() : own.compartment();
        Taken taken = taking.take(documentId, item.fileName(), arrived.sha256(), arrived.bytes(), content, missing);
        GivenDescription given = new GivenDescription(item.given(), taken.proposals());
        Addition addition = new Addition(
                documentId,
                compartment,
                given.describe(item.fileName()),
                given.confirmed(),
                taken.version(),
                taken.text(),
                given.open(),
                List.of(),
                item.addedBy());
        library.originals().keep(arrived, compartment);
        library.texts().keep(compartment, documentId, arrived.sha256(), taken.text());
        List<String> remarks = new ArrayList<>(missing);
        remarks.addAll(given.remarks());
        String remark = String.join(" ", remarks);
        ItemState state = remarks.isEmpty() ? ItemState.DONE : ItemState.PARTLY;
        return new Enters(
                item.ended(state, remark, documentId, clock.instant()),
                addition,
                ItemReading.seenAgain(item) ? met(item, found, arrived.sha256(), state, remark, documentId) : null);
    }

    private MetFile met(
            IngestItem item,
            FoundFile found,
            String sha256,
            ItemState state,
            String remark,
            @Nullable String documentId) {
        return new MetFile(
                item.place(),
                found.bytes(),
                found.modified(),
                sha256,
                saying.of(item, state),
                state,
                remark,
                documentId);
    }
}
