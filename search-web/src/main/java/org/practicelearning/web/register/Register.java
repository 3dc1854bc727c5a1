package org.practicelearning.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.indexer.index.CardRecommendation;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.index.LibraryWords;
import org.practicelearning.indexer.search.LibrarySearch;

/** Every recommendation a reader may open, the newest first. */
final class Register {
    private final List<Entry> all;

    private Register(List<Entry> all) {
        this.all = List.copyOf(all);
    }

    static Register of(LibrarySearch library, Reader reader) {
        List<Entry> all = new ArrayList<>();
        library.cards(reader).stream()
                .sorted(Comparator.comparingInt((DocumentCard card) -> card.year() == null ? 0 : -card.year())
                        .thenComparing(DocumentCard::title)
                        .thenComparing(DocumentCard::id))
                .forEach(card -> card.subject().recommendations().forEach(each -> all.add(new Entry(card, each))));
        return new Register(all);
    }

    List<Entry> all() {
        return all;
    }

    /** Those that answer a query. */
    List<Entry> answering(RegisterQuery query) {
        Set<String> wanted = stems(query.words());
        return all.stream()
                .filter(each -> query.theme().isEmpty() || each.made().themes().contains(query.theme()))
                .filter(each -> query.to().isEmpty() || each.made().addressees().contains(query.to()))
                .filter(each -> query.type().isEmpty() || each.document().type().equals(query.type()))
                .filter(each -> query.year().isEmpty()
                        || query.year().equals(String.valueOf(each.document().year())))
                .filter(each -> query.partnership().isEmpty()
                        || query.partnership().equals(each.document().partnership()))
                .filter(each -> wanted.isEmpty() || stems(each.made().text()).containsAll(wanted))
                .toList();
    }

    private static Set<String> stems(String text) {
        return LibraryWords.of(text).stream()
                .map(LibraryWords.Word::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The addressees there are, with how many recommendations each has, the most first. */
    Map<String, Integer> addressees() {
        return counted(each -> each.made().addressees());
    }

    /** The themes there are, by id. */
    Map<String, Integer> themes() {
        return counted(each -> each.made().themes());
    }

    Map<String, String> types() {
        Map<String, String> types = new TreeMap<>();
        all.forEach(each -> types.put(each.document().type(), each.document().typeLabel()));
        return types;
    }

    List<String> years() {
        return distinct(each -> each.year() == null ? "" : each.year().toString());
    }

    List<String> partnerships() {
        return distinct(each -> each.partnership() == null ? "" : each.partnership());
    }

    private List<String> distinct(Function<DocumentCard, String> property) {
        return all.stream()
                .map(Entry::document)
                .map(property)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, Integer> counted(Function<Entry, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(
                each -> values.apply(each).stream().distinct().forEach(value -> counts.merge(value, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** The number as people say it: "Recommendation 3". */
    static String number(CardRecommendation made) {
        return made.number().isBlank() ? "Recommendation" : "Recommendation " + made.number();
    }
}
