package org.practicelearning.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.indexer.search.SearchRequest.Sort;
import org.practicelearning.indexer.search.SearchRequest.Widen;
import org.practicelearning.indexer.search.Within;

/**
 * Reads a search from the parameters of a request. What cannot be read becomes the usual value and a fault in words: a
 * page shows its best reading, the API refuses.
 */
public final class SearchParameters {
    private static final Set<String> PLAIN = Set.of(
            "q",
            "page",
            "size",
            "sort",
            "exact",
            SearchAddress.ABOUT,
            SearchAddress.PART,
            SearchAddress.WITHOUT,
            SearchAddress.WIDEN);
    private static final int LARGEST_SIZE = 100;
    private static final int LAST_PAGE = 1_000_000;

    /** Values chosen and excluded, all facets together. Each is a link on the page that carries all others. */
    private static final int MOST_VALUES = 100;

    private static final int LONGEST_VALUE = 500;

    private final Map<String, List<String>> parameters;
    private final List<String> faults = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int values;
    private boolean tooLong;

    private SearchParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * A search, and what in its address could not be read.
     *
     * @param faults a sentence for each value that was not taken
     * @param unknown a sentence for each parameter that there is not
     */
    public record Reading(SearchAddress search, List<String> faults, List<String> unknown) {
        public Reading {
            faults = List.copyOf(faults);
            unknown = List.copyOf(unknown);
        }

        /** Everything that could not be read. */
        public List<String> all() {
            return Stream.concat(unknown.stream(), faults.stream()).toList();
        }
    }

    /**
     * Reads the parameters.
     *
     * @param known further parameters that belong to the page asked for and are no fault
     */
    public static Reading read(Map<String, List<String>> parameters, Set<String> known) {
        return new SearchParameters(parameters).read(known);
    }

    private Reading read(Set<String> known) {
        Map<FacetField, Set<String>> include = new EnumMap<>(FacetField.class);
        Map<FacetField, Set<String>> exclude = new EnumMap<>(FacetField.class);
        parameters.forEach((name, values) -> {
            boolean not = name.startsWith(SearchAddress.NOT);
            Optional<FacetField> field = FacetField.ofKey(not ? name.substring(SearchAddress.NOT.length()) : name);
            if (field.isPresent()) {
                (not ? exclude : include).put(field.get(), present(values));
            } else if (!PLAIN.contains(name) && !known.contains(name)) {
                unknown.add(unknown(name));
            }
        });
        SearchAddress search = new SearchAddress(
                first("q", ""),
                include,
                exclude,
                sort(),
                number("page", 1, LAST_PAGE),
                number("size", SearchAddress.USUAL_SIZE, LARGEST_SIZE),
                exact(),
                new Within(
                        present(parameters.getOrDefault(SearchAddress.ABOUT, List.of())),
                        present(parameters.getOrDefault(SearchAddress.PART, List.of()))),
                new Widen(widens(), present(parameters.getOrDefault(SearchAddress.WITHOUT, List.of()))));
        if (tooLong) {
            faults.add("A filter of more than " + LONGEST_VALUE + " characters was left out.");
        }
        if (values > MOST_VALUES) {
            faults.add("A search can have " + MOST_VALUES + " filters at most; the others were left out.");
        }
        return new Reading(search, faults, unknown);
    }

    private Set<String> present(List<String> given) {
        Set<String> present = new LinkedHashSet<>();
        for (String value : given) {
            if (value.length() > LONGEST_VALUE) {
                tooLong = true;
            } else if (!value.isBlank() && !present.contains(value) && ++values <= MOST_VALUES) {
                present.add(value);
            }
        }
        return present;
    }

    private int number(String name, int usual, int most) {
        String value = first(name, "");
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the fault below, as a number out of range does
        }
        faults.add("\"" + name + "\" must be a whole number from 1 to " + most + ".");
        return usual;
    }

    private @Nullable Sort sort() {
        String value = first("sort", "");
        if (value.isEmpty()) {
            return null;
        }
        Optional<Sort> sort = Arrays.stream(Sort.values())
                .filter(each -> SearchAddress.key(each).equals(value))
                .findFirst();
        if (sort.isEmpty()) {
            faults.add("\"sort\" must be relevance, newest, oldest or publisher.");
        }
        return sort.orElse(null);
    }

    private boolean widens() {
        String value = first(SearchAddress.WIDEN, "");
        if (!value.isEmpty() && !value.equals(SearchAddress.OFF)) {
            faults.add("\"widen\" can only be off.");
        }
        return !value.equals(SearchAddress.OFF);
    }

    private boolean exact() {
        String value = first("exact", "");
        return switch (value) {
            case "1", "true" -> true;
            case "", "0", "false" -> false;
            default -> {
                faults.add("\"exact\" must be true or false.");
                yield false;
            }
        };
    }

    private String first(String name, String usual) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            faults.add("\"" + name + "\" may stand once only.");
        }
        return values.isEmpty() ? usual : values.getFirst().strip();
    }

    /** One sentence for each parameter that is not known. */
    public static List<String> unknown(Set<String> names) {
        return names.stream().map(SearchParameters::unknown).toList();
    }

    private static String unknown(String name) {
        return "There is no parameter \"" + shortened(name) + "\".";
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
