package org.practicelearning.web.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchRequest;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.search.Within;
import org.practicelearning.web.page.Address;

/**
 * A search as its address says it. Every filter, order and page of a search is one of these, and each has an address.
 *
 * @param sort null means the usual order: relevance for words, newest first without
 * @param within which passages may answer, by theme ({@code about}) and by the part they play ({@code part})
 * @param widening whether other ways to say the same are looked for too ({@code widen=off}, {@code without})
 */
public record SearchAddress(
        String query,
        Map<FacetField, Set<String>> include,
        Map<FacetField, Set<String>> exclude,
        @Nullable Sort sort,
        int page,
        int size,
        boolean exact,
        Within within,
        Widen widening) {
    /** Documents on a page unless another number is asked for. */
    public static final int USUAL_SIZE = 10;

    /** Parameter prefix of values that a document must not have. */
    static final String NOT = "not.";

    /** Parameter of themes that passages must have one of. */
    public static final String ABOUT = "about";

    /** Parameter of other ways to say the same that are not looked for. */
    public static final String WITHOUT = "without";

    /** Parameter that says whether any are. */
    public static final String WIDEN = "widen";

    /** Its only value; another one is a fault. */
    public static final String OFF = "off";

    /** Parameter of parts that passages must play one of. */
    public static final String PART = "part";

    public SearchAddress {
        include = copy(include);
        exclude = copy(exclude);
    }

    private static Map<FacetField, Set<String>> copy(Map<FacetField, Set<String>> values) {
        Map<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
        values.forEach((field, chosen) -> {
            if (!chosen.isEmpty()) {
                copy.put(field, Collections.unmodifiableSet(new LinkedHashSet<>(chosen)));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /** A search for words and nothing else. */
    public static SearchAddress of(String query) {
        return new SearchAddress(query, Map.of(), Map.of(), null, 1, USUAL_SIZE, false, Within.ANYWHERE, Widen.FULLY);
    }

    /** The order that is in force. */
    public Sort order() {
        if (sort != null && (sort != Sort.RELEVANCE || hasWords())) {
            return sort;
        }
        return hasWords() ? Sort.RELEVANCE : Sort.NEWEST;
    }

    public boolean hasWords() {
        return !query.isBlank();
    }

    public boolean hasFilters() {
        return filters() > 0;
    }

    /** Number of values chosen or excluded. */
    public int filters() {
        return count(include)
                + count(exclude)
                + within.themes().size()
                + within.roles().size();
    }

    private static int count(Map<FacetField, Set<String>> values) {
        return values.values().stream().mapToInt(Set::size).sum();
    }

    /** The question to put to the index. */
    public SearchRequest request(int passagesEach) {
        return new SearchRequest(query, include, exclude, order(), page, size, passagesEach, exact, within, widening);
    }

    public SearchAddress onPage(int number) {
        return new SearchAddress(query, include, exclude, sort, number, size, exact, within, widening);
    }

    public SearchAddress inPagesOf(int documents) {
        return new SearchAddress(query, include, exclude, sort, 1, documents, exact, within, widening);
    }

    public SearchAddress sortedBy(@Nullable Sort other) {
        return new SearchAddress(query, include, exclude, other, 1, size, exact, within, widening);
    }

    public SearchAddress withQuery(String other) {
        return new SearchAddress(other, include, exclude, sort, 1, size, exact, within, widening);
    }

    public SearchAddress withExact(boolean whether) {
        return new SearchAddress(query, include, exclude, sort, 1, size, whether, within, widening);
    }

    public SearchAddress withoutFilters() {
        return new SearchAddress(query, Map.of(), Map.of(), sort, 1, size, exact, Within.ANYWHERE, widening);
    }

    /** Of other passages. */
    public SearchAddress within(Within other) {
        return new SearchAddress(query, include, exclude, sort, 1, size, exact, other, widening);
    }

    /** Widened otherwise. */
    public SearchAddress widened(Widen other) {
        return new SearchAddress(query, include, exclude, sort, 1, size, exact, within, other);
    }

    /** Without one of the themes or parts that passages must have. */
    public SearchAddress without(String themeOrPart) {
        Set<String> themes = new TreeSet<>(within.themes());
        Set<String> roles = new TreeSet<>(within.roles());
        themes.remove(themeOrPart);
        roles.remove(themeOrPart);
        return within(new Within(themes, roles));
    }

    /** Neither chosen nor excluded. */
    public SearchAddress without(FacetField field, String value) {
        return new SearchAddress(
                query,
                change(include, field, value, false),
                change(exclude, field, value, false),
                sort,
                1,
                size,
                exact,
                within,
                widening);
    }

    /** Chosen. */
    public SearchAddress with(FacetField field, String value) {
        SearchAddress clear = without(field, value);
        return new SearchAddress(
                query,
                change(clear.include, field, value, true),
                clear.exclude,
                sort,
                1,
                size,
                exact,
                within,
                widening);
    }

    /** Excluded. */
    public SearchAddress excluding(FacetField field, String value) {
        SearchAddress clear = without(field, value);
        return new SearchAddress(
                query,
                clear.include,
                change(clear.exclude, field, value, true),
                sort,
                1,
                size,
                exact,
                within,
                widening);
    }

    /** No value of this facet chosen or excluded. */
    public SearchAddress withoutAny(FacetField field) {
        Map<FacetField, Set<String>> included = new EnumMap<>(FacetField.class);
        included.putAll(include);
        included.remove(field);
        Map<FacetField, Set<String>> excluded = new EnumMap<>(FacetField.class);
        excluded.putAll(exclude);
        excluded.remove(field);
        return new SearchAddress(query, included, excluded, sort, 1, size, exact, within, widening);
    }

    private static Map<FacetField, Set<String>> change(
            Map<FacetField, Set<String>> values, FacetField field, String value, boolean there) {
        Map<FacetField, Set<String>> changed = new EnumMap<>(FacetField.class);
        changed.putAll(values);
        Set<String> chosen = new LinkedHashSet<>(values.getOrDefault(field, Set.of()));
        if (there) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
        changed.put(field, chosen);
        return changed;
    }

    public boolean includes(FacetField field, String value) {
        return include.getOrDefault(field, Set.of()).contains(value);
    }

    public boolean excludes(FacetField field, String value) {
        return exclude.getOrDefault(field, Set.of()).contains(value);
    }

    /** The address of the search page that shows it. */
    public String toPage() {
        return on(Address.of("search")).toString();
    }

    /** The same search under another path. */
    public Address on(Address path) {
        Address address = filters(path.with("q", readPart(query)));
        address = address.withAll(ABOUT, new TreeSet<>(within.themes()));
        address = address.withAll(PART, new TreeSet<>(within.roles()));
        address = address.withAll(WITHOUT, new TreeSet<>(widening.without()));
        address = address.with(WIDEN, widening.on() ? null : OFF);
        address = address.with("sort", sort == null ? null : key(sort));
        address = address.with("exact", exact ? "1" : null);
        address = address.with("size", size == USUAL_SIZE ? null : size);
        return address.with("page", page == 1 ? null : page);
    }

    /** Links do not carry what no search reads: a page has hundreds of them. */
    private static String readPart(String query) {
        if (query.length() <= SearchRequest.LONGEST_QUERY) {
            return query;
        }
        int end = SearchRequest.LONGEST_QUERY;
        return query.substring(0, Character.isHighSurrogate(query.charAt(end - 1)) ? end - 1 : end);
    }

    private Address filters(Address path) {
        Address address = path;
        for (Map.Entry<FacetField, Set<String>> chosen : include.entrySet()) {
            address = address.withAll(chosen.getKey().key(), chosen.getValue());
        }
        for (Map.Entry<FacetField, Set<String>> unwanted : exclude.entrySet()) {
            address = address.withAll(NOT + unwanted.getKey().key(), unwanted.getValue());
        }
        return address;
    }

    /** The word used for an order in addresses. */
    public static String key(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}
