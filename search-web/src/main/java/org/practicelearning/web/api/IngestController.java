package org.practicelearning.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.figures.Audience;
import org.practicelearning.web.figures.FigureJson;
import org.practicelearning.web.figures.SmallNumbers;
import org.practicelearning.web.figures.SmallNumbers.Sums;
import org.practicelearning.web.ingest.IngestItem;
import org.practicelearning.web.ingest.ItemState;
import org.practicelearning.web.ingest.JdbiLedger;
import org.practicelearning.web.ingest.LedgerFilter;
import org.practicelearning.web.ingest.LedgerPage;
import org.practicelearning.web.ingest.Shown;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.page.Refusal;
import org.practicelearning.web.search.SearchParameters;

/** What became of the files that came in, for programs: {@code GET /api/v1/ingest}. */
public final class IngestController {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> KNOWN = Set.of("run", "show", "page", "size");
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    private final JdbiLedger ledger;
    private final SmallNumbers rule;

    /** @param rule what may be told elsewhere */
    public IngestController(JdbiLedger ledger, SmallNumbers rule) {
        this.ledger = ledger;
        this.rule = rule;
    }

    /** Answers with the counts of a run, or of all files, and a page of those asked for, the last one first. */
    public void show(Context ctx) {
        List<String> faults = new ArrayList<>(SearchParameters.unknown(unknown(ctx.queryParamMap())));
        int page = number(ctx.queryParam("page"), "page", 1, Integer.MAX_VALUE / LARGEST_SIZE, faults);
        int size = number(ctx.queryParam("size"), "size", USUAL_SIZE, LARGEST_SIZE, faults);
        Shown shown = shown(ctx.queryParam("show"), faults);
        if (!faults.isEmpty()) {
            throw new Refusal.BadRequest(faults);
        }
        LedgerFilter filter = new LedgerFilter(Objects.requireNonNullElse(ctx.queryParam("run"), ""), shown);
        LedgerPage found = ledger.page(ReaderOf.of(ctx), filter, page, size);
        ObjectNode answer = JSON.createObjectNode().put("page", page).put("size", size);
        putFigures(answer, found, Audience.of(ctx));
        ArrayNode files = answer.putArray("files");
        // Behind the last page there is nothing: a program that goes on until it gets none must come to an end.
        if (page == found.page()) {
            found.items().forEach(item -> files.add(node(item)));
        }
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }

    /** Counts of files; whether unpublished ones are among them is not looked up, so elsewhere it is taken for granted. */
    private void putFigures(ObjectNode answer, LedgerPage found, Audience audience) {
        ItemState[] states = ItemState.values();
        int[] figures = new int[states.length + 1];
        boolean[] unpublished = new boolean[figures.length];
        for (int at = 0; at < states.length; at++) {
            figures[at] = found.counts().of(states[at]);
            figures[states.length] += figures[at];
        }
        Arrays.fill(unpublished, audience == Audience.ELSEWHERE);
        boolean[] hidden = rule.hidden(new int[][] {figures}, new boolean[][] {unpublished}, Sums.ROWS)[0];
        boolean hidesTotal = rule.isSmall(found.total(), audience == Audience.ELSEWHERE);
        for (boolean each : hidden) {
            hidesTotal |= each;
        }
        FigureJson.put(answer, "total", found.total(), hidesTotal);
        FigureJson.put(answer, "pages", found.pages(), hidesTotal);
        ObjectNode counts = answer.putObject("counts");
        for (int at = 0; at < states.length; at++) {
            FigureJson.put(counts, key(states[at]), figures[at], hidden[at]);
        }
    }

    private static Shown shown(@Nullable String given, List<String> faults) {
        Shown shown = Shown.ofKey(given);
        if (given != null && !shown.key().equals(given)) {
            faults.add("\"show\" must be one of "
                    + Arrays.stream(Shown.values()).map(Shown::key).collect(Collectors.joining(", ")) + ".");
        }
        return shown;
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
