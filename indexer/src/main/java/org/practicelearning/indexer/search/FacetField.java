package org.practicelearning.indexer.search;

import java.util.Arrays;
import java.util.Optional;

/** A property of documents by which results can be narrowed. The key is the parameter name in addresses and the API. */
public enum FacetField {
    HARM("harm", "Harm"),
    THEME("theme", "Theme"),
    AGENCY("agency", "Agency mentioned"),
    /** Harm, theme or agency alike; of several values a document must have every one, so that overlaps can be asked for. */
    WITH("with", "Together with"),
    TYPE("type", "Document type"),
    YEAR("year", "Year published"),
    AGE("age", "Child's age"),
    PARTNERSHIP("partnership", "Partnership"),
    PUBLISHER("publisher", "Publisher"),
    INCIDENT_YEAR("incident", "Year of incident"),
    EDITION("edition", "Guidance in force at the incident"),
    TAGGED("tagged", "Themes checked by a person"),
    SEX("sex", "Child's sex"),
    ETHNICITY("ethnicity", "Ethnicity recorded"),
    LICENCE("licence", "Licence"),
    FORMAT("format", "File format"),
    ACCESS("access", "Access");

    private final String key;
    private final String label;

    FacetField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** Whether a document may have several values; of other facets it has one at most, so that their counts add up. */
    public boolean hasSeveral() {
        return switch (this) {
            case HARM, THEME, AGENCY, WITH, AGE, SEX -> true;
            default -> false;
        };
    }

    /** Whether a document must have every chosen value; of other facets it must have one of them. */
    public boolean asksForAll() {
        return this == WITH;
    }

    public static Optional<FacetField> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
