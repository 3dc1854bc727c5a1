package org.practicelearning.web.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.QueryReading;
import org.practicelearning.indexer.search.SearchResult.WordCount;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.web.shelf.Holdings;
import org.practicelearning.web.shelf.Listing;
import org.practicelearning.web.shelf.OriginalFile;
import org.practicelearning.web.shelf.Shelf;
import org.practicelearning.web.shelf.ShelvedDocument;
import org.practicelearning.web.shelf.ShelvedDocument.Version;

/**
 * A small library in memory, so that pages can be tested without an index: a passage matches when it holds every word.
 * Honest in what the pages rely on: counts agree with lists, and a facet's count is the total of choosing it.
 */
final class InventedLibrary implements LibrarySearch, Shelf {
    private final List<InventedDocument> documents = new ArrayList<>();
    private final Path original;

    InventedLibrary(Path original) {
        this.original = original;
    }

    InventedLibrary with(InventedDocument document) {
        documents.add(document);
        return this;
    }

    @Override
    public SearchResult search(Reader reader, SearchRequest request) {
        if (request.query().equals("make-it-fail")) {
            throw new IllegalStateException("a secret of a document");
        }
        List<InventedDocument> found = documents.stream()
                .filter(document -> reader.opens(document.card().compartment()))
                .filter(document ->
                        !InventedHits.matching(document, request.query()).isEmpty())
                .toList();
        List<InventedDocument> kept = found.stream()
                .filter(document -> InventedFacets.passes(document, request, null))
                .sorted(order(request.sort()))
                .toList();
        int pages = Math.max(1, (kept.size() + request.size() - 1) / request.size());
        int page = request.page() > pages ? 1 : request.page();
        List<DocumentHit> hits = kept.stream()
                .skip((long) (page - 1) * request.size())
                .limit(request.size())
                .map(document -> InventedHits.hit(document, request))
                .toList();
        boolean empty = InventedHits.words(request.query()).isEmpty();
        return new SearchResult(
                new QueryReading(
                        request.query(),
                        null,
                        request.query().contains("\"\"")
                                ? "The quotation marks were left out: there was nothing in them."
                                : null,
                        empty,
                        List.of()),
                kept.size(),
                0,
                kept.stream()
                        .mapToInt(each ->
                                InventedHits.matching(each, request.query()).size())
                        .sum(),
                page,
                pages,
                hits,
                InventedFacets.of(found, request),
                (int) kept.stream().filter(each -> each.card().year() == null).count(),
                request.query().equals("neglekt") ? "neglect" : null,
                wordCounts(request),
                List.of());
    }

    @Override
    public List<DocumentHit> among(Reader reader, SearchRequest request, Set<String> ids) {
        return documents.stream()
                .filter(document -> reader.opens(document.card().compartment())
                        && ids.contains(document.card().id()))
                .filter(document ->
                        !InventedHits.matching(document, request.query()).isEmpty())
                .filter(document -> InventedFacets.passes(document, request, null))
                .map(document -> InventedHits.hit(document, request))
                .toList();
    }

    @Override
    public List<DocumentCard> cards(Reader reader) {
        return documents.stream()
                .map(InventedDocument::card)
                .filter(card -> reader.opens(card.compartment()))
                .toList();
    }

    @Override
    public List<SimilarPassage> similar(Reader reader, String text, Within within, String except, int limit) {
        return List.of();
    }

    private static Comparator<InventedDocument> order(Sort sort) {
        Comparator<InventedDocument> byYear = Comparator.comparing(
                each -> Optional.ofNullable(each.card().year()).orElse(0));
        return switch (sort) {
            case OLDEST -> byYear;
            case NEWEST -> byYear.reversed();
            case PUBLISHER ->
                Comparator.comparing(each -> String.valueOf(each.card().publisher()));
            case RELEVANCE -> Comparator.comparing(each -> each.card().title());
        };
    }

