package org.practicelearning.indexer.describe;

import java.util.Arrays;
import java.util.Optional;

/** What can be said of a document in the catalogue and proposed from its text. */
public enum DescribedField {
    TITLE("title", "Title"),
    TYPE("type", "Document type"),
    PUBLISHER("publisher", "Publisher"),
    PARTNERSHIP("partnership", "Partnership"),
    PUBLISHED("published", "Published"),
    INCIDENT("incident", "Date of incident"),
    PSEUDONYM("pseudonym", "Pseudonym"),
    AGES("ages", "Child's age"),
    SEXES("sexes", "Child's sex"),
    ETHNICITY("ethnicity", "Ethnicity recorded");

    private final String key;
    private final String label;

    DescribedField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public static Optional<DescribedField> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
