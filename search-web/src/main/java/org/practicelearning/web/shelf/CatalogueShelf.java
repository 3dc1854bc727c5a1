package org.practicelearning.web.shelf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.Extractor;
import org.practicelearning.indexer.extract.PagePicture;
import org.practicelearning.indexer.passage.PassageIds;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.web.catalogue.Description;
import org.practicelearning.web.catalogue.DocumentLink;
import org.practicelearning.web.catalogue.DocumentRecord;
import org.practicelearning.web.catalogue.DocumentVersion;
import org.practicelearning.web.catalogue.JdbiCatalogue;
import org.practicelearning.web.catalogue.Stock;
import org.practicelearning.web.library.Cards;
import org.practicelearning.web.library.Library;
import org.practicelearning.web.library.PageWords;
import org.practicelearning.web.shelf.ShelvedDocument.Related;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/** The shelf of an opened library. */
public final class CatalogueShelf implements Shelf {
    /** Sharp enough to read small print on a large screen; a page takes about a second of drawing. */
    private static final int DPI = 110;

    private final Library library;
    private final JdbiCatalogue catalogue;
    private final Stocktaking stocktaking;
    private final Extractor drawing;
    private final PageWords seen;
    private final ToIntFunction<Reader> unread;

    /**
     * @param drawing draws pages of originals
     * @param unread how many files wait for a person, as far as the reader may know of them
     */
    public CatalogueShelf(Library library, Extractor drawing, ToIntFunction<Reader> unread) {
        this.library = library;
        this.catalogue = library.catalogue();
        this.stocktaking = new Stocktaking(catalogue);
        this.drawing = drawing;
        this.seen = new PageWords(library.texts());
        this.unread = unread;
    }

    @Override
    public Optional<ShelvedDocument> find(Reader reader, String documentId) {
        return catalogue.find(reader, documentId).map(document -> shelved(reader, document));
    }

    @Override
    public Optional<SplitDocument> text(Reader reader, String documentId, String versionHash) {
        return version(reader, documentId, versionHash)
                .flatMap(held -> library.texts()
                        .find(
                                held.document().compartment(),
                                documentId,
                                held.version().sha256()));
    }

    @Override
    public Optional<OriginalFile> original(Reader reader, String documentId, String versionHash) {
        return version(reader, documentId, versionHash)
                .map(held -> new OriginalFile(
                        library.originals()
                                .place(
                                        held.document().compartment(),
                                        held.version().sha256()),
                        held.version().fileName(),
                        held.version().mediaType(),
                        held.version().bytes()));
    }

    @Override
    public Optional<byte[]> pagePicture(
            Reader reader, String documentId, String versionHash, int page, List<String> words) {
        return version(reader, documentId, versionHash)
                .filter(held -> held.version().paging() == Paging.PAGES)
                .flatMap(held -> drawn(held, page, words))
                .map(PagePicture::png);
    }

    private Optional<PagePicture> drawn(Held held, int page, List<String> words) {
        Compartment compartment = held.document().compartment();
        String id = held.document().id();
        String hash = held.version().sha256();
        Optional<PagePicture> drawn = drawing.picture(
                library.originals().place(compartment, hash),
                held.version().fileName(),
                page,
                words,
                DPI,
                seen.find(compartment, id, hash, page).orElse(null));
        drawn.map(PagePicture::seen).ifPresent(fresh -> seen.keep(compartment, id, hash, page, fresh));
        return drawn;
    }

    @Override
    public Optional<PassagePlace> passage(Reader reader, String passageId) {
        return catalogue.list(reader).stream()
                .filter(document -> PassageIds.mayBelongTo(passageId, document.id()))
                .flatMap(document -> catalogue.versions(document.id()).stream()
                        .sorted(Comparator.comparing(each -> !each.sha256().equals(document.currentVersion())))
                        .filter(each -> holds(document, each, passageId))
                        .map(each -> new PassagePlace(document.id(), each.sha256())))
                .findFirst();
    }

    @Override
    public Listing list(Reader reader, Order order, int page, int size) {
        List<DocumentRecord> all = catalogue.list(reader);
        List<Listing.Entry> entries = all.stream()
                .sorted(ordering(order))
                .skip((page - 1L) * size)
                .limit(size)
                .map(each -> new Listing.Entry(Cards.of(each, current(each)), each.added()))
                .toList();
        return new Listing(entries, all.size());
    }

    @Override
    public Holdings holdings(Reader reader) {
        Stock stock = stocktaking.of(reader);
        return new Holdings(stock.documents(), stock.passages(), stock.latest(), unread.applyAsInt(reader));
    }

    private record Held(DocumentRecord document, DocumentVersion version) {}

    private Optional<Held> version(Reader reader, String documentId, String versionHash) {
        return catalogue
                .find(reader, documentId)
                .flatMap(document ->
                        catalogue.version(documentId, versionHash).map(version -> new Held(document, version)));
    }

    private boolean holds(DocumentRecord document, DocumentVersion version, String passageId) {
        return library.texts()
                .find(document.compartment(), document.id(), version.sha256())
                .filter(text ->
                        text.passages().stream().anyMatch(each -> each.id().equals(passageId)))
                .isPresent();
    }

    private DocumentVersion current(DocumentRecord document) {
        return catalogue
                .version(document.id(), document.currentVersion())
                .orElseThrow(() -> new IllegalStateException("document without version " + document.id()));
    }

    private ShelvedDocument shelved(Reader reader, DocumentRecord document) {
        Description described = document.description();
        DocumentVersion current = current(document);
        return new ShelvedDocument(
                Cards.of(document, current),
                version(current),
                catalogue.versions(document.id()).stream()
                        .map(CatalogueShelf::version)
                        .toList(),
                catalogue.links(reader, document.id()).stream()
                        .flatMap(link -> related(reader, link))
                        .toList(),
                described.holder(),
                described.republish(),
                described.source(),
                described.got(),
                document.confirmed() ? 0 : catalogue.proposals(document.id()).size());
    }

    private Stream<Related> related(Reader reader, DocumentLink link) {
        return catalogue.find(reader, link.otherId()).stream()
                .map(other -> new Related(
                        link.kind().label(), other.id(), other.description().title()));
    }

    private static Version version(DocumentVersion version) {
        return new Version(
                version.sha256(),
                version.fileName(),
                version.mediaType(),
                version.bytes(),
                version.added(),
                version.paging(),
                version.paging() == Paging.NONE ? 0 : version.pages(),
                version.words(),
                version.ocrPages(),
                version.ocrConfidence(),
                version.missing());
    }

    private static Comparator<DocumentRecord> ordering(Order order) {
        Comparator<DocumentRecord> title =
                Comparator.comparing(each -> each.description().title(), String.CASE_INSENSITIVE_ORDER);
        Comparator<DocumentRecord> byOrder = switch (order) {
            case TITLE -> title;
            case NEWEST ->
                Comparator.<DocumentRecord, LocalDate>comparing(each -> published(each), Comparator.reverseOrder())
                        .thenComparing(title);
            case ADDED -> Comparator.comparing(DocumentRecord::added, Comparator.reverseOrder());
        };
        return byOrder.thenComparing(DocumentRecord::id);
    }

    /** A document without a date comes last. */
    private static LocalDate published(DocumentRecord document) {
        LocalDate published = document.description().published();
        return published == null ? LocalDate.MIN : published;
    }
}
