package org.practicelearning.web.evidence;

import org.practicelearning.web.page.Address;

/** Where collections and their quotations are. */
final class CollectionAddress {
    static final String ALL = "/collections";

    private CollectionAddress() {}

    static Address of(String collection) {
        return Address.of("collections", collection);
    }

    static String item(CollectedItem item) {
        return of(item.collection()).at(element(item)).toString();
    }

    /** Id of a quotation's element on its collection's page. */
    static String element(CollectedItem item) {
        return "q-" + item.id();
    }

    /** The quotation in the version it was taken from, and no later one. */
    static String source(CollectedItem item) {
        return Address.of(
                        "doc",
                        item.evidence().document(),
                        "version",
                        item.evidence().citation().version())
                .with("at", item.passage())
                .at(item.passage())
                .toString();
    }
}
