package org.practicelearning.indexer.search;

import java.util.Arrays;
import java.util.Optional;

/** What may stand before a colon in a query. */
enum QueryField {
    TITLE("title"),
    SECTION("section"),
    PUBLISHER("publisher"),
    PARTNERSHIP("partnership"),
    TYPE("type"),
    YEAR("year"),
    PAGE("page");

    private final String key;

    QueryField(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    boolean isNumber() {
        return this == YEAR || this == PAGE;
    }

    static Optional<QueryField> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
