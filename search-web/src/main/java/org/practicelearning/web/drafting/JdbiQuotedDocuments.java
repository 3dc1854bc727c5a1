package org.practicelearning.web.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicelearning.indexer.access.Compartment;
import org.practicelearning.web.database.H2Database;

/** The documents that drafts quote, in the database. */
final class JdbiQuotedDocuments {
    private JdbiQuotedDocuments() {}

    /** Where documents live; of those that are gone, where they lived last. What was never there is left out. */
    static Map<String, Compartment> places(H2Database database, List<String> ids) {
        Map<String, Compartment> places = new HashMap<>();
        database.jdbi().useHandle(handle -> {
            for (String question : List.of(
                    "SELECT document_id, compartment FROM change_log WHERE document_id IN (<ids>) ORDER BY seq",
                    "SELECT id AS document_id, compartment FROM document WHERE id IN (<ids>)")) {
                handle.createQuery(question)
                        .bindList("ids", ids)
                        .map((row, ctx) ->
                                Map.entry(row.getString("document_id"), new Compartment(row.getString("compartment"))))
                        .forEach(each -> places.put(each.getKey(), each.getValue()));
            }
        });
        return places;
    }
}