    private List<WordCount> wordCounts(SearchRequest request) {
        return InventedHits.words(request.query()).stream()
                .map(word -> new WordCount(word, (int) documents.stream()
                        .filter(each -> InventedFacets.passes(each, request, null))
                        .filter(each -> !InventedHits.matching(each, word).isEmpty())
                        .count()))
                .toList();
    }

    @Override
    public Optional<DocumentMatches> matchesIn(Reader reader, String documentId, String query, boolean exact) {
        return document(reader, documentId)
                .map(document -> new DocumentMatches(
                        InventedHits.words(query),
                        InventedHits.matching(document, query).stream()
                                .map(passage -> InventedHits.match(passage, query))
                                .toList(),
                        List.of()));
    }

    @Override
    public List<Suggestion> suggest(Reader reader, String typed, int limit) {
        return documents.stream()
                .filter(each -> each.card().title().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .map(each -> new Suggestion(
                        each.card().title(), Optional.of(each.card().id())))
                .toList();
    }

    private Optional<InventedDocument> document(Reader reader, String id) {
        return documents.stream()
                .filter(each ->
                        each.card().id().equals(id) && reader.opens(each.card().compartment()))
                .findFirst();
    }

    @Override
    public Optional<ShelvedDocument> find(Reader reader, String documentId) {
        return document(reader, documentId).map(each -> {
            Version old = version("0".repeat(64), each, "2024-01-05T10:00:00Z");
            Version now = version("a".repeat(64), each, "2026-03-05T10:00:00Z");
            return new ShelvedDocument(
                    each.card(),
                    now,
                    List.of(now, old),
                    List.of(),
                    null,
                    null,
                    each.source(),
                    LocalDate.of(2026, 3, 5),
                    2);
        });
    }

    private static Version version(String hash, InventedDocument document, String added) {
        List<PageNote> pages = document.text().pages();
        return new Version(
                hash,
                document.fileName(),
                "application/pdf",
                212_000,
                Instant.parse(added),
                pages.isEmpty() ? Paging.NONE : Paging.PAGES,
                pages.size(),
                1_204,
                (int) pages.stream()
                        .filter(page -> page.source() == TextSource.OCR)
                        .count(),
                87,
                document.warnings());
    }

    @Override
    public Optional<SplitDocument> text(Reader reader, String documentId, String versionHash) {
        return document(reader, documentId).map(InventedDocument::text);
    }

    @Override
    public Optional<OriginalFile> original(Reader reader, String documentId, String versionHash) {
        return document(reader, documentId)
                .map(each -> new OriginalFile(
                        original,
                        each.fileName(),
                        "application/pdf",
                        original.toFile().length()));
    }

    @Override
    public Optional<byte[]> pagePicture(
            Reader reader, String documentId, String versionHash, int page, List<String> words) {
        return document(reader, documentId)
                .filter(each -> page <= each.text().pages().size())
                .map(each -> String.join(",", words).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<PassagePlace> passage(Reader reader, String passageId) {
        return documents.stream()
                .filter(each -> each.text().passages().stream()
                        .anyMatch(passage -> passage.id().equals(passageId)))
                .filter(each -> reader.opens(each.card().compartment()))
                .map(each -> new PassagePlace(each.card().id(), "a".repeat(64)))
                .findFirst();
    }

    @Override
    public Listing list(Reader reader, Order order, int page, int size) {
        List<Listing.Entry> entries = documents.stream()
                .sorted(Comparator.comparing(each -> each.card().title()))
                .map(each -> new Listing.Entry(each.card(), Instant.parse("2026-03-05T10:00:00Z")))
                .toList();
        return new Listing(
                entries.stream().skip((long) (page - 1) * size).limit(size).toList(), entries.size());
    }

    @Override
    public Holdings holdings(Reader reader) {
        return new Holdings(documents.size(), 5_321, LocalDate.of(2026, 3, 4), 2);
    }
}
