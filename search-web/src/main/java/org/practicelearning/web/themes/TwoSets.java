package org.practicelearning.web.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.describe.GuidanceEdition;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.search.FacetField;
import org.practicelearning.web.search.SearchAddress;

/**
 * Two sets of documents to lay side by side.
 *
 * @param apart whether no document is in both, so that the two add up
 */
record TwoSets(Axis left, Axis right, boolean apart) {

    /** The year from which the guidance of 2026 is in force. */
    private static final int TURN = 2026;

    private static final String OTHERS = "All others";

    /** By what documents can be told apart. The key is used in addresses. */
    enum Way {
        PARTNERSHIP("partnership", "Ours and others", FacetField.PARTNERSHIP, card -> one(card.partnership())),
        PERIOD("period", "Published before 2026 and since", FacetField.YEAR, card -> one(card.year())),
        EDITION(
                "edition",
                "Incident before and under Working Together 2026",
                FacetField.EDITION,
                card -> one(card.subject().edition())),
        TYPE("type", "Two types of document", FacetField.TYPE, card -> List.of(card.type())),
        YEAR("year", "Two years", FacetField.YEAR, card -> one(card.year())),
        AGE("age", "Two age bands", FacetField.AGE, DocumentCard::ages);

        private final String key;
        private final String label;
        private final FacetField field;
        private final Function<DocumentCard, Collection<String>> values;

        Way(String key, String label, FacetField field, Function<DocumentCard, Collection<String>> values) {
            this.key = key;
            this.label = label;
            this.field = field;
            this.values = values;
        }

        String key() {
            return key;
        }

        String label() {
            return label;
        }

        /** Whether the reader chooses the two values, rather than a turn in time. */
        boolean isChosen() {
            return this != PERIOD && this != EDITION;
        }

        static Way ofKey(@Nullable String key) {
            return Stream.of(values())
                    .filter(each -> each.key.equals(key))
                    .findFirst()
                    .orElse(PARTNERSHIP);
        }

        private static List<String> one(@Nullable Object value) {
            return Stream.ofNullable(value).map(Objects::toString).toList();
        }
    }

    /** Values that some document has, with the name to show. */
    static TreeMap<String, String> values(Way way, List<DocumentCard> documents) {
        TreeMap<String, String> values = new TreeMap<>();
        for (DocumentCard card : documents) {
            way.values.apply(card).forEach(each -> values.put(each, way == Way.TYPE ? card.typeLabel() : each));
        }
        return values;
    }

    /**
     * The sets.
     *
     * @param left a value; the first there is when null or unknown
     * @param right another, or null for all others
     */
    static Optional<TwoSets> of(Way way, List<DocumentCard> documents, @Nullable String left, @Nullable String right) {
        TreeMap<String, String> values = values(way, documents);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (!way.isChosen()) {
            return Optional.of(turned(way, values));
        }
        String first = left != null && values.containsKey(left) ? left : values.firstKey();
        Axis one = chosen(way, values.get(first), List.of(first));
        boolean named = right != null && values.containsKey(right) && !right.equals(first);
        Axis other = named ? chosen(way, values.get(right), List.of(right)) : others(way, first);
        return Optional.of(new TwoSets(one, other, way != Way.AGE));
    }

    private static TwoSets turned(Way way, TreeMap<String, String> values) {
        List<String> before = new ArrayList<>();
        List<String> since = new ArrayList<>();
        for (String value : values.keySet()) {
            boolean later =
                    way == Way.PERIOD ? Integer.parseInt(value) >= TURN : value.equals(GuidanceEdition.WT2026.key());
            if (later) {
                since.add(value);
            } else if (way == Way.PERIOD || GuidanceEdition.ofKey(value).isPresent()) {
                before.add(value);
            }
        }
        return way == Way.PERIOD
                ? new TwoSets(chosen(way, "Published before 2026", before), chosen(way, "Since 2026", since), true)
                : new TwoSets(
                        chosen(way, "Under earlier editions", before),
                        chosen(way, "Under Working Together 2026", since),
                        true);
    }

    private static Axis chosen(Way way, @Nullable String label, List<String> values) {
        return new Axis(
                String.join(" ", values),
                label == null ? "" : label,
                0,
                card -> way.values.apply(card).stream().anyMatch(values::contains),
                search -> with(search, way.field, values));
    }

    private static SearchAddress with(SearchAddress search, FacetField field, List<String> values) {
        SearchAddress narrowed = search;
        for (String value : values) {
            narrowed = narrowed.with(field, value);
        }
        return narrowed;
    }

    private static Axis others(Way way, String value) {
        return new Axis(
                "others",
                OTHERS,
                0,
                card -> !way.values.apply(card).contains(value),
                search -> search.excluding(way.field, value));
    }

    /** Left and right, and where they add up both of them. */
    List<Axis> columns() {
        if (!apart) {
            return List.of(left, right);
        }
        boolean everything = right.label().equals(OTHERS);
        Axis both = new Axis(
                "both",
                "Both",
                0,
                card -> left.holds().test(card) || right.holds().test(card),
                search ->
                        everything ? search : right.narrow().apply(left.narrow().apply(search)));
        return List.of(left, right, both);
    }
}
