package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.CardSubject;
import org.practicelearning.indexer.index.CardTheme;
import org.practicelearning.indexer.index.DocumentCard;
import org.practicelearning.indexer.taxonomy.Facet;

/** The values of every facet for every document, as numbers. Immutable. */
final class FacetTable {
    private static final String CONFIRMED = "confirmed";
    private static final String SUGGESTED = "suggested";
    private static final Map<String, String> LICENCES =
            Map.of("own", "Our own", "open", "Open", "publisher", "The publisher's", "unknown", "Not known");

    private final Map<FacetField, Column> columns;

    /**
     * The values of one facet.
     *
     * @param values each value once
     * @param labels what people read for it
     * @param ofDocument the numbers of a document's values
     */
    record Column(List<String> values, List<String> labels, int[][] ofDocument) {}

    private FacetTable(Map<FacetField, Column> columns) {
        this.columns = columns;
    }

    static FacetTable of(List<DocumentCard> cards) {
        Map<FacetField, Column> columns = new EnumMap<>(FacetField.class);
        for (FacetField field : FacetField.values()) {
            columns.put(field, column(field, cards));
        }
        return new FacetTable(columns);
    }

    private static Column column(FacetField field, List<DocumentCard> cards) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>();
        int[][] ofDocument = new int[cards.size()][];
        for (int document = 0; document < ofDocument.length; document++) {
            DocumentCard card = cards.get(document);
            List<String> values = values(field, card);
            int[] own = new int[values.size()];
            for (int at = 0; at < own.length; at++) {
                Integer number = numbers.get(values.get(at));
                if (number == null) {
                    number = numbers.size();
                    numbers.put(values.get(at), number);
                    labels.add(label(field, card, values.get(at)));
                }
                own[at] = number;
            }
            ofDocument[document] = own;
        }
        return new Column(List.copyOf(numbers.keySet()), List.copyOf(labels), ofDocument);
    }

    private static List<String> values(FacetField field, DocumentCard card) {
        return switch (field) {
            case HARM -> themes(card, Facet.HARM::equals);
            case AGENCY -> themes(card, Facet.AGENCY::equals);
            case THEME -> themes(card, facet -> facet != Facet.HARM && facet != Facet.AGENCY);
            case WITH -> themes(card, facet -> true);
            case EDITION -> one(card.subject().edition());
            case TAGGED -> card.subject().themes().isEmpty() ? List.of() : List.of(checked(card));
            case TYPE -> one(card.type());
            case YEAR -> one(card.year());
            case AGE -> card.ages().stream().distinct().toList();
            case PARTNERSHIP -> one(card.partnership());
            case PUBLISHER -> one(card.publisher());
            case INCIDENT_YEAR -> one(card.incidentYear());
            case SEX -> card.sexes().stream().distinct().toList();
            case ETHNICITY -> one(card.ethnicityStated());
            case LICENCE -> one(card.licence());
            case FORMAT -> one(card.format());
            case ACCESS -> one(card.compartment().accessClass().key());
        };
    }

    private static List<String> themes(DocumentCard card, Predicate<Facet> wanted) {
        return card.subject().themes().stream()
                .map(CardTheme::concept)
                .filter(each -> Facet.ofId(each).filter(wanted).isPresent())
                .toList();
    }

    private static String checked(DocumentCard card) {
        return card.subject().themes().stream().anyMatch(CardTheme::confirmed) ? CONFIRMED : SUGGESTED;
    }

    private static String nameOf(DocumentCard card, String concept) {
        return card.subject().themes().stream()
                .filter(each -> each.concept().equals(concept))
                .map(CardTheme::label)
                .findFirst()
                .orElse(concept);
    }

    private static List<String> one(@Nullable Object value) {
        return Stream.ofNullable(value)
                .map(Object::toString)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static String label(FacetField field, DocumentCard card, String value) {
        return switch (field) {
            case HARM, THEME, AGENCY, WITH -> nameOf(card, value);
            case EDITION ->
                value.equals(CardSubject.NOT_STATED) ? "Not stated" : "Working Together " + value.substring(2);
            case TAGGED -> value.equals(CONFIRMED) ? "At least one confirmed" : "Suggested only";
            case TYPE -> card.typeLabel();
            case ACCESS -> card.compartment().accessClass().label();
            case LICENCE -> LICENCES.getOrDefault(value, value);
            case AGE, SEX, ETHNICITY -> value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
            default -> value;
        };
    }

    Column column(FacetField field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalStateException("every facet has a column: " + field);
        }
        return column;
    }
}
