package org.practicelearning.indexer.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.index.DocumentCard;

/** The values of every facet for every document, as numbers. Immutable. */
final class FacetTable {
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

    private static List<String> one(@Nullable Object value) {
        return Stream.ofNullable(value)
                .map(Object::toString)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private static String label(FacetField field, DocumentCard card, String value) {
        return switch (field) {
            case TYPE -> card.typeLabel();
            case ACCESS -> card.compartment().accessClass().label();
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
