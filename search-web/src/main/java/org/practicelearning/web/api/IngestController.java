package org.practicelearning.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.indexer.access.Reader;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.search.SearchParameters;

/** What became of the files that came in, for programs: {@code GET /api/v1/ingest}. */
public final class IngestController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = Set.of("run", "page", "size");
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    private final JdbiLedger ledger;

    public IngestController(JdbiLedger ledger) {
        this.ledger = ledger;
    }

    /** Answers with counts over all files and a page of them, the last one first. */
    public void show(Context ctx) {
        List<String> faults = new ArrayList<>(SearchParameters.unknown(unknown(ctx.queryParamMap())));
        int page = number(ctx.queryParam("page"), "page", 1, Integer.MAX_VALUE / LARGEST_SIZE, faults);
        int size = number(ctx.queryParam("size"), "size", USUAL_SIZE, LARGEST_SIZE, faults);
        if (!faults.isEmpty()) {
            throw new Refusal.BadRequest(faults);
        }
        List<IngestItem> items = items(ReaderOf.of(ctx), ctx.queryParam("run"));
        ObjectNode answer = JSON.createObjectNode()
                .put("total", items.size())
                .put("page", page)
                .put("size", size);
        ObjectNode counts = answer.putObject("counts");
        for (ItemState state : ItemState.values()) {
            counts.put(
                    key(state),
                    items.stream().filter(item -> item.state() == state).count());
        }
        ArrayNode files = answer.putArray("files");
        items.stream().skip((page - 1L) * size).limit(size).forEach(item -> files.add(node(item)));
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    private List<IngestItem> items(Reader reader, @Nullable String run) {
        return run == null || run.isEmpty() ? ledger.list(reader) : ledger.ofRun(reader, run);
    }

    private static Set<String> unknown(Map<String, List<String>> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .collect(Collectors.toSet());
    }

    private static int number(@Nullable String given, String name, int usual, int most, List<String> faults) {
        if (given == null) {
            return usual;
        }
        if (given.matches("[1-9][0-9]{0,6}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        faults.add("\"" + name + "\" must be a whole number from 1 to " + most + ".");
        return usual;
    }

    private static ObjectNode node(IngestItem item) {
        return JSON.createObjectNode()
                .put("id", item.id())
                .put("run", item.runId())
                .put("file", item.place())
                .put("state", key(item.state()))
                .put("stateLabel", item.state().label())
                .put("remark", item.remark())
                .put("documentId", item.documentId())
                .put("bytes", item.bytes())
                .put("queued", item.queued().toString())
                .put(
                        "finished",
                        item.finished() == null ? null : item.finished().toString());
    }

    private static String key(ItemState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
