package org.practicelearning.web.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.practicelearning.indexer.search.LibrarySearch;
import org.practicelearning.indexer.search.LibrarySearch.Suggestion;
import org.practicelearning.web.page.Address;
import org.practicelearning.web.page.ReaderOf;

/** Suggestions while a search is typed, never made of what others searched for. {@code GET /suggest?q=}. */
public final class SuggestController {
    private static final int MOST = 8;

    /** Longer input is no longer the beginning of anything. */
    private static final int LONGEST = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LibrarySearch library;

    public SuggestController(LibrarySearch library) {
        this.library = library;
    }

    /** Answers with a list of {@code text} and {@code address}. */
    public void show(Context ctx) {
        String typed = ctx.queryParam("q");
        ArrayNode list = JSON.createArrayNode();
        if (typed != null && !typed.isBlank() && typed.length() <= LONGEST) {
            for (Suggestion suggestion : library.suggest(ReaderOf.of(ctx), typed, MOST)) {
                list.add(node(suggestion));
            }
        }
        ctx.contentType("application/json; charset=utf-8").result(list.toString());
    }

    private static ObjectNode node(Suggestion suggestion) {
        String address = suggestion
                .documentId()
                .map(id -> Address.of("doc", id).toString())
                .orElseGet(() -> SearchAddress.of(suggestion.text()).toPage());
        return JSON.createObjectNode()
                .put("text", suggestion.text())
                .put("document", suggestion.documentId().isPresent())
                .put("address", address);
    }
}
