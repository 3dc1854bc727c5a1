package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.passage.PassageKind;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchResult;
import org.practicelearning.indexer.search.SearchResult.DocumentHit;
import org.practicelearning.indexer.search.SearchResult.PassageHit;
import org.practicelearning.indexer.tag.Suggestion;
import org.practicelearning.indexer.tag.Tag;
import org.practicelearning.indexer.tag.TagStatus;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.Words;
import org.practicelearning.web.search.Place;
import org.practicelearning.web.search.SearchAddress;
import org.practicelearning.web.themes.ThemePage.Figure;
import org.practicelearning.web.themes.ThemePage.Quote;
import org.practicelearning.web.themes.ThemePage.Quotes;

/** What documents say about a theme: of each the passage that says it most surely, the newest document first. */
final class ThemeQuotes {
    /** Passages looked at in a document to find the surest. */
    private static final int LOOKED_AT = 40;

    /** A sentence with fewer characters is quoted when there is no other. */
    private static final int TELLING = 50;

    /** Characters of a sentence that are quoted at most. */
    private static final int LONGEST = 600;

    private final LibrarySearch library;
    private final Reader reader;
    private final ThemeScope scope;

    ThemeQuotes(LibrarySearch library, Reader reader, ThemeScope scope) {
        this.library = library;
        this.reader = reader;
        this.scope = scope;
    }

    /** A passage and how surely it is about the theme. */
    private record Sure(PassageHit passage, Tag tag) {}

    /**
     * Quotes.
     *
     * @param label what the passages are, for their number
     * @param base the documents to quote
     * @param roles parts to quote, empty for all
     * @param most documents
     */
    Quotes of(String label, SearchAddress base, Set<String> roles, int most) {
        SearchAddress search = scope.passages(base, roles).sortedBy(Sort.NEWEST).inPagesOf(most);
        SearchResult result = library.search(reader, search.request(LOOKED_AT));
        List<Quote> quotes = new ArrayList<>();
        result.documents().forEach(hit -> quote(hit).ifPresent(quotes::add));
        String address = scope.passages(base, roles).toPage();
        int total = result.totalPassages();
        return new Quotes(new Figure(label, Words.number(total), total == 0 ? null : address), quotes);
    }

    /** How many passages a search shows. */
    int passages(SearchAddress base, Set<String> roles) {
        return library.search(reader, scope.passages(base, roles).inPagesOf(1).request(0))
                .totalPassages();
    }

    private Optional<Quote> quote(DocumentHit hit) {
        return hit.passages().stream()
                .flatMap(passage -> passage.tags().stream()
                        .filter(tag -> tag.concepts().contains(scope.concept().id()))
                        .filter(tag -> scope.status() == null || tag.status() == scope.status())
                        .map(tag -> new Sure(passage, tag)))
                .min(surest())
                .map(sure -> quote(hit.card(), sure.passage(), sure.tag()));
    }

    /** What happened before what was weighed, what a person confirmed before what is only suggested. */
    private static Comparator<Sure> surest() {
        return Comparator.comparing((Sure each) -> each.tag().status() != TagStatus.HAPPENED)
                .thenComparing(each -> !each.tag().confirmed())
                .thenComparing(each -> !tells(sentence(each.passage(), each.tag())))
                .thenComparing(each -> -each.tag().suggestion().score());
    }

    /** A question, or a few words, say little without what stands around them. */
    private static boolean tells(@Nullable String sentence) {
        return sentence != null && sentence.length() >= TELLING && !sentence.endsWith("?");
    }

    private static Quote quote(DocumentCard card, PassageHit passage, Tag tag) {
        String sentence = sentence(passage, tag);
        String text = sentence == null ? passage.snippet() : sentence;
        return quote(
                card,
                oneLine(text, passage.kind()),
                passage.id(),
                Place.of(card.format(), passage.page(), passage.pageLabel(), passage.paragraph()),
                tag.confirmed(),
                passage.ocr());
    }

    /** A text of a document with its place. */
    static Quote quote(DocumentCard card, String text, String passage, String place, boolean confirmed, boolean ocr) {
        return new Quote(
                text,
                place.isEmpty() ? "Read it in place" : place,
                Address.of("passage", passage).toString(),
                Address.of("said-before").with("passage", passage).toString(),
                card.title(),
                source(card),
                confirmed,
                ocr);
    }

    /** The sentence that says it, wherever in the passage it stands; of a very long one the words that matter and around. */
    private static @Nullable String sentence(PassageHit passage, Tag tag) {
        Suggestion found = tag.suggestion();
        int start = found.sentenceStart();
        int end = found.sentenceEnd();
        if (start < 0 || end <= start || end > passage.text().length()) {
            return null;
        }
        if (end - start <= LONGEST) {
            return passage.text().substring(start, end).strip();
        }
        int from = wordEdge(passage.text(), Math.max(start, found.start() - LONGEST / 2));
        int to = wordEdge(passage.text(), Math.min(end, from + LONGEST));
        return (from > start ? "… " : "") + passage.text().substring(from, to).strip() + (to < end ? " …" : "");
    }

    /** The place itself, or the next one between two words. */
    private static int wordEdge(String text, int place) {
        int edge = place;
        while (edge > 0 && edge < text.length() && !Character.isWhitespace(text.charAt(edge))) {
            edge++;
        }
        return edge;
    }

    private static String oneLine(String text, PassageKind kind) {
        String between = switch (kind) {
            case LIST -> " • ";
            case TABLE_ROW -> " | ";
            default -> " ";
        };
        return text.replace("\n", between);
    }

    static String source(DocumentCard card) {
        String year = card.year() == null ? "no date" : card.year().toString();
        String from = card.partnership() != null ? card.partnership() : card.publisher();
        return from == null ? year : from + ", " + year;
    }
}
