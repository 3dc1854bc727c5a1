package org.practicelearning.web.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.practicelearning.indexer.passage.Passage;
import org.practicelearning.indexer.search.LibrarySearch.PassageMatch;
import org.practicelearning.indexer.search.LibrarySearch.Span;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.PageMatches;
import org.practicelearning.indexer.search.SearchResult.PassageHit;

/** Finds words in invented documents: a passage matches when it holds every one. */
final class InventedHits {
    private InventedHits() {}

    static DocumentHit hit(InventedDocument document, SearchRequest request) {
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

    static List<String> words(String query) {
        return List.of(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}<>]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static List<Passage> matching(InventedDocument document, String query) {
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

    static PassageMatch match(Passage passage, String query) {
        return new PassageMatch(
                passage.id(),
                spans(passage.text(), query),
                passage.section().stream().map(heading -> spans(heading, query)).toList());
    }
}
