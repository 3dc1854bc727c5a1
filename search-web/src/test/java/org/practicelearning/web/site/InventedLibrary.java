package org.practicelearning.web.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.extract.DocumentContent.Paging;
import org.practicelearning.indexer.extract.TextSource;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.passage.SplitDocument;
import org.practicelearning.indexer.passage.SplitDocument.PageNote;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.Facet;
import org.practicelearning.indexer.search.SearchResult.FacetValue;
import org.practicelearning.indexer.search.SearchResult.PageMatches;
import org.practicelearning.indexer.search.SearchResult.PassageHit;
import org.practicelearning.indexer.search.SearchResult.QueryReading;
import org.practicelearning.indexer.search.SearchResult.WordCount;
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
    private static final Map<FacetField, Function<DocumentCard, Optional<String>>> FACETS = facets();

    private final List<InventedDocument> documents = new ArrayList<>();
    private final Path original;

    InventedLibrary(Path original) {
        this.original = original;
    }

    InventedLibrary with(InventedDocument document) {
        documents.add(document);
        return this;
    }

    private static Map<FacetField, Function<DocumentCard, Optional<String>>> facets() {
        Map<FacetField, Function<DocumentCard, Optional<String>>> facets = new TreeMap<>();
        facets.put(FacetField.TYPE, card -> Optional.of(card.type()));
        facets.put(FacetField.YEAR, card -> Optional.ofNullable(card.year()).map(String::valueOf));
        facets.put(FacetField.PARTNERSHIP, card -> Optional.ofNullable(card.partnership()));
        facets.put(FacetField.PUBLISHER, card -> Optional.ofNullable(card.publisher()));
        return facets;
    }

    @Override
    public SearchResult search(Reader reader, SearchRequest request) {
        if (request.query().equals("make-it-fail")) {
            throw new IllegalStateException("a secret of a document");
        }
        List<InventedDocument> found = documents.stream()
                .filter(document -> reader.opens(document.card().compartment()))
                .filter(document -> !matching(document, request.query()).isEmpty())
                .toList();
        List<InventedDocument> kept = found.stream()
                .filter(document -> passes(document, request, null))
                .sorted(order(request.sort()))
                .toList();
        int pages = Math.max(1, (kept.size() + request.size() - 1) / request.size());
        int page = request.page() > pages ? 1 : request.page();
        List<DocumentHit> hits = kept.stream()
                .skip((long) (page - 1) * request.size())
                .limit(request.size())
                .map(document -> hit(document, request))
                .toList();
        boolean empty = words(request.query()).isEmpty();
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
                        .mapToInt(each -> matching(each, request.query()).size())
                        .sum(),
                page,
                pages,
                hits,
                facets(found, request),
                (int) kept.stream().filter(each -> each.card().year() == null).count(),
                request.query().equals("neglekt") ? "neglect" : null,
                wordCounts(request),
                List.of());
    }

    @Override
    public List<DocumentCard> cards(Reader reader) {
        return documents.stream()
                .map(InventedDocument::card)
                .filter(card -> reader.opens(card.compartment()))
                .toList();
    }

    @Override
    public List<SimilarPassage> similar(
            Reader reader, String text, org.practicelearning.indexer.search.Within within, String except, int limit) {
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
        return words(request.query()).stream()
                .map(word -> new WordCount(word, (int) documents.stream()
                        .filter(each -> passes(each, request, null))
                        .filter(each -> !matching(each, word).isEmpty())
                        .count()))
                .toList();
    }

    private static boolean passes(InventedDocument document, SearchRequest request, @Nullable FacetField but) {
        for (FacetField field : FacetField.values()) {
            Optional<String> value =
                    FACETS.getOrDefault(field, card -> Optional.empty()).apply(document.card());
            Set<String> wanted = field == but ? Set.of() : request.include().getOrDefault(field, Set.of());
            Set<String> unwanted = request.exclude().getOrDefault(field, Set.of());
            if ((!wanted.isEmpty() && value.filter(wanted::contains).isEmpty())
                    || value.filter(unwanted::contains).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static List<Facet> facets(List<InventedDocument> found, SearchRequest request) {
        List<Facet> facets = new ArrayList<>();
        FACETS.forEach((field, valueOf) -> {
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> labels = new TreeMap<>();
            found.stream()
                    .filter(each -> passes(each, request, field))
                    .forEach(each -> valueOf.apply(each.card()).ifPresent(value -> {
                        counts.merge(value, 1, Integer::sum);
                        labels.put(value, field == FacetField.TYPE ? each.card().typeLabel() : value);
                    }));
            facets.add(new Facet(
                    field,
                    counts.entrySet().stream()
                            .sorted(Map.Entry.<String, Integer>comparingByValue()
                                    .reversed())
                            .map(entry -> new FacetValue(
                                    entry.getKey(),
                                    labels.getOrDefault(entry.getKey(), ""),
                                    entry.getValue(),
                                    0,
                                    request.include()
                                            .getOrDefault(field, Set.of())
                                            .contains(entry.getKey()),
                                    request.exclude()
                                            .getOrDefault(field, Set.of())
                                            .contains(entry.getKey())))
                            .toList()));
        });
        return facets;
    }

    private static DocumentHit hit(InventedDocument document, SearchRequest request) {
        List<Passage> matching = matching(document, request.query());
        boolean empty = words(request.query()).isEmpty();
        Map<Integer, List<Passage>> byPage = new TreeMap<>();
        matching.stream()
                .filter(passage -> passage.page() != null)
                .forEach(passage -> byPage.computeIfAbsent(passage.page(), page -> new ArrayList<>())
                        .add(passage));
        return new DocumentHit(
                document.card(),
                lit(document.card().title(), request.query()),
                empty ? 0 : matching.size(),
                matching.stream()
                        .limit(request.passagesEach())
                        .map(passage -> passageHit(passage, request.query()))
                        .toList(),
                empty
                        ? List.of()
                        : byPage.entrySet().stream()
                                .map(entry -> new PageMatches(
                                        entry.getKey(),
                                        null,
                                        entry.getValue().size(),
                                        entry.getValue().getFirst().id()))
                                .toList());
    }

    private static PassageHit passageHit(Passage passage, String query) {
        return new PassageHit(
                passage.id(),
                passage.page(),
                passage.pageLabel(),
                passage.paragraph(),
                passage.section(),
                passage.section().stream().map(heading -> lit(heading, query)).toList(),
                passage.kind(),
                passage.ocr(),
                passage.text(),
                lit(passage.text(), query),
                null,
                List.of(),
                passage.text());
    }

    private static String lit(String text, String query) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (Span span : spans(text, query)) {
            html.append(escape(text.substring(from, span.start())))
                    .append("<mark>")
                    .append(escape(text.substring(span.start(), span.end())))
                    .append("</mark>");
            from = span.end();
        }
        return html.append(escape(text.substring(from))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static List<String> words(String query) {
        return List.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}<>]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<Passage> matching(InventedDocument document, String query) {
        return document.text().passages().stream()
                .filter(passage -> words(query).stream()
                        .allMatch(
                                word -> passage.text().toLowerCase(Locale.ROOT).contains(word)))
                .toList();
    }

    private static List<Span> spans(String text, String query) {
        List<Span> spans = new ArrayList<>();
        List<String> words = words(query);
        for (int i = 0; i < words.size(); i++) {
            int at = text.toLowerCase(Locale.ROOT).indexOf(words.get(i));
            if (at >= 0) {
                spans.add(new Span(at, at + words.get(i).length(), i));
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    @Override
    public Optional<DocumentMatches> matchesIn(Reader reader, String documentId, String query, boolean exact) {
        return document(reader, documentId)
                .map(document -> new DocumentMatches(
                        words(query),
                        matching(document, query).stream()
                                .map(passage -> match(passage, query))
                                .toList(),
                        List.of()));
    }

    private static PassageMatch match(Passage passage, String query) {
        return new PassageMatch(
                passage.id(),
                spans(passage.text(), query),
                passage.section().stream().map(heading -> spans(heading, query)).toList());
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
